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
package org.openhab.energy.oauth.internal.account;

import static org.assertj.core.api.Assertions.*;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.ClientAuthentication;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.TokenCarrier;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.ScriptedHub;
import org.openhab.energy.oauth.transport.CloudRequest;

/**
 * What a cloud may do in its own way: where its data are, how the client shows itself, how the token travels, how long it lives.
 *
 * @author openHAB Energy - Initial contribution
 */
class TokenRulesTest {

    @TempDir
    Path folder;
    private ScriptedHub hub;

    @BeforeEach
    void start() {
        hub = new ScriptedHub(folder);
    }

    private CloudException failure(CloudAccount account) {
        return catchThrowableOfType(CloudException.class, () -> hub.fetch(account));
    }

    @Test
    void theTokenGoesToTheNamedOriginAndToTheTokenEndpointsOnly() throws Exception {
        CloudAccount account = hub.open(ScriptedHub.byKey());
        hub.fetch(account);
        account.transport().send(CloudRequest.get("data", URI.create("https://auth.example/userinfo")));
        for (String other : new String[]{ "https://api.example:444/v1/data", "http://api.example/v1/data",
                "https://api.example.evil/v1", "https://sub.api.example/v1", "https://api.example@evil.example/" }) {
            assertThatThrownBy(() -> account.transport().send(CloudRequest.get("data", URI.create(other)))).as(other)
                    .isInstanceOf(ProtocolException.class);
        }
        assertThat(hub.dataCalls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://api.example/", "ftp://api.example/", "https:///v1", "/v1",
            "https://user@api.example/", "http://127.0.0.1.example/" })
    void anOriginThatIsNotSafeIsRefusedAtOnce(String address) {
        AccountSettings settings = ScriptedHub.byKey();
        assertThatThrownBy(() -> settings.withApiOrigins(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("https");
    }

    @Test
    void thisVeryMachineMayBeAnOriginWithoutHttps() {
        assertThat(ScriptedHub.byKey().withApiOrigins(URI.create("http://127.0.0.1:8123/v1"),
                URI.create("http://LOCALHOST/"), URI.create("https://api.example/")).tokens().apiOrigins())
                .extracting(URI::toString)
                .containsExactly("http://127.0.0.1:8123", "http://localhost:80", "https://api.example:443");
    }

    @Test
    void theClientMayShowItselfInTheForm() throws Exception {
        hub.fetch(hub.open(ScriptedHub.byKey().withClientAuthentication(ClientAuthentication.FORM)
                .withTokenParameters(Map.of("audience", "https://fleet.example"))));
        CloudRequest call = hub.tokenCalls().get(0);
        assertThat(call.headers()).doesNotContainKey("Authorization");
        assertThat(call.body().contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(call.body().text().split("&")).containsExactlyInAnyOrder("grant_type=client_credentials",
                "client_id=client+one", "client_secret=s%26cret", "audience=https%3A%2F%2Ffleet.example");
    }

    @Test
    void theClientMayShowItselfInAJsonBody() throws Exception {
        hub.fetch(hub.open(ScriptedHub.byKey().withClientAuthentication(ClientAuthentication.JSON)));
        CloudRequest call = hub.tokenCalls().get(0);
        assertThat(call.headers()).doesNotContainKey("Authorization");
        assertThat(call.body().contentType()).isEqualTo("application/json");
        assertThat(call.body().text()).contains("\"grant_type\":\"client_credentials\"",
                "\"client_id\":\"client one\"", "\"client_secret\":\"s&cret\"");
    }

    @Test
    void aUsersPasswordGoesIntoTheFormWithTheClientInBasic() throws Exception {
        hub.fetch(hub.open(ScriptedHub.settings(new Grant.Password("me@home", new ClientSecret("pa ss")),
                ScriptedHub.PLENTY).withApiOrigins(ScriptedHub.DATA)));
        CloudRequest call = hub.tokenCalls().get(0);
        assertThat(call.headers().get("Authorization")).startsWith("Basic ");
        assertThat(call.body().text().split("&")).containsExactlyInAnyOrder("grant_type=password",
                "username=me%40home", "password=pa+ss");
    }

    private AccountSettings nex() {
        return ScriptedHub.settings(new Grant.PasswordJson("me", new ClientSecret("pass")), ScriptedHub.PLENTY)
                .withApiOrigins(ScriptedHub.DATA).withTokenParameters(Map.of("scope", "user"))
                .withLongestLife(Duration.ofDays(14)).withTokenCarrier(new TokenCarrier.Query("access_token"));
    }

    @Test
    void aUsersPasswordMayGoAsJsonAndTheTokenInTheQuery() throws Exception {
        CloudAccount account = hub.open(nex());
        account.transport().send(CloudRequest.get("data", URI.create("https://api.example/v1/Controller?x=1")));
        account.transport().send(CloudRequest.get("data", URI.create("https://api.example/v1/Controller")));
        assertThat(hub.tokenCalls().get(0).body().text()).contains("\"grant_type\":\"password\"", "\"username\":\"me\"",
                "\"password\":\"pass\"", "\"scope\":\"user\"", "\"client_id\":\"client one\"");
        assertThat(hub.dataCalls()).allSatisfy(call -> {
            assertThat(call.headers()).doesNotContainKey("Authorization");
            assertThat(call.toString()).doesNotContain("access_token").doesNotContain("t%2B");
        });
        assertThat(hub.dataCalls().get(0).uri()).hasToString(
                "https://api.example/v1/Controller?x=1&access_token=t%2B1%2F%3D");
        assertThat(hub.dataCalls().get(1).uri()).hasToString(
                "https://api.example/v1/Controller?access_token=t%2B1%2F%3D");
    }

    @ParameterizedTest
    @CsvSource({ "'\"12096000\"', P14D", "12096000, P14D", "1209600, P14D", "'\"3600\"', PT1H", "3600.0, PT1H",
            "0, PT10M", "-5, PT10M", "'\"soon\"', PT10M", "null, PT10M", "1e300, P14D" })
    void theStatedLifeMayBeTextOrNumberAndIsCut(String stated, Duration life) throws Exception {
        hub.tokens = request -> ScriptedHub.answer(200,
                "{\"access_token\":\"a\",\"expires_in\":" + stated + ",\"token_type\":\"bearer\"}");
        CloudAccount account = hub.open(nex());
        hub.fetch(account);
        hub.advance(life.multipliedBy(8).dividedBy(10));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(1);
        hub.advance(life.multipliedBy(2).dividedBy(10));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(2);
    }

    @Test
    void aStatedLifeThatIsMissingIsTakenForTenMinutes() throws Exception {
        hub.tokens = request -> ScriptedHub.answer(200, "{\"access_token\":\"a\"}");
        CloudAccount account = hub.open(nex());
        hub.fetch(account);
        hub.advance(Duration.ofMinutes(10));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "300, 269, 271", "61, 30, 31", "60, 29, 30", "40, 19, 20", "10, 4, 5" })
    void withAMarginATokenIsReplacedThatEarlyButNotBeforeHalfOfItsLife(long life, long still, long anew)
            throws Exception {
        hub.tokens = request -> ScriptedHub.answer(200, "{\"access_token\":\"a\",\"expires_in\":" + life + "}");
        CloudAccount account = hub.open(ScriptedHub.byKey().withRenewalMargin(Duration.ofSeconds(30)));
        hub.fetch(account);
        hub.advance(Duration.ofSeconds(still));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(1);
        hub.advance(Duration.ofSeconds(anew - still));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1970-01-01T00:00:00Z", "2026-03-28T11:00:00Z", "2099-01-01T00:00:00Z" })
    void theLifeOfATokenIsCountedFromItsReceiptWhateverTheClockDoes(String clock) throws Exception {
        CloudAccount account = hub.open(ScriptedHub.byKey());
        hub.fetch(account);
        hub.clock.set(java.time.Instant.parse(clock));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(1);
        hub.passed = hub.passed.plusHours(1);
        hub.fetch(account);
        assertThat(hub.tokenCalls()).hasSize(2);
    }

    // What Keycloak answers to client credentials.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({ "401, '{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client\"}', client-refused",
            "401, '{\"error\":\"invalid_client\"}', client-refused",
            "400, '{\"error\":\"unauthorized_client\"}', client-refused",
            "400, '{\"error\":\"invalid_client\"}', client-refused",
            "401, '{\"error\":\"invalid_request\",\"error_description\":\"User disabled\"}', client-refused",
            "400, '{\"error\":\"unsupported_grant_type\"}', client-refused",
            "404, '{\"error\":\"Realm does not exist\"}', wrong-address",
            "404, '{\"error\":\"RESTEASY003210: Could not find resource for full path\"}', wrong-address",
            "403, '{\"error\":\"invalid_request\",\"error_description\":\"HTTPS required\"}', wrong-address",
            "403, '{\"error\":\"access_denied\"}', forbidden",
            "415, '{\"error\":\"RESTEASY003065: Cannot consume content type\"}', bad-answer",
            "200, '<html>sign in</html>', bad-answer", "401, '<html>sign in</html>', bad-answer",
            "500, '{\"error\":\"unknown_error\"}', server-error" })
    void aRefusalOfKeycloakIsToldByItsError(int status, String body, String text) {
        hub.tokens = request -> ScriptedHub.answer(status, body);
        CloudAccount account = hub.open(ScriptedHub.byKey().withClientAuthentication(ClientAuthentication.FORM));
        assertThat(failure(account).textKey()).isEqualTo("offline." + text);
    }

    @Test
    void aWrongPasswordIsToldApartFromAWrongClient() {
        hub.tokens = request -> ScriptedHub.answer(400, "{\"error\":\"invalid_grant\"}");
        CloudAccount account = hub.open(nex());
        assertThat(failure(account)).isInstanceOf(ConfigurationException.class)
                .extracting(CloudException::textKey).isEqualTo(StatusText.LOGIN_REFUSED);
        assertThat(nex().toString() + nex().grant()).doesNotContain("pass\"").doesNotContain("me,");
    }

    @Test
    void wrongCredentialsAreNotTriedMoreOftenThanEveryTenMinutes() {
        hub.tokens = request -> ScriptedHub.answer(401, "{\"error\":\"invalid_client\"}");
        CloudAccount account = hub.open(ScriptedHub.byKey());
        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(failure(account)).isInstanceOf(ConfigurationException.class);
            hub.advance(Duration.ofMinutes(1));
        }
        assertThat(hub.tokenCalls().size()).isBetween(100, 144);
        hub.tokens = request -> ScriptedHub.answer(200, "{\"access_token\":\"a\"}");
        hub.advance(Duration.ofMinutes(13));
        assertThatCode(() -> hub.fetch(account)).as("a secret that was mended at the cloud").doesNotThrowAnyException();
    }

