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
package org.openhab.binding.derapi.internal.home;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiCloud;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.page.CallbackController;
import org.openhab.energy.oauth.internal.page.ConnectPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * The owner's browser: the hub's Connect page on one side, the pages of the simulated vendors, over real sockets, on the other.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HubBrowser {
    private static final Pattern HIDDEN = Pattern
            .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(t|login)\" value=\"([^\"]*)\"");

    final StringBuilder seen = new StringBuilder();
    private final DerapiCloud cloud;
    private final ConnectPage connect;
    private final CallbackController callback;
    private final Map<String, String> cookies = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Locale locale = Locale.ENGLISH;
    private PageAnswer page = PageAnswer.seeOther("/");

    HubBrowser(DerapiCloud cloud, CloudAccountsService accounts) {
        this.cloud = cloud;
        connect = new ConnectPage(accounts, () -> ZoneId.of("Europe/Berlin"), new SecureRandom());
        callback = new CallbackController(accounts);
    }

    /** Opens the page of one account. */
    void open(ThingUID account) {
        keep(connect.answer(request("GET", "/energy/connect/" + account.getAsString(), Map.of())));
    }

    /** Presses a button, with the hidden fields of the page and what was typed. */
    PageAnswer press(String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("action", action);
        fields.putAll(typed);
        return keep(connect.answer(request("POST", "/energy/connect", fields)));
    }

    /** Reads pages in another language from now on. */
    void speaks(Locale language) {
        locale = language;
    }

    /** {@return the present page of the hub} */
    PageAnswer page() {
        return page;
    }

    /** {@return whether the present page of the hub has the text} */
    boolean shows(String part) {
        return page.body().contains(part);
    }

    /** Types into the form of a page outside the hub, and says where that leads. */
    URI type(String address, Map<String, String> typed) throws Exception {
        HttpResponse<String> shown = follow(URI.create(address.replace("&amp;", "&")));
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(shown.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        for (String name : typed.keySet()) {
            if (!shown.body().contains("name=\"" + name + "\"")) {
                throw new AssertionError("No field " + name + " on " + shown.body());
            }
        }
        fields.putAll(typed);
        Matcher action = ACTION.matcher(shown.body());
        if (!action.find()) {
            throw new AssertionError("No form on " + shown.body());
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(shown.uri().resolve(action.group(1)), form);
    }

    /** Decides on a vendor's page, and says where that leads. */
    URI decide(String address, String decision) throws Exception {
        HttpResponse<String> shown = follow(URI.create(address.replace("&amp;", "&")));
        StringBuilder form = new StringBuilder("decision=" + decision);
        Matcher field = FIELD.matcher(shown.body());
        while (field.find()) {
            form.append('&').append(field.group(1)).append('=')
                    .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
        }
        String query = String.valueOf(shown.uri().getRawQuery());
        if (form.indexOf("&t=") < 0 && query.contains("t=")) {
            form.append('&').append(query.substring(query.indexOf("t=")));
        }
        URI target = URI.create(shown.uri().toString().replaceFirst("\\?.*", ""));
        return post(target, form.toString());
    }

    private URI post(URI target, String form) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        return target.resolve(answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect, but " + answer.statusCode() + answer.body())));
    }

    /** Follows redirects within the simulation. */
    HttpResponse<String> follow(URI address) throws Exception {
        URI next = address;
        while (true) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(next).build(), BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("");
            if (location.isEmpty() || !next.resolve(location).getAuthority().equals(cloud.baseUri().getAuthority())) {
                return answer;
            }
            next = next.resolve(location);
        }
    }

    /** {@return where the redirects within the simulation lead out of it} */
    URI leave(URI address) throws Exception {
        if (!address.getAuthority().equals(cloud.baseUri().getAuthority())) {
            return address;
        }
        HttpResponse<String> last = follow(address);
        return last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
    }

    /** Brings the browser back to the hub. */
    PageAnswer back(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return keep(callback.answer(request("GET", address.getPath(), query)));
    }

    /** {@return the first address on the page that has the text} */
    String link(String part) {
        Matcher matcher = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"").matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("No link with " + part + " on " + page.body());
        }
        return matcher.group(1);
    }

    private PageRequest request(String method, String path, Map<String, String> fields) {
        Map<String, List<String>> parameters = new HashMap<>();
        fields.forEach((name, value) -> parameters.put(name, List.of(value)));
        return new PageRequest(method, path, parameters, Map.copyOf(cookies), Map.of("host", "127.0.0.1:8080"),
                locale);
    }

    private PageAnswer keep(PageAnswer answer) {
        cookies.putAll(answer.cookies());
        seen.append(answer).append(answer.body());
        if (answer.status() == 200) {
            page = answer;
        }
        return answer;
    }
}
