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
package org.openhab.binding.nomos.internal.home;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.internal.grant.Pkce;

/**
 * The owner of an account, who consents on the pages of the simulated Nomos.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ConsentInBrowser {
    static final URI REDIRECT = URI.create("http://127.0.0.1:8080/energy/callback/nomos");

    private final NomosCloud cloud;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ConsentInBrowser(NomosCloud cloud) {
        this.cloud = cloud;
    }

    /** Goes through the pages and brings the code to the hub. */
    void consent(OpenAccount account) throws Exception {
        Pkce proof = Pkce.fresh(new SecureRandom());
        String begin = location(send(HttpRequest.newBuilder(cloud.baseUri()
                .resolve("/oauth/authorize?response_type=code&client_id=" + NomosDemo.CONSENT_CLIENT + "&redirect_uri="
                        + encoded(REDIRECT.toString()) + "&state=s&code_challenge=" + proof.challenge()
                        + "&code_challenge_method=S256"))));
        String signIn = begin.replaceFirst(".*t=", "");
        post("/hosted/email", signIn, "email=" + encoded(NomosDemo.CONSENT_EMAIL));
        String page = send(HttpRequest.newBuilder(cloud.baseUri().resolve("/hosted/code?t=" + signIn))).body();
        post("/hosted/code", signIn, "code=" + first(">(\\d{6})<", page));
        String callback = location(post("/hosted/consent", signIn, "decision=allow"));
        account.redeem(first("[?&]code=([^&]+)", callback), proof, REDIRECT);
    }

    private HttpResponse<String> post(String path, String signIn, String field) throws Exception {
        return send(HttpRequest.newBuilder(cloud.baseUri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("t=" + signIn + "&" + field)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but status " + answer.statusCode()));
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not found: " + pattern);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