    @Test
    void aCloudThatRefusesFreshTokensCostsFewLoginsHoweverManyAsk() {
        hub.data = request -> ScriptedHub.answer(401, "");
        CloudAccount account = hub.open(ScriptedHub.byKey());
        for (int i = 0; i < 500; i++) {
            assertThat(failure(account)).isInstanceOf(WaitException.class);
        }
        assertThat(hub.tokenCalls()).hasSize(2);
        for (int minute = 0; minute < 24 * 60; minute++) {
            hub.advance(Duration.ofMinutes(1));
            failure(account);
        }
        assertThat(hub.tokenCalls().size()).as("logins in a day").isLessThan(200);
    }

    @Test
    void oneRequestThatIsAlwaysRefusedDoesNotDisturbTheOthers() throws Exception {
        hub.data = request -> ScriptedHub.answer(request.uri().getPath().endsWith("other") ? 401 : 200, "");
        CloudAccount account = hub.open(ScriptedHub.byKey());
        for (int i = 0; i < 50; i++) {
            assertThat(hub.fetch(account).status()).isEqualTo(200);
            assertThatThrownBy(() -> account.transport().send(
                    CloudRequest.get("data", URI.create("https://api.example/other")))).isInstanceOf(
                            WaitException.class);
        }
        assertThat(hub.tokenCalls()).hasSize(2);
    }

