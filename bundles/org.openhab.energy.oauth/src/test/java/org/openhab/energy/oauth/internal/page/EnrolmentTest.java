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

import static org.assertj.core.api.Assertions.*;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Enrolment;
import org.openhab.energy.oauth.account.EnrolmentOutcome;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.KeyField;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.ScriptedHub;
import org.openhab.energy.oauth.web.PageAnswer;

/**
 * Ways to an account that are the cloud's own, and keys that the owner types.
 *
 * @author openHAB Energy - Initial contribution
 */
class EnrolmentTest {
    private static final String HANDLE = "session-handle-0123456789";
    private static final String KEY = "S3CRET-KEY/+=";
    private static final URI RETURN = URI.create("http://127.0.0.1:8080/energy/callback/example");

    @TempDir
    Path folder;
    private ScriptedHub hub;
    private ConnectPage page;
    private TestBrowser browser;
    private EnrolmentStep step = new EnrolmentStep.Redirect(URI.create("https://join.example/a?vendor=tesla"), HANDLE);
    private EnrolmentOutcome outcome = tokens(Duration.ofHours(8), "refresh-1");
    private CloudException failure;
    private String reason = "";
    private final List<Map<String, String>> answers = new ArrayList<>();
    private String state;
    private URI returnUri;
    private final List<AccountState> told = new ArrayList<>();

    @BeforeEach
    void start() {
        hub = new ScriptedHub(folder);
        page = TestBrowser.pageOf(hub.service);
    }

    private static EnrolmentOutcome tokens(Duration life, String refresh) {
        return new EnrolmentOutcome.Tokens(new ClientSecret("access-1"),
                refresh == null ? null : new ClientSecret(refresh), life,
                Map.of("site-id", new ClientSecret("site-9")));
    }

    private final Enrolment enrolment = new Enrolment() {
        @Override
        public EnrolmentStep begin(URI address, String attempt) throws CloudException {
            state = attempt;
            returnUri = address;
            if (failure != null) {
                throw failure;
            }
            return step;
        }

        @Override
        public EnrolmentOutcome complete(String handle, Map<String, String> given) throws CloudException {
            assertThat(handle).isEqualTo(HANDLE);
            answers.add(given);
            if (failure != null) {
                throw failure;
            }
            return outcome;
        }

        @Override
        public String reason(CloudException e, Locale locale) {
            return reason.isEmpty() ? "" : e.textKey() + ", " + locale.getLanguage() + ": " + reason;
        }
    };

    private AccountSettings enrolled() {
        return ScriptedHub.settings(new Grant.Enrolled(enrolment, RETURN), ScriptedHub.PLENTY)
                .withApiOrigins(ScriptedHub.DATA).withRefreshTokenLife(Duration.ofDays(90));
    }

    private AccountSettings keyed() {
        return ScriptedHub.settings(new Grant.Keys(List.of(new KeyField("key-id", "API Key <ID>", false),
                new KeyField("key-secret", "API Key Secret", true))), ScriptedHub.PLENTY)
                .withApiOrigins(ScriptedHub.DATA);
    }

    private CloudAccount open(AccountSettings settings) {
        CloudAccount account = hub.service.open(settings, told::add);
        browser = new TestBrowser(hub.service, page);
        return account;
    }

    private static String result(PageAnswer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return String.valueOf(answer.location()).replace("/energy/connect?result=", "");
    }

    private void nothingWasShown(String... secrets) {
        assertThat(browser.seen).doesNotContain(secrets);
    }

    @Test
    void theBrowserIsSentToTheSessionsPageAndItsReturnBringsTheTokens() throws Exception {
        CloudAccount account = open(enrolled());
        assertThatThrownBy(() -> hub.fetch(account)).isInstanceOf(AuthorisationException.class);
        PageAnswer sent = browser.press("connect", Map.of());
        assertThat(sent.location()).isEqualTo("https://join.example/a?vendor=tesla");
        assertThat(returnUri).isEqualTo(RETURN);
        assertThat(state).hasSize(43);
        assertThat(result(browser.back(Map.of("state", state, "enrollmentID", "e-1")))).isEqualTo("connected");
        assertThat(answers).singleElement().satisfies(given -> assertThat(given).containsEntry("enrollmentID", "e-1"));
        assertThat(told).containsExactly(AccountState.CONNECTED);
        assertThat(account.bearerToken()).isEqualTo("access-1");
        assertThat(account.key("site-id")).isEqualTo("site-9");
        hub.fetch(account);
        assertThat(hub.tokenCalls()).isEmpty();
        hub.advance(Duration.ofHours(8));
        hub.fetch(account);
        assertThat(hub.tokenCalls()).singleElement().satisfies(
                call -> assertThat(call.body().text()).contains("grant_type=refresh_token", "refresh-1"));
        browser.open();
        nothingWasShown(HANDLE, "access-1", "refresh-1", "site-9");
    }

