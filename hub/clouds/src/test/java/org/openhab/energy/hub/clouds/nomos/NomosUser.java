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
package org.openhab.energy.hub.clouds.nomos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser with cookies and an API client in one, over a real socket.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class NomosUser {

    static final String REDIRECT = "http://127.0.0.1:8080/energy/callback/nomos";
    static final String CURIE = "2026-05-27.curie";

    private final NomosCloud cloud;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1).build();

    public NomosUser(NomosCloud cloud) {
        this.cloud = cloud;
    }

    public static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(cloud.baseUri().resolve(path));
    }

    public Answer get(String path) {
        return send(to(path));
    }

    public Answer get(String path, String token) {
        return get(path, token, CURIE);
    }

    public Answer get(String path, String token, String version) {
        return send(to(path).header("Authorization", "Bearer " + token).header("X-API-Version", version));
    }

    public Answer postForm(String path, Map<String, String> fields) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    public Answer admin(String method, String name, String json) {
        return send(to("/__admin/" + name).header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString(json)));
    }

    /** The token endpoint with a form body, version curie. */
    public Answer token(String client, String secret, String... fields) {
        return token(client, secret, fields(fields));
    }

    public Answer token(String client, String secret, Map<String, String> fields) {
        return send(to("/oauth/token").header("Authorization", basic(client, secret)).header("X-API-Version", CURIE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    public String keyToken() {
        return token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, "grant_type", "client_credentials")
                .text("access_token");
    }

    /** Opens the authorization request and follows the pages up to the consent page. */
    public String signIn(Map<String, String> query) {
        Answer authorize = get("/oauth/authorize?" + form(query));
        if (authorize.status() != 302) {
            throw new AssertionError("authorize answered " + authorize.status() + " " + authorize.body());
        }
        String signIn = authorize.header("location").replaceFirst(".*t=", "");
        postForm("/hosted/email", fields("t", signIn, "email", NomosDemo.CONSENT_EMAIL));
        postForm("/hosted/code", fields("t", signIn, "code", shownCode(signIn)));
        return signIn;
    }

    public String shownCode(String signIn) {
        Matcher matcher = Pattern.compile("<output id=\"demo-code\">(\\d{6})</output>")
                .matcher(get("/hosted/code?t=" + signIn).body());
        if (!matcher.find()) {
            throw new AssertionError("no code on the page");
        }
        return matcher.group(1);
    }

    /** The callback's parameters after Allow or Deny. */
    public Map<String, String> decide(String signIn, String decision) {
        Answer answer = postForm("/hosted/consent", fields("t", signIn, "decision", decision));
        return org.openhab.energy.hub.clouds.http.HttpRequest
                .parameters(String.valueOf(URI.create(answer.header("location")).getRawQuery())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    public static Map<String, String> authorization() {
        return fields("response_type", "code", "client_id", NomosDemo.CONSENT_CLIENT, "redirect_uri", REDIRECT, "state",
                "st/a+te 1");
    }

    /** A code without PKCE. */
    public String code() {
        return decide(signIn(authorization()), "allow").get("code");
    }

    /** The token answer after a whole consent. */
    public Answer consentTokens() {
        return redeem(code());
    }

    public Answer redeem(String code) {
        return token(NomosDemo.CONSENT_CLIENT, NomosDemo.CONSENT_SECRET, "grant_type", "authorization_code", "code",
                code, "redirect_uri", REDIRECT);
    }

    public Answer refresh(String refreshToken) {
        return token(NomosDemo.CONSENT_CLIENT, NomosDemo.CONSENT_SECRET, "grant_type", "refresh_token", "refresh_token",
                refreshToken);
    }
}
