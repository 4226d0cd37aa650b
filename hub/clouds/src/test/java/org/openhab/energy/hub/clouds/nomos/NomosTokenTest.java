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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.hub.clouds.nomos.NomosUser.fields;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.nomos.setup.RedirectUriOnToken;
import org.openhab.energy.hub.clouds.nomos.setup.RefreshReuse;
import org.openhab.energy.hub.clouds.nomos.setup.TokenBodies;

/**
 * The token endpoint from the client's side.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosTokenTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void assertUnauthorized(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("UNAUTHORIZED");
        assertThat(answer.json().keySet()).contains("message", "requestId", "docs").doesNotContain("error",
                "error_description");
    }

    private String codeWith(String method, String challenge) {
        Map<String, String> query = NomosUser.authorization();
        query.put("code_challenge", challenge);
        if (!method.isEmpty()) {
            query.put("code_challenge_method", method);
        }
        return user.decide(user.signIn(query), "allow").get("code");
    }

    private Answer redeemWith(String code, String verifier) {
        return user.token(NomosDemo.CONSENT_CLIENT, NomosDemo.CONSENT_SECRET, "grant_type", "authorization_code",
                "code", code, "code_verifier", verifier);
    }

    @Test
    void clientCredentialsGiveBothTokensForAnHour() {
        Answer answer = user.token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, "grant_type", "client_credentials");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.json().get("expires_in").getAsInt()).isEqualTo(3600);
        assertThat(answer.text("refresh_token")).matches("[0-9a-f]{64}");
        assertThat(answer.text("access_token").split("\\.")).hasSize(3);
        assertThat(answer.text("scope")).isEqualTo("read:* write:*");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void anAccessTokenEndsAfterAnHourOfSimulatedTime() {
        String token = user.keyToken();
        cloud.clock().advance(Duration.ofMinutes(59));
        assertThat(user.get("/subscriptions", token).status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofMinutes(2));
        assertUnauthorized(user.get("/subscriptions", token));
    }

    @Test
    void s256AndPlainChallengesWantTheirVerifier() throws Exception {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        // RFC 7636 appendix B
        assertThat(challenge).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        assertThat(redeemWith(codeWith("S256", challenge), VERIFIER).status()).isEqualTo(200);
        assertThat(redeemWith(codeWith("plain", VERIFIER), VERIFIER).status()).isEqualTo(200);
        assertThat(redeemWith(codeWith("", VERIFIER), VERIFIER).status()).isEqualTo(200);
        assertThat(redeemWith(codeWith("S256", challenge), VERIFIER + "x").status()).isEqualTo(400);
        assertThat(redeemWith(codeWith("S256", challenge), challenge).status()).isEqualTo(400);
        assertThat(user.redeem(codeWith("S256", challenge)).status()).isEqualTo(400);
        assertThat(redeemWith(codeWith("plain", "short"), "short").status()).isEqualTo(400);
    }

    @Test
    void aCodeIsGoodOnceAndItsReuseEndsTheTokens() {
        String code = user.code();
        Answer first = user.redeem(code);
        assertThat(first.status()).isEqualTo(200);

        assertThat(user.redeem(code).status()).isEqualTo(400);

        assertUnauthorized(user.get("/subscriptions", first.text("access_token")));
        assertUnauthorized(user.refresh(first.text("refresh_token")));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        String fresh = user.code();
        String late = user.code();
        cloud.clock().advance(Duration.ofMinutes(9));
        assertThat(user.redeem(fresh).status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofMinutes(1));
        assertThat(user.redeem(late).status()).isEqualTo(400);
        cloud.setSwitches(cloud.switches().withCodeErrorStatus(401));
        assertUnauthorized(user.redeem("unknown"));
    }

    @Test
    void aRefreshTokenRotatesAndItsReuseEndsTheFamilyWhenStrict() {
        Answer first = user.consentTokens();
        Answer second = user.refresh(first.text("refresh_token"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(user.get("/subscriptions", first.text("access_token")).status()).isEqualTo(200);

        assertUnauthorized(user.refresh(first.text("refresh_token")));

        assertUnauthorized(user.refresh(second.text("refresh_token")));
        assertUnauthorized(user.get("/subscriptions", second.text("access_token")));
    }

    @Test
    void reuseCanMerelyFailOrBeTaken() {
        cloud.setSwitches(cloud.switches().withRefreshReuse(RefreshReuse.REFUSE));
        Answer first = user.consentTokens();
        Answer second = user.refresh(first.text("refresh_token"));
        assertUnauthorized(user.refresh(first.text("refresh_token")));
        assertThat(user.refresh(second.text("refresh_token")).status()).isEqualTo(200);

        cloud.setSwitches(cloud.switches().withRefreshReuse(RefreshReuse.LENIENT));
        Answer again = user.refresh(first.text("refresh_token"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(user.refresh(again.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenEndsWithItsLifetimeAndIsBoundToItsClient() {
        String refresh = user.consentTokens().text("refresh_token");
        assertUnauthorized(user.token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, "grant_type", "refresh_token",
                "refresh_token", refresh));
        cloud.clock().advance(Duration.ofDays(90));
        assertUnauthorized(user.refresh(refresh));
        assertUnauthorized(user.refresh("unknown"));
    }

    @Test
    void accessTokensCanEndWithTheirRefresh() {
        cloud.setSwitches(cloud.switches().withAccessTokenSurvivesRefresh(false));
        Answer first = user.consentTokens();
        user.refresh(first.text("refresh_token"));
        assertUnauthorized(user.get("/subscriptions", first.text("access_token")));
    }

    @Test
    void ofFiftyConcurrentUsesOfARefreshTokenOneWins() throws Exception {
        cloud.setSwitches(cloud.switches().withRefreshReuse(RefreshReuse.REFUSE));
        String refresh = user.consentTokens().text("refresh_token");
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Callable<Integer>> uses = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Integer>) () -> user.refresh(refresh).status()).toList();
        int won = 0;
        for (Future<Integer> status : threads.invokeAll(uses)) {
            won += status.get() == 200 ? 1 : 0;
        }
        threads.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void aRevokedConsentEndsRefreshAndAccess() {
        Answer tokens = user.consentTokens();
        Answer key = user.token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, "grant_type", "client_credentials");

        assertThat(cloud.revokeConsent(NomosDemo.CONSENT_EMAIL)).isEqualTo(1);

        assertUnauthorized(user.get("/subscriptions", tokens.text("access_token")));
        assertUnauthorized(user.refresh(tokens.text("refresh_token")));
        assertThat(user.get("/subscriptions", key.text("access_token")).status()).isEqualTo(200);

        cloud.setSwitches(cloud.switches().withRevocationEndsAccessTokens(false));
        Answer again = user.consentTokens();
        cloud.revokeConsent(NomosDemo.CONSENT_EMAIL);
        assertThat(user.get("/subscriptions", again.text("access_token")).status()).isEqualTo(200);
        assertUnauthorized(user.refresh(again.text("refresh_token")));
    }

    @Test
    void bodyAndContentTypeMustMatch() {
        String json = "{\"grant_type\":\"client_credentials\"}";
        assertThat(raw("application/json", json).status()).isEqualTo(200);
        assertThat(raw("application/json; charset=utf-8", json).status()).isEqualTo(200);
        assertThat(raw("application/json", "grant_type=client_credentials").status()).isEqualTo(400);
        assertThat(raw("application/x-www-form-urlencoded", json).status()).isEqualTo(400);
        assertThat(raw("text/plain", json).status()).isEqualTo(400);
        assertThat(raw("application/json", "{\"grant_type\":1}").status()).isEqualTo(400);
        assertThat(raw("application/json", "[]").status()).isEqualTo(400);
        assertThat(raw("application/x-www-form-urlencoded", "grant_type=client_credentials&grant_type=x").status())
                .isEqualTo(400);
        assertThat(raw("application/x-www-form-urlencoded", "grant_type=%zz").status()).isEqualTo(400);

        cloud.setSwitches(cloud.switches().withTokenBodies(TokenBodies.FORM));
        assertThat(raw("application/json", json).status()).isEqualTo(400);
        cloud.setSwitches(cloud.switches().withTokenBodies(TokenBodies.JSON));
        assertThat(raw("application/x-www-form-urlencoded", "grant_type=client_credentials").status()).isEqualTo(400);
    }

    private Answer raw(String contentType, String body) {
        return user.send(user.to("/oauth/token")
                .header("Authorization", NomosUser.basic(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET))
                .header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void redirectUriCanBeIgnoredRequiredOrRejected() {
        cloud.setSwitches(cloud.switches().withRedirectUriOnToken(RedirectUriOnToken.REQUIRE));
        assertThat(user.redeem(user.code()).status()).isEqualTo(200);
        assertThat(redeemWith(user.code(), "").status()).isEqualTo(400);

        cloud.setSwitches(cloud.switches().withRedirectUriOnToken(RedirectUriOnToken.REJECT));
        assertThat(redeemWith(user.code(), "").status()).isEqualTo(200);
        Answer rejected = user.redeem(user.code());
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.body()).contains("unrecognized_keys");

        cloud.setSwitches(cloud.switches().withRedirectUriOnToken(RedirectUriOnToken.ACCEPT));
        assertThat(redeemWith(user.code(), "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Basic x", "Basic !!!", "Bearer x", "", "Basic ZGVtby1rZXk6d3Jvbmc=",
            "Basic ZGVtby1rZXk=" })
    void badClientCredentialsGive401(String header) {
        var request = user.to("/oauth/token").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        assertUnauthorized(user.send(header.isEmpty() ? request : request.header("Authorization", header)));
    }

    @ParameterizedTest
    @CsvSource({ "'', grant_type", "password, grant_type", "authorization_code, grant_type",
            "refresh_token, refresh_token" })
    void aWrongOrMissingFieldGives400AndIsNamed(String grant, String field) {
        Answer answer = user.token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET,
                grant.isEmpty() ? fields("x", "y") : fields("grant_type", grant));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString())
                .isEqualTo(field);
    }

    @Test
    void aClientWithoutVersionHeaderGetsTheOneItIsPinnedTo() {
        Answer answer = raw("application/x-www-form-urlencoded", "grant_type=client_credentials");

        assertThat(answer.header("x-api-version")).isEqualTo("2025-12-16.batman");
        assertThat(answer.json().has("scope")).isFalse();
        Answer list = user
                .send(user.to("/subscriptions").header("Authorization", "Bearer " + answer.text("access_token")));
        assertThat(list.header("x-api-version")).isEqualTo("2025-12-16.batman");
        assertThat(list.items().get(0).getAsJsonObject().has("type")).isFalse();
        assertThat(user.get("/subscriptions?limit=0", answer.text("access_token"), "2025-12-16.batman").json()
                .has("errors"))
                .isFalse();
    }

    @Test
    void consentsOutliveARestartWhenAFileIsGivenAndTheFileHoldsNoToken(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clouds/nomos.json");
        NomosCloudOptions options = NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withTokenFile(file);
        Answer tokens;
        try (NomosCloud first = NomosCloud.start(options)) {
            tokens = new NomosUser(first).consentTokens();
        }
        assertThat(Files.readString(file)).doesNotContain(tokens.text("access_token"))
                .doesNotContain(tokens.text("refresh_token"));

        try (NomosCloud second = NomosCloud.start(options)) {
            NomosUser again = new NomosUser(second);
            assertThat(again.get("/subscriptions", tokens.text("access_token")).status()).isEqualTo(200);
            Answer refreshed = again.refresh(tokens.text("refresh_token"));
            assertThat(refreshed.status()).isEqualTo(200);
            assertUnauthorized(again.refresh(tokens.text("refresh_token")));
            assertUnauthorized(again.refresh(refreshed.text("refresh_token")));
        }

        Files.writeString(file, "{ broken");
        try (NomosCloud third = NomosCloud.start(options)) {
            assertUnauthorized(new NomosUser(third).get("/subscriptions", tokens.text("access_token")));
        }
    }
}