    @Test
    void tokensAndKeysOutliveARestart() throws Exception {
        open(enrolled());
        browser.press("connect", Map.of());
        browser.back(Map.of("state", state));
        hub.restart();
        CloudAccount again = open(enrolled());
        assertThat(again.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(again.bearerToken()).isEqualTo("access-1");
        assertThat(again.key("site-id")).isEqualTo("site-9");
    }

    @Test
    void keysTakeThePlaceOfTokensWhoseConsentIsOver() throws Exception {
        CloudAccount account = open(enrolled());
        browser.press("connect", Map.of());
        browser.back(Map.of("state", state));
        hub.tokens = request -> ScriptedHub.answer(400, "{\"error\":\"invalid_grant\"}");
        hub.advance(Duration.ofHours(8));
        assertThatThrownBy(account::bearerToken).isInstanceOf(AuthorisationException.class);
        assertThat(account.state()).isEqualTo(AccountState.REVOKED);
        outcome = new EnrolmentOutcome.Keys(Map.of("stored", new ClientSecret(KEY)));
        browser.open();
        browser.press("connect", Map.of());
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("connected");
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(told).containsExactly(AccountState.CONNECTED, AccountState.REVOKED, AccountState.CONNECTED);
        assertThat(account.authorisationEndsAt()).isNull();
        hub.fetch(account);
        assertThat(hub.dataCalls()).singleElement()
                .satisfies(call -> assertThat(call.headers()).doesNotContainKey("Authorization"));
        hub.restart();
        CloudAccount again = open(enrolled());
        int asked = hub.tokenCalls().size();
        look(Duration.ofDays(46));
        assertThat(again.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(again.key("stored")).isEqualTo(KEY);
        assertThat(hub.tokenCalls()).as("nothing is left to renew").hasSize(asked);
    }

    @Test
    void aNewConsentTakesThePlaceOfKeys() throws Exception {
        outcome = new EnrolmentOutcome.Keys(Map.of("stored", new ClientSecret(KEY)));
        CloudAccount account = open(enrolled());
        browser.press("connect", Map.of());
        browser.back(Map.of("state", state));
        outcome = tokens(Duration.ofHours(8), "refresh-1");
        browser.open();
        browser.press("connect", Map.of());
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("connected");
        assertThat(account.bearerToken()).isEqualTo("access-1");
        assertThat(account.key("stored")).isNull();
        assertThat(told).as("who may be another customer").containsExactly(AccountState.CONNECTED,
                AccountState.CONNECTED);
    }

    @Test
    void aStateIsGoodForOneReturnInOneBrowserForTenMinutes() {
        open(enrolled());
        browser.press("connect", Map.of());
        String first = state;
        assertThat(result(new TestBrowser(hub.service, page).back(Map.of("state", first)))).isEqualTo("other-browser");
        assertThat(result(browser.back(Map.of("state", first)))).isEqualTo("not-expected");
        browser.open();
        browser.press("connect", Map.of());
        hub.advance(Duration.ofMinutes(10));
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("not-expected");
        assertThat(answers).isEmpty();
    }

    @Test
    void theOwnersNoIsUnderstood() {
        open(enrolled());
        browser.press("connect", Map.of());
        assertThat(result(browser.back(Map.of("state", state, "error", "access_denied")))).isEqualTo("denied");
        browser.open();
        browser.press("connect", Map.of());
        outcome = new EnrolmentOutcome.Denied();
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("denied");
        browser.open();
        browser.press("connect", Map.of());
        outcome = new EnrolmentOutcome.Refused();
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("broken-off");
    }

    @Test
    void aReasonThatTheCloudGivesIsOnThePageAsTextAndInNoAddress() {
        open(enrolled());
        failure = new ConfigurationException("no", null, "offline.x");
        assertThat(result(browser.press("connect", Map.of()))).isEqualTo("client-refused");
        browser.open();
        reason = "<b>Not booked</b>";
        PageAnswer answer = browser.press("connect", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.location()).isNull();
        assertThat(answer.body()).contains(
                "<p class=\"notice bad\" role=\"alert\">offline.x, en: &lt;b&gt;Not booked&lt;/b&gt;</p>",
                "<a href=\"/energy/connect\">").doesNotContain("<b>", "<form");
        failure = null;
        browser.open();
        assertThat(browser.press("connect", Map.of()).location()).as("tried again").startsWith("https://join.example/");
    }

    @Test
    void afterAPageThatEndsElsewhereTheOwnerSaysThatHeIsDone() throws Exception {
        step = new EnrolmentStep.Elsewhere(URI.create("https://vendor.example/oauth?state=" + "join&x=1"), HANDLE);
        CloudAccount account = open(enrolled());
        PageAnswer shown = browser.press("connect", Map.of());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("href=\"https://vendor.example/oauth?state=join&amp;x=1\"",
                "target=\"_blank\" rel=\"noopener noreferrer\"", "I am done").doesNotContain("<script");
        outcome = new EnrolmentOutcome.Unfinished();
        PageAnswer early = browser.press("complete", Map.of());
        assertThat(early.status()).isEqualTo(200);
        assertThat(early.body()).contains("not finished yet", "I am done");
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        failure = new WaitException("m", null, null, StatusText.UNREACHABLE);
        assertThat(browser.press("complete", Map.of()).body()).contains("could not be reached");
        failure = null;
        outcome = tokens(null, null);
        Map<String, String> fields = browser.fields("complete", Map.of());
        assertThat(result(browser.post(fields))).isEqualTo("connected");
        assertThat(answers).allSatisfy(given -> assertThat(given).isEmpty());
        assertThat(account.bearerToken()).isEqualTo("access-1");
        assertThat(result(browser.post(fields))).as("a second time").isEqualTo("not-expected");
        nothingWasShown(HANDLE, "access-1");
    }

    @Test
    void sayingToBeDoneNeedsTheBrowserThatBeganAndItsForm() {
        step = new EnrolmentStep.Elsewhere(URI.create("https://vendor.example/oauth"), HANDLE);
        open(enrolled());
        browser.press("connect", Map.of());
        TestBrowser other = new TestBrowser(hub.service, page);
        assertThat(result(other.press("complete", Map.of("state", state)))).isEqualTo("other-browser");
        browser.press("connect", Map.of());
        assertThat(result(browser.press("complete", Map.of("token", "forged")))).isEqualTo("stale-page");
        assertThat(result(browser.press("complete", Map.of("state", "x".repeat(43))))).isEqualTo("not-expected");
        assertThat(answers).isEmpty();
    }

    @Test
    void aReturnOfTheBrowserCannotStandForAForm() {
        step = new EnrolmentStep.Elsewhere(URI.create("https://vendor.example/oauth"), HANDLE);
        open(enrolled());
        browser.press("connect", Map.of());
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("not-expected");
        assertThat(answers).isEmpty();
    }

    @Test
    void aFormOfAnEnrolmentBringsKeysThatAreNeverShownAgain() {
        step = new EnrolmentStep.Form(List.of(new KeyField("id", "API Key ID", false), new KeyField("secret",
                "API Key Secret", true)), HANDLE);
        outcome = new EnrolmentOutcome.Keys(Map.of("header", new ClientSecret("Basic " + KEY)));
        CloudAccount account = open(enrolled());
        PageAnswer form = browser.press("connect", Map.of());
        assertThat(form.body()).contains("name=\"key-id\" type=\"text\"", "name=\"key-secret\" type=\"password\"");
        assertThat(browser.press("complete", Map.of("key-id", "id-1", "key-secret", " ")).body())
                .contains("A field is empty").doesNotContain("id-1");
        assertThat(result(browser.press("complete", Map.of("key-id", " id-1 ", "key-secret", KEY))))
                .isEqualTo("connected");
        assertThat(answers).containsExactly(Map.of("id", "id-1", "secret", KEY));
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(told).containsExactly(AccountState.CONNECTED);
        assertThat(account.key("header")).isEqualTo("Basic " + KEY);
        assertThat(account.authorisationEndsAt()).isNull();
        browser.open();
        nothingWasShown(KEY, HANDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "http://vendor.example/", "data:text/html,x", "/energy" })
    void noBrowserIsSentToAnAddressThatIsNotSafe(String address) {
        for (EnrolmentStep wrong : List.of(new EnrolmentStep.Redirect(URI.create(address), HANDLE),
                new EnrolmentStep.Elsewhere(URI.create(address), HANDLE))) {
            hub.restart();
            page = TestBrowser.pageOf(hub.service);
            step = wrong;
            open(enrolled());
            assertThat(result(browser.press("connect", Map.of()))).isEqualTo("bad-answer");
        }
    }

    @Test
    void aCloudOnThisMachineIsReachedByALinkBecauseTheFormsPolicyKnowsItNot() {
        step = new EnrolmentStep.Redirect(URI.create("http://127.0.0.1:9999/join"), HANDLE);
        open(enrolled());
        PageAnswer shown = browser.press("connect", Map.of());
        assertThat(shown.body()).contains("href=\"http://127.0.0.1:9999/join\"");
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("connected");
    }

    @Test
    void aSessionThatCannotBeOpenedIsToldByFixedWords() {
        failure = new WaitException("secret words", null, null, StatusText.UNREACHABLE);
        open(enrolled());
        assertThat(result(browser.press("connect", Map.of()))).isEqualTo("unreachable");
        nothingWasShown("secret words");
    }

    @Test
    void tokensThatCannotBeOnesAreNotTaken() {
        outcome = new EnrolmentOutcome.Tokens(new ClientSecret("a\r\nb"), null, null, Map.of());
        CloudAccount account = open(enrolled());
        browser.press("connect", Map.of());
        assertThat(result(browser.back(Map.of("state", state)))).isEqualTo("bad-answer");
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
    }

    @Test
    void keysAreTypedOnTheCardAndReadByTheBinding() throws Exception {
        CloudAccount account = open(keyed());
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        AuthorisationException e = catchThrowableOfType(AuthorisationException.class, () -> hub.fetch(account));
        assertThat(e.textKey()).isEqualTo(StatusText.KEYS_NEEDED);
        assertThat(browser.open().body()).contains("API Key &lt;ID&gt;", "type=\"password\"", "Keys needed");
        assertThat(result(browser.press("keys", Map.of("key-key-id", "id-1", "key-key-secret", KEY))))
                .isEqualTo("keys-stored");
        assertThat(told).containsExactly(AccountState.CONNECTED);
        assertThat(account.key("key-id")).isEqualTo("id-1");
        assertThat(account.key("key-secret")).isEqualTo(KEY);
        assertThat(account.key("other")).isNull();
        hub.fetch(account);
        assertThat(hub.dataCalls()).singleElement()
                .satisfies(call -> assertThat(call.headers()).doesNotContainKey("Authorization"));
        browser.open();
        nothingWasShown(KEY, "id-1");
    }

    @Test
    void storedKeysAreEncryptedOutliveARestartAndCanBeReplacedAndForgotten() throws Exception {
        open(keyed());
        browser.press("keys", Map.of("key-key-id", "id-1", "key-key-secret", KEY));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(KEY, "id-1"));
        }
        hub.restart();
        page = TestBrowser.pageOf(hub.service);
        CloudAccount account = open(keyed());
        assertThat(account.key("key-secret")).isEqualTo(KEY);
        browser.press("keys", Map.of("key-key-id", "id-2", "key-key-secret", "other"));
        assertThat(account.key("key-secret")).isEqualTo("other");
        browser.open();
        browser.press("forget", Map.of());
        assertThat(result(browser.press("forget-confirmed", Map.of()))).isEqualTo("forgotten");
        assertThat(account.key("key-secret")).isNull();
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(told).endsWith(AccountState.CONSENT_NEEDED);
        hub.restart();
        assertThat(open(keyed()).key("key-id")).isNull();
    }

