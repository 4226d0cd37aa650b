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
package org.openhab.energy.oauth.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.internal.CloudFixture;
import org.openhab.energy.oauth.internal.FakeCloud.Canned;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * A consent from the button to the tokens, and all that can go wrong on the way.
 *
 * @author openHAB Energy - Initial contribution
 */
class ConsentTest {
    private static final String CALLBACK = "/energy/callback/nomos";

    @TempDir
    Path folder;
    private CloudFixture hub;

    @BeforeEach
    void start() throws Exception {
        hub = new CloudFixture(folder);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    private String code(Map<String, String> asked) {
        return hub.cloud.issueCode(asked.get("code_challenge"));
    }

    private String back(Map<String, String> query) {
        return hub.browser.back(CALLBACK, query).location();
    }

    private static String result(String key) {
        return "/energy/connect?result=" + key;
    }

    @Test
    void aConsentGivesTokensAndLeavesNoCodeInTheAddress() throws Exception {
        CloudAccount account = hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:8080/energy/callback/nomos")
                .doesNotContainKey("scope");
        PageAnswer answer = hub.browser.back(CALLBACK, Map.of("code", code(asked), "state", asked.get("state")));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(result("connected"));
        assertThat(answer.body()).isEmpty();
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(hub.told).containsExactly(AccountState.CONNECTED);
        assertThat(hub.fetch(account).status()).isEqualTo(200);
        assertThat(hub.cloud.tokenCalls.get(0)).containsEntry("redirect_uri", asked.get("redirect_uri"));
    }

    @Test
    void aConsentAnewIsToldAlsoWhileTheOldOneIsGood() {
        hub.connected();
        assertThat(hub.browser.consent()).isEqualTo(result("connected"));
        assertThat(hub.told).containsExactly(AccountState.CONNECTED, AccountState.CONNECTED);
    }

    @Test
    void anUnknownMissingOrUsedStateIsNotExpected() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        String code = code(asked);
        assertThat(back(Map.of("code", code))).isEqualTo(result("not-expected"));
        assertThat(back(Map.of("code", code, "state", ""))).isEqualTo(result("not-expected"));
        assertThat(back(Map.of("code", code, "state", "x".repeat(43)))).isEqualTo(result("not-expected"));
        assertThat(back(Map.of())).isEqualTo(result("not-expected"));
        assertThat(hub.cloud.tokenCalls).isEmpty();
        assertThat(back(Map.of("code", code, "state", asked.get("state")))).isEqualTo(result("connected"));
        assertThat(back(Map.of("code", code, "state", asked.get("state")))).isEqualTo(result("not-expected"));
        assertThat(hub.cloud.tokenCalls).hasSize(1);
    }

