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
package org.openhab.energy.hub.clouds.nex;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.CloudApplication;
import org.openhab.energy.hub.clouds.http.Delivery;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nex.rest.NexCeiling;
import org.openhab.energy.hub.clouds.nex.rest.NexRefusal;
import org.openhab.energy.hub.clouds.nex.rest.NexResources;
import org.openhab.energy.hub.clouds.nex.rest.NexTokens;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

import com.google.gson.JsonObject;

/**
 * Routes requests: the ceiling first, then the token endpoint, then everything else behind a token. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NexApplication implements CloudApplication {

    private static final String PAGE = "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>";

    private final NexCeiling ceiling;
    private final NexTokens tokens;
    private final NexResources resources;
    private final Supplier<NexSwitches> switches;

    NexApplication(NexCeiling ceiling, NexTokens tokens, NexResources resources, Supplier<NexSwitches> switches) {
        this.ceiling = ceiling;
        this.tokens = tokens;
        this.resources = resources;
        this.switches = switches;
    }

    @Override
    public Delivery deliver(HttpRequest request) {
        return switch (ceiling.take()) {
            case PASS -> Delivery.whole(answer(request));
            case TOO_MANY -> Delivery.whole(error(request, 429, null));
            case FORBIDDEN -> Delivery.whole(error(request, 403, null));
            case UNAVAILABLE -> Delivery.whole(page(503));
            case REFUSED -> new Delivery(HttpResponse.text(503, ""), Delivery.Manner.RESET, Duration.ZERO);
        };
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        try {
            // The documents write path words in both cases, and a trailing slash or question mark.
            String path = request.path().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
            if (path.equals("/v1.0/token")) {
                return HttpResponse.json(200, tokens.issue(request));
            }
            if (!tokens.isGood(request)) {
                return error(request, 401, null);
            }
            return resources.answer(request, path);
        } catch (NexRefusal e) {
            return json(e.status(), e.error());
        } catch (IllegalArgumentException e) {
            // A broken percent sequence or broken JSON.
            return json(400, "invalid_request");
        }
    }

    @Override
    public HttpResponse error(HttpRequest request, int status, @Nullable Duration retryAfter) {
        if (status == 401) {
            return switch (switches.get().refusal()) {
                case JSON -> json(401, "invalid_token");
                case HTML -> page(401);
                case NONE -> HttpResponse.text(401, "");
            };
        }
        HttpResponse response = json(status, switch (status) {
            case 403 -> "forbidden";
            case 429 -> "too_many_requests";
            default -> "server_error";
        });
        return retryAfter == null
                ? response
                : response.withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    private static HttpResponse json(int status, String error) {
        JsonObject body = new JsonObject();
        body.addProperty("error", error);
        return HttpResponse.json(status, body);
    }

    private static HttpResponse page(int status) {
        return HttpResponse.of(status, "text/html", PAGE.formatted(status));
    }
}