    @Test
    void keysOfARemovedBridgeAreDeleted() {
        CloudAccount account = open(keyed());
        browser.press("keys", Map.of("key-key-id", "id-1", "key-key-secret", KEY));
        account.close();
        hub.service.forget(keyed().id());
        assertThat(open(keyed()).key("key-id")).isNull();
    }

    @Test
    void keysAreNotForAnotherCloud() {
        open(keyed());
        browser.press("keys", Map.of("key-key-id", "id-1", "key-key-secret", KEY));
        hub.restart();
        AccountSettings same = keyed();
        CloudAccount other = hub.service.open(new AccountSettings(same.id(), same.label(), "solis", "Solis",
                same.grant(), same.tokenEndpoint(), same.clientId(), same.clientSecret(), Map.of(), same.budget()),
                told::add);
        assertThat(other.key("key-id")).isNull();
        assertThat(other.state()).isEqualTo(AccountState.CONSENT_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "a\nb", "a\u0000" })
    void whatCannotBeAKeyIsNotStored(String value) {
        CloudAccount account = open(keyed());
        assertThat(result(browser.press("keys", Map.of("key-key-id", value, "key-key-secret", KEY))))
                .isEqualTo("keys-incomplete");
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
    }

    @Test
    void aFormOfAnotherSiteStoresNothing() {
        CloudAccount account = open(keyed());
        assertThat(result(browser.press("keys", Map.of("key-key-id", "i", "key-key-secret", KEY, "token", "x"))))
                .isEqualTo("stale-page");
        assertThat(account.key("key-id")).isNull();
    }

