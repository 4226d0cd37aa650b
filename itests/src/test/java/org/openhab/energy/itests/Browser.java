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
package org.openhab.energy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser: keeps cookies, follows redirects one by one, fills in the forms it is shown.
 *
 * @author openHAB Energy - Initial contribution
 */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|button)\\b([^>]*)>");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    /** A page: its address, status, body and headers. */
    record Page(URI address, int status, String body, HttpResponse<String> response) {

        boolean isRedirect() {
            return status >= 300 && status < 400;
        }

        URI location() {
            return address.resolve(response.headers().firstValue("location").orElseThrow());
        }
    }

    /** Opens an address without following a redirect. */
    Page step(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Opens an address and follows redirects. */
    Page open(URI address) {
        return follow(step(address));
    }

    Page follow(Page page) {
        Page current = page;
        for (int hops = 0; current.isRedirect(); hops++) {
            if (hops > 10) {
                throw new AssertionError("redirects without end at " + current.address());
            }
            current = step(current.location());
        }
        return current;
    }

    /** Follows redirects until one would lead below the given address, and returns that one's target unvisited. */
    URI followUntil(Page page, String prefix) {
        Page current = page;
        while (current.isRedirect() && !current.location().toString().startsWith(prefix)) {
            current = step(current.location());
        }
        return current.location();
    }

    /**
     * Sends a form of a page without following the redirect.
     *
     * @param button text that the wanted form's pressed button has in its tag or form, such as its value
     * @param typed what the person types into fields
     */
    Page submit(Page page, String button, Map<String, String> typed) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(2).contains(button)) {
                Map<String, String> fields = fields(forms.group(2), button);
                fields.putAll(typed);
                return send(HttpRequest.newBuilder(page.address().resolve(attribute(forms.group(1), "action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", page.address().getScheme() + "://" + page.address().getAuthority())
                        .POST(BodyPublishers.ofString(encode(fields))));
            }
        }
        throw new AssertionError("no form with " + button + " on " + page.address() + ": " + page.body());
    }

    private static Map<String, String> fields(String form, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher tags = FIELD.matcher(form);
        while (tags.find()) {
            String name = attribute(tags.group(2), "name");
            boolean pressed = !"button".equals(tags.group(1)) || tags.group(2).contains(button);
            if (!name.isEmpty() && pressed) {
                fields.put(name, attribute(tags.group(2), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.ofString());
            return new Page(response.uri(), response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
