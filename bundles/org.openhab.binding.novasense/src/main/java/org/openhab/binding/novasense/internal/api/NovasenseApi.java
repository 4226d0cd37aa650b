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
package org.openhab.binding.novasense.internal.api;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.query.PageSource;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * The portal's API, of which only the address is known: GET requests, never anything else. Redirects are followed on the API's own server, unchanged answers
 * are not transferred again, and a refusal is told in the API's own words. Blocks until the answer is there. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NovasenseApi implements PageSource {
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 422);
    private static final Set<Integer> ANSWERS = Set.of(NOT_MODIFIED, 301, 302, 307, 308, 400, 403, 422);
    private static final Set<Integer> OPTIONAL = Set.of(301, 302, 307, 308, 400, 401, 403, 404, 405, 406, 410, 422);
    private static final int MOST_REDIRECTS = 3;

    private final Transport transport;
    private final ApiAddress address;
    private final Duration timeout;
    private final TaggedAnswers tagged = new TaggedAnswers();

    /**
     * @param transport the account's chain
     * @param timeout how long an answer may take
     */
    public NovasenseApi(Transport transport, ApiAddress address, Duration timeout) {
        this.transport = transport;
        this.address = address;
        this.timeout = timeout;
    }

    public ApiAddress address() {
        return address;
    }

    @Override
    public URI address(String pathOrLink) throws CloudException {
        return address.of(pathOrLink);
    }

    @Override
    public JsonElement get(URI uri) throws CloudException, InterruptedException {
        return json(uri, text("query", uri, "application/json"));
    }

    /**
     * {@return the body of an answer as it came}
     *
     * @param kind what the call is counted as
     * @param accept the media types that are wanted
     */
    public String text(String kind, URI uri, String accept) throws CloudException, InterruptedException {
        URI asked = address.own(uri);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            TaggedAnswers.Tagged known = tagged.of(asked);
            CloudResponse response = transport.send(request(kind, asked, accept, known));
            if (response.status() == NOT_MODIFIED && known != null) {
                return known.body();
            }
            if (!REDIRECTS.contains(response.status())) {
                refuse(response);
                tagged.put(asked, response.header("ETag"), response.body());
                return response.body();
            }
            asked = address.own(target(asked, response));
        }
        throw new ProtocolException("The redirects of " + uri.getPath() + " do not end", null,
                NovasenseTexts.REDIRECTS, String.valueOf(uri.getPath()));
    }

    /**
     * {@return the body of something that need not be there} Its absence or protection says nothing about the account.
     *
     * @throws CloudException when the portal is out of reach or the login fails
     */
    public Optional<String> document(URI uri, String accept) throws CloudException, InterruptedException {
        URI asked = address.own(uri);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            CloudRequest request = request("structure", asked, accept, null);
            CloudResponse response = transport.send(request.withAnswers(OPTIONAL));
            if (!REDIRECTS.contains(response.status())) {
                return response.isSuccess() ? Optional.of(response.body()) : Optional.empty();
            }
            URI next = target(asked, response);
            if (!address.isOwn(next)) {
                return Optional.empty();
            }
            asked = next;
        }
        return Optional.empty();
    }

    private CloudRequest request(String kind, URI uri, String accept, TaggedAnswers.@Nullable Tagged known) {
        Map<String, String> headers = known == null
                ? Map.of("Accept", accept)
                : Map.of("Accept", accept, "If-None-Match", known.tag());
        return new CloudRequest(kind, "GET", uri, headers, null, timeout, ANSWERS);
    }

    private URI target(URI asked, CloudResponse response) throws CloudException {
        String location = response.header("Location");
        try {
            return asked.resolve(location == null ? "" : location);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("A redirect of " + asked.getPath() + " leads nowhere", null,
                    NovasenseTexts.REDIRECTS, String.valueOf(asked.getPath()));
        }
    }

    private static void refuse(CloudResponse response) throws ConfigurationException {
        if (REFUSALS.contains(response.status())) {
            String reason = RefusalText.of(response.body());
            String words = reason.isEmpty() ? "HTTP " + response.status() : reason;
            throw new ConfigurationException("The API refused a query with " + response.status(), null,
                    response.status() == 403 ? NovasenseTexts.NOT_PERMITTED : NovasenseTexts.QUERY_REFUSED, words);
        }
        if (response.status() == NOT_MODIFIED) {
            throw new ConfigurationException("The API says that nothing has changed, unasked", null,
                    NovasenseTexts.QUERY_REFUSED, "HTTP 304");
        }
    }

    /** Reads an object or array. NaN is let through, because some servers write it; anything after the end is not. */
    static JsonElement json(URI uri, String body) throws ProtocolException {
        try (JsonReader reader = new JsonReader(new StringReader(body))) {
            reader.setLenient(true);
            JsonToken begin = reader.peek();
            if (begin == JsonToken.BEGIN_OBJECT || begin == JsonToken.BEGIN_ARRAY) {
                JsonElement json = JsonParser.parseReader(reader);
                if (reader.peek() == JsonToken.END_DOCUMENT) {
                    return json;
                }
            }
        } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
            // The message of the cause quotes the answer.
            throw noJson(uri);
        }
        throw noJson(uri);
    }

    private static ProtocolException noJson(URI uri) {
        String path = String.valueOf(uri.getPath());
        return new ProtocolException("The answer of " + path + " is no JSON", null, NovasenseTexts.NO_JSON, path);
    }
}