    @Test
    void anAuthorisationIsKeptFromEndingThoughNobodyPolls() throws Exception {
        CloudAccount account = open(enrolled());
        browser.press("connect", Map.of());
        browser.back(Map.of("state", state));
        Instant begun = hub.now();
        assertThat(account.authorisationEndsAt()).isEqualTo(begun.plus(Duration.ofDays(90)));
        assertThat(browser.open().body()).contains("Permission ends");
        hub.tokens = request -> ScriptedHub.answer(200,
                "{\"access_token\":\"a\",\"expires_in\":28800,\"refresh_token\":\"r" + hub.sent.size() + "\"}");
        look(Duration.ofDays(44));
        assertThat(hub.sent).isEmpty();
        // A restart in between: the time of the last refresh is in the vault.
        hub.restart();
        CloudAccount again = open(enrolled());
        look(Duration.ofDays(2));
        assertThat(hub.sent).hasSize(1);
        assertThat(again.authorisationEndsAt()).isEqualTo(begun.plus(Duration.ofDays(46 + 90)));
        look(Duration.ofDays(10));
        assertThat(hub.sent).hasSize(1);
        hub.tokens = ScriptedHub::refuseConnection;
        look(Duration.ofDays(40));
        assertThat(again.state()).isEqualTo(AccountState.CONNECTED);
        hub.tokens = request -> ScriptedHub.answer(200,
                "{\"access_token\":\"b\",\"expires_in\":28800,\"refresh_token\":\"s\"}");
        look(Duration.ofHours(1));
        assertThat(again.authorisationEndsAt()).isEqualTo(hub.now().plus(Duration.ofDays(90)));
    }

