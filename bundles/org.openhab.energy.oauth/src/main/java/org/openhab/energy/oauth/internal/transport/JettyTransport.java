/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.oauth.internal.transport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.util.FutureResponseListener;
import org.eclipse.jetty.client.util.StringContentProvider;
import org.eclipse.jetty.http.HttpField;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Carries requests over HTTP with openHAB's shared Jetty client; the one class that knows that client. Follows no redirect, because a redirected
 * request would carry its bearer token to another place. An answer is limited in time and in size.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JettyTransport implements Transport {
    /** More than any answer of an energy cloud (a day of prices has some 20 kB), and little enough for a hub's heap. */
    static final int BODY_LIMIT = 4 * 1024 * 1024;

    private static final long GRACE_MILLIS = 2_000;

    private final HttpClient client;

    public JettyTransport(HttpClient client) {
        this.client = client;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        long limit = request.timeout().toMillis();
        Request exchange = client.newRequest(request.uri()).method(request.method()).followRedirects(false)
                .timeout(limit, TimeUnit.MILLISECONDS).agent("openHAB Energy");
        request.headers().forEach(exchange::header);
        CloudRequest.Body body = request.body();
        if (body != null) {
            exchange.content(new StringContentProvider(body.contentType(), body.text(), StandardCharsets.UTF_8));
        }
        FutureResponseListener listener = new FutureResponseListener(exchange, BODY_LIMIT);
        exchange.send(listener);
        try {
            // Jetty's own timeout fires first; this one only keeps a thread from waiting for ever should it not.
            return answer(listener.get(limit + GRACE_MILLIS, TimeUnit.MILLISECONDS), listener);
        } catch (ExecutionException e) {
            return failure(request, listener, e.getCause());
        } catch (TimeoutException e) {
            exchange.abort(e);
            throw timeout(request, e);
        } catch (InterruptedException e) {
            exchange.abort(e);
            throw e;
        }
    }

    private static CloudResponse failure(CloudRequest request, FutureResponseListener listener,
            @Nullable Throwable cause) throws CloudException {
        if (cause instanceof HttpResponseException refused) {
            // Jetty fails a 401 without WWW-Authenticate as a protocol violation. It is an answer all the same.
            return answer(refused.getResponse(), listener);
        }
        if (cause instanceof TimeoutException) {
            throw timeout(request, cause);
        }
        if (cause instanceof IllegalArgumentException) {
            throw new ProtocolException(request + ": the answer is larger than " + BODY_LIMIT + " bytes", cause,
                    StatusText.BAD_ANSWER);
        }
        String kind = cause == null ? "unknown" : cause.getClass().getSimpleName();
        throw new WaitException(request + " failed: " + kind, harmless(request, cause), null, StatusText.UNREACHABLE);
    }

    /** {@return the cause, unless its text quotes the query, in which a token may be} */
    private static @Nullable Throwable harmless(CloudRequest request, @Nullable Throwable cause) {
        String query = request.uri().getRawQuery();
        for (Throwable part = cause; part != null && query != null; part = part.getCause()) {
            if (String.valueOf(part.getMessage()).contains(query)) {
                return null;
            }
        }
        return cause;
    }

    private static WaitException timeout(CloudRequest request, Throwable cause) {
        return new WaitException(request + ": no answer within " + request.timeout().toSeconds() + " s",
                harmless(request, cause), null,
                StatusText.TIMEOUT);
    }

    private static CloudResponse answer(Response response, FutureResponseListener listener) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : response.getHeaders()) {
            headers.putIfAbsent(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        byte @Nullable [] content = listener.getContent();
        String body = content == null ? "" : new String(content, StandardCharsets.UTF_8);
        return new CloudResponse(response.getStatus(), headers, body);
    }
}