    @Test
    void shortLivedLoginsAreNotWrittenToTheDisk() throws Exception {
        hub.tokens = request -> ScriptedHub.answer(200, "{\"access_token\":\"a\",\"expires_in\":300}");
        hub.fetch(hub.open(ScriptedHub.byKey()));
        assertThat(folder.resolve("vault")).doesNotExist();
    }

    @Test
    void aFieldThatTheGrantSetsItselfCannotBeOverwritten() {
        AccountSettings settings = ScriptedHub.byKey();
        assertThatThrownBy(() -> settings.withTokenParameters(Map.of("grant_type", "x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("grant_type");
        assertThatThrownBy(() -> new Grant.AuthorizationCode(ScriptedHub.TOKENS, ScriptedHub.TOKENS,
                Map.of("code_challenge_method", "plain"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allPartsOfAnAccountShareOneBackOffSoThatADayOfOutageMakesFewLogins() throws Exception {
        hub.tokens = ScriptedHub::refuseConnection;
        CloudAccount account = hub.open(ScriptedHub.byKey());
        for (int minute = 0; minute < 24 * 60; minute++) {
            for (int part = 0; part < 20; part++) {
                assertThat(failure(account).textKey()).isEqualTo(StatusText.UNREACHABLE);
            }
            hub.advance(Duration.ofMinutes(1));
        }
        assertThat(hub.sent.size()).as("attempts in a day").isLessThan(150);
        hub.tokens = request -> ScriptedHub.answer(200, "{\"access_token\":\"a\"}");
        hub.advance(Duration.ofMinutes(13));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }
}