    /** Time passes, and the timer of the hub fires once at its end. */
    private void look(Duration time) {
        hub.advance(time);
        hub.service.keepAlive();
    }

    @Test
    void withoutARefreshTokenTheEndOfTheAccessTokenIsTheEndOfTheAuthorisation() {
        outcome = tokens(Duration.ofDays(5), null);
        CloudAccount account = open(enrolled());
        browser.press("connect", Map.of());
        browser.back(Map.of("state", state));
        assertThat(account.authorisationEndsAt()).isEqualTo(hub.now().plus(Duration.ofDays(5)));
        look(Duration.ofDays(4));
        assertThat(hub.sent).isEmpty();
        hub.advance(Duration.ofDays(1));
        assertThatThrownBy(account::bearerToken).isInstanceOf(AuthorisationException.class)
                .extracting(e -> ((CloudException) e).textKey()).isEqualTo(StatusText.CONSENT_REVOKED);
    }

    @Test
    void aTokenThatAnotherAccountsCloudRefusesIsReplacedOnceAndThenNotForAWhile() throws Exception {
        CloudAccount account = open(ScriptedHub.byKey());
        String first = account.bearerToken();
        String second = account.bearerTokenInsteadOf(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(account.bearerTokenInsteadOf(first)).as("already replaced").isEqualTo(second);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> account.bearerTokenInsteadOf(second)).isInstanceOf(WaitException.class);
        }
        assertThat(account.bearerToken()).isEqualTo(second);
        assertThat(hub.tokenCalls()).hasSize(2);
        hub.advance(Duration.ofMinutes(1));
        assertThat(account.bearerTokenInsteadOf(second)).isNotEqualTo(second);
    }

    @Test
    void aCallThatAnotherAccountMakesIsTakenOutOfTheQuota() throws Exception {
        CloudAccount account = open(keyed().with(keyed().budget().withQuotas(
                org.openhab.energy.oauth.account.Quota.perDay(2))));
        account.charge("details");
        account.charge("details");
        assertThatThrownBy(() -> account.charge("details")).isInstanceOf(WaitException.class)
                .extracting(e -> ((CloudException) e).textKey()).isEqualTo(StatusText.QUOTA_SPENT);
        assertThat(account.counters().today()).isEqualTo(Map.of("details", 2));
        assertThat(hub.sent).isEmpty();
    }
}