    @Test
    void anOldStateIsNotExpected() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        hub.clock.advance(Duration.ofMinutes(10));
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state")))).isEqualTo(result("not-expected"));
    }

    @Test
    void aStateGivenTwiceInOneAddressIsNotExpected() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        String state = asked.get("state");
        PageRequest twice = new PageRequest("GET", CALLBACK, Map.of("state", List.of(state, state), "code",
                List.of(code(asked))), hub.browser.cookies, Map.of(), Locale.ENGLISH);
        assertThat(hub.browser.callback.answer(twice).location()).isEqualTo(result("not-expected"));
    }

    @Test
    void anotherBrowserCannotEndTheConsentAndSpendsItsState() {
        CloudAccount account = hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        Map<String, String> query = Map.of("code", code(asked), "state", asked.get("state"));
        CloudFixture.Browser stranger = hub.new Browser();
        stranger.get("/energy/connect", Map.of());
        assertThat(stranger.back(CALLBACK, query).location()).isEqualTo(result("other-browser"));
        assertThat(back(query)).isEqualTo(result("not-expected"));
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @Test
    void aBrowserWithoutACookieCannotEndTheConsent() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        hub.browser.cookies.clear();
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state")))).isEqualTo(result("other-browser"));
    }

    @ParameterizedTest
    @CsvSource({ "/energy/callback/derapi", "/energy/callback", "/energy/callback/nomos/x", "/energy/callback/NOMOS" })
    void theCallbackOfAnotherCloudIsRefused(String path) {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        assertThat(hub.browser.back(path, Map.of("code", code(asked), "state", asked.get("state"))).location())
                .isEqualTo(result("other-cloud"));
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example", "", "not a uri", "http://127.0.0.1:1/" })
    void anIssuerThatWasNotAskedIsRefused(String issuer) {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state"), "iss", issuer)))
                .isEqualTo(result("other-cloud"));
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @Test
    void theIssuerThatWasAskedIsTaken() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state"), "iss",
                hub.cloud.uri("").toString()))).isEqualTo(result("connected"));
    }

    @ParameterizedTest
    @CsvSource({ "access_denied, denied", "server_error, broken-off", "<script>alert(1)</script>, broken-off" })
    void whatTheCloudBreaksOffIsToldInFixedWords(String error, String key) {
        CloudAccount account = hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        String location = back(
                Map.of("error", error, "error_description", "<b>bad</b>", "state", asked.get("state")));
        assertThat(location).isEqualTo(result(key));
        assertThat(hub.browser.get("/energy/connect", Map.of("result", key)).body()).contains("role=\"alert\"")
                .doesNotContain("<b>", "<script");
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @Test
    void aMissingCodeIsABreakOff() {
        hub.open(hub.byConsent());
        assertThat(back(Map.of("state", hub.browser.begin().get("state")))).isEqualTo(result("broken-off"));
    }

    static Stream<Arguments> tokenTroubles() {
        return Stream.of(Arguments.of(Canned.json(400, "{\"code\":\"BAD_REQUEST\"}"), "code-refused"),
                Arguments.of(Canned.json(400, "{\"error\":\"invalid_grant\"}"), "code-refused"),
                Arguments.of(Canned.json(401, "{\"code\":\"UNAUTHORIZED\"}"), "client-refused"),
                Arguments.of(Canned.json(429, ""), "unreachable"), Arguments.of(Canned.html(502), "unreachable"),
                Arguments.of(Canned.cut(), "unreachable"), Arguments.of(Canned.html(200), "bad-answer"),
                Arguments.of(Canned.json(200, "{\"access_token\":\"half"), "bad-answer"),
                Arguments.of(Canned.json(200, "{}"), "bad-answer"));
    }

    @ParameterizedTest
    @MethodSource("tokenTroubles")
    void aCodeThatGivesNoTokensIsToldAndTheOldTokensStay(Canned answer, String key) throws Exception {
        CloudAccount account = hub.connected();
        Map<String, String> asked = hub.browser.begin();
        hub.cloud.tokenAnswers.add(answer);
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state")))).isEqualTo(result(key));
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        if (answer.status() != 429) {
            assertThat(hub.fetch(account).status()).isEqualTo(200);
        }
    }

    @Test
    void aCodeThatWasUsedIsRefusedByTheCloud() {
        hub.open(hub.byConsent());
        Map<String, String> first = hub.browser.begin();
        String code = code(first);
        assertThat(back(Map.of("code", code, "state", first.get("state")))).isEqualTo(result("connected"));
        Map<String, String> second = hub.browser.begin();
        assertThat(back(Map.of("code", code, "state", second.get("state")))).isEqualTo(result("code-refused"));
    }

    @Test
    void aCodeOfAnotherAttemptFailsForWantOfItsProof() {
        hub.open(hub.byConsent());
        String foreign = hub.cloud.issueCode(CloudFixture.challenge("someone-elses-verifier"));
        assertThat(back(Map.of("code", foreign, "state", hub.browser.begin().get("state"))))
                .isEqualTo(result("code-refused"));
    }

    @Test
    void aWrongClientSecretIsAMatterOfTheSettings() {
        AccountSettings right = hub.byConsent();
        hub.open(new AccountSettings(right.id(), right.label(), right.issuer(), right.vendor(), right.grant(),
                right.tokenEndpoint(), right.clientId(), new ClientSecret("wrong"), right.headers(), right.budget()));
        assertThat(hub.browser.consent()).isEqualTo(result("client-refused"));
    }

    @Test
    void anAccountThatWentOrChangedGetsNoTokens() {
        CloudAccount account = hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        String code = code(asked);
        account.close();
        assertThat(back(Map.of("code", code, "state", asked.get("state")))).isEqualTo(result("not-expected"));
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @Test
    void aPostToTheCallbackEndsNothing() {
        hub.open(hub.byConsent());
        Map<String, String> asked = hub.browser.begin();
        PageRequest post = hub.browser.request("POST", CALLBACK,
                Map.of("code", code(asked), "state", asked.get("state")), Map.of());
        assertThat(hub.browser.callback.answer(post).location()).isEqualTo(result("not-expected"));
        assertThat(back(Map.of("code", code(asked), "state", asked.get("state")))).isEqualTo(result("connected"));
    }

    // The page

    @Test
    void aGetChangesNothingWhateverItCarries() {
        CloudAccount account = hub.connected();
        hub.browser.get("/energy/connect",
                Map.of("action", "forget-confirmed", "account", CloudFixture.ID, "token", hub.browser.token()));
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
    }

    static Stream<Map<String, String>> foreignForms() {
        return Stream.of(Map.of("origin", "http://evil.example"), Map.of("origin", "null"), Map.of("origin", "%"),
                Map.of("sec-fetch-site", "cross-site"), Map.of("sec-fetch-site", "same-site"),
                Map.of("sec-fetch-site", "cross-site", "origin", "http://" + CloudFixture.HUB));
    }

    @ParameterizedTest
    @MethodSource("foreignForms")
    void aFormOfAnotherSiteDoesNothing(Map<String, String> headers) {
        CloudAccount account = hub.connected();
        String token = hub.browser.token();
        for (String action : List.of("forget-confirmed", "connect")) {
            PageAnswer answer = hub.browser
                    .post(Map.of("token", token, "action", action, "account", CloudFixture.ID), headers);
            assertThat(answer.location()).isEqualTo(result("stale-page"));
        }
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void aFormWithoutOrWithAnotherTokenDoesNothing() {
        CloudAccount account = hub.connected();
        String foreign = hub.new Browser().token();
        for (String token : List.of("", "x", foreign, hub.browser.cookies.get("energy-browser"))) {
            assertThat(hub.browser.post(
                    Map.of("token", token, "action", "forget-confirmed", "account", CloudFixture.ID), Map.of())
                    .location()).isEqualTo(result("stale-page"));
        }
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({ "origin, http://127.0.0.1:8080", "sec-fetch-site, same-origin", "sec-fetch-site, none" })
    void ownFormsPass(String header, String value) {
        hub.open(hub.byConsent());
        PageAnswer answer = hub.browser.post(
                Map.of("token", hub.browser.token(), "action", "connect", "account", CloudFixture.ID),
                Map.of(header, value));
        assertThat(answer.location()).startsWith(hub.cloud.uri("/authorize?").toString());
    }

    @Test
    void forgettingIsAskedBeforeItIsDone() {
        CloudAccount account = hub.connected();
        String token = hub.browser.token();
        PageAnswer asked = hub.browser.post(Map.of("token", token, "action", "forget", "account", CloudFixture.ID),
                Map.of());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("forget-confirmed", "Keep it");
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        PageAnswer done = hub.browser.post(
                Map.of("token", token, "action", "forget-confirmed", "account", CloudFixture.ID), Map.of());
        assertThat(done.location()).isEqualTo(result("forgotten"));
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
    }

    @Test
    void theConsentBeginsWhereItsCookieWillBeSeen() {
        hub.open(hub.byConsent());
        Map<String, String> elsewhere = Map.of("host", "localhost:8080");
        PageAnswer page = hub.browser.connect
                .answer(hub.browser.request("GET", "/energy/connect", Map.of(), elsewhere));
        assertThat(page.body()).contains("href=\"http://127.0.0.1:8080/energy/connect\"")
                .doesNotContain("value=\"connect\"");
        hub.browser.cookies.putAll(page.cookies());
        PageAnswer answer = hub.browser.post(
                Map.of("token", hub.browser.token(), "action", "connect", "account", CloudFixture.ID), elsewhere);
        assertThat(answer.location()).isEqualTo("http://127.0.0.1:8080/energy/connect");
    }

    @Test
    void aRedirectThatLeadsElsewhereThanTheHubLeavesThePathAlone() {
        CloudAccount account = hub.open(hub.settings(new Grant.AuthorizationCode(hub.cloud.uri("/authorize"),
                URI.create("https://forward.example/oauth"))));
        assertThat(account.connectAddress()).isEqualTo("/energy/connect");
        assertThat(hub.browser.begin()).containsEntry("redirect_uri", "https://forward.example/oauth");
    }

    @Test
    void theBrowserMayBeLedToTheCloudByAForm() {
        hub.open(hub.byConsent());
        assertThat(hub.browser.get("/energy/connect", Map.of()).formTargets())
                .containsExactly("http://" + hub.cloud.uri("").getAuthority());
    }

    @Test
    void aKeyAccountHasNothingToPress() throws Exception {
        CloudAccount account = hub.open(hub.byKey());
        hub.fetch(account);
        String page = hub.browser.get("/energy/connect", Map.of()).body();
        assertThat(page).contains("Connected", "signs in with its own key",
                "<dt>Calls today</dt><dd>2</dd>").doesNotContain("<form");
        assertThat(account.counters().today()).containsOnly(Map.entry("data", 1), Map.entry("token", 1));
    }

    @Test
    void whatTheUserNamedIsEscapedAndSecretsAreNotShown() {
        AccountSettings plain = hub.byConsent();
        hub.open(new AccountSettings(plain.id(), "<script>\"'{0}&", plain.issuer(), plain.vendor(), plain.grant(),
                plain.tokenEndpoint(), plain.clientId(), plain.clientSecret(), plain.headers(), plain.budget()));
        PageAnswer answer = hub.browser.get("/energy/connect", Map.of("result", "<script>"));
        assertThat(answer.body()).contains("&lt;script&gt;&quot;&#39;{0}&amp;").doesNotContain("<script",
                plain.clientSecret().value());
    }

    @Test
    void oneAccountCanBeShownAlone() {
        hub.open(hub.byConsent());
        assertThat(hub.browser.get("/energy/connect/" + CloudFixture.ID, Map.of()).status()).isEqualTo(200);
        assertThat(hub.browser.get("/energy/connect/other", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        hub.open(hub.byConsent());
        Map<String, String> headers = new HashMap<>();
        PageRequest german = new PageRequest("GET", "/energy/connect", Map.of(), Map.of(), headers, Locale.GERMANY);
        assertThat(hub.browser.connect.answer(german).body()).contains("lang=\"de\"", "Mit Nomos verbinden");
        PageRequest french = new PageRequest("GET", "/energy/connect", Map.of(), Map.of(), headers, Locale.FRENCH);
        assertThat(hub.browser.connect.answer(french).body()).contains("lang=\"en\"", "Connect with Nomos");
    }
}
