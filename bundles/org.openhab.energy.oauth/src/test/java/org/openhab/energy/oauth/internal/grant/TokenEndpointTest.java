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
package org.openhab.energy.oauth.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.TestClock;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * @author openHAB Energy - Initial contribution
 */
class TokenEndpointTest {
    private static final String ENVELOPE = "{\"code\":\"%s\",\"message\":\"m\",\"requestId\":\"r\",\"docs\":\"d\"}";

    private final List<CloudRequest> sent = new ArrayList<>();

    private TokenEndpoint answering(int status, String body, String secret) {
        AccountSettings settings = new AccountSettings("id", "l", "nomos", "Nomos", new Grant.ClientCredentials(),
                URI.create("https://api.example/oauth/token"), "client", new ClientSecret(secret), Map.of(),
                new BudgetLimits(1, Duration.ofSeconds(1), 1));
        return new TokenEndpoint(settings, request -> {
            sent.add(request);
            return new CloudResponse(status, Map.of(), body);
        }, new TestClock("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0} {1}: code {2}, refresh {3}, key {4}")
    @CsvSource({
            // status, code, what it means for a code, for a refresh token, for a key
            "400, BAD_REQUEST, Authorisation, Protocol, Configuration",
            "400, invalid_grant, Authorisation, Authorisation, Configuration",
            "401, invalid_grant, Authorisation, Authorisation, Configuration",
            "400, invalid_request, Authorisation, Protocol, Configuration",
            "401, UNAUTHORIZED, Configuration, Authorisation, Configuration",
            "401, invalid_client, Configuration, Configuration, Configuration",
            "400, unauthorized_client, Configuration, Configuration, Configuration",
            "403, FORBIDDEN, Configuration, Configuration, Configuration",
            "402, PAYMENT_REQUIRED, Configuration, Configuration, Configuration",
            "404, NOT_FOUND, Configuration, Configuration, Configuration",
            "409, CONFLICT, Protocol, Protocol, Protocol", "302, , Protocol, Protocol, Protocol",
            "401, , Protocol, Protocol, Protocol", "403, , Protocol, Protocol, Protocol",
            "408, , Wait, Wait, Wait", "429, TOO_MANY_REQUESTS, Wait, Wait, Wait",
            "500, INTERNAL_SERVER_ERROR, Wait, Wait, Wait", "502, , Wait, Wait, Wait", "503, , Wait, Wait, Wait" })
    void aRefusalMeansWhatItWasAskedFor(int status, String code, String forCode, String forRefresh, String forKey) {
        String body = code == null
                ? "<html>gateway</html>"
                : code.startsWith("in") || code.startsWith("un")
                        ? "{\"error\":\"" + code + "\"}"
                        : ENVELOPE.formatted(code);
        TokenEndpoint endpoint = answering(status, body, "s");
        Pkce proof = new Pkce("v");
        assertThat(name(() -> endpoint.exchange("c", proof, URI.create("http://h/cb")))).isEqualTo(forCode);
        assertThat(name(() -> endpoint.refresh("r"))).isEqualTo(forRefresh);
        assertThat(name(endpoint::clientCredentials)).isEqualTo(forKey);
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static String name(Call call) {
        CloudException e = catchThrowableOfType(CloudException.class, call::run);
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    @Test
    void theWaitingTimeIsHandedOn() {
        TokenEndpoint endpoint = answering(429, "", "s");
        WaitException e = catchThrowableOfType(WaitException.class, endpoint::clientCredentials);
        assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void idAndSecretGoPlainIntoBasic() throws Exception {
        answering(200, "{\"access_token\":\"a\"}", "p:ä+%/=").refresh("r&1");
        CloudRequest request = sent.get(0);
        // base64("client:p:ä+%/=") in UTF-8
        assertThat(request.headers()).containsEntry("Authorization", "Basic Y2xpZW50OnA6w6QrJS89")
                .containsEntry("Accept", "application/json");
        assertThat(request.body().text()).contains("refresh_token=r%261").doesNotContain("client_id");
    }

    @Test
    void aPublicClientNamesItselfInTheForm() throws Exception {
        answering(200, "{\"access_token\":\"a\"}", "").exchange("the code", new Pkce("v"),
                URI.create("http://h:1/cb?x=1"));
        CloudRequest request = sent.get(0);
        assertThat(request.headers()).doesNotContainKey("Authorization");
        assertThat(request.body().text().split("&")).containsExactlyInAnyOrder("grant_type=authorization_code",
                "code=the+code", "code_verifier=v", "redirect_uri=http%3A%2F%2Fh%3A1%2Fcb%3Fx%3D1",
                "client_id=client");
    }
}
