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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.CloudFixture;
import org.openhab.energy.oauth.internal.FakeCloud.Canned;
import org.openhab.energy.oauth.transport.CloudRequest;

/**
 * Tokens over their life, against a cloud on a real socket that rotates refresh tokens and revokes all when one is used twice.
 *
 * @author openHAB Energy - Initial contribution
 */
class TokenLifeTest {
    private static final Duration EXPIRED = Duration.ofMinutes(61);
    private static final Duration EARLY = Duration.ofMinutes(58);

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

    @Test
    void aKeyLogsInWithTheFirstCallAndSendsTheConfiguredHeaders() throws Exception {
        CloudAccount account = hub.open(hub.byKey());
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(hub.fetch(account).body()).contains("0,25 €");
        assertThat(hub.cloud.tokenCalls).singleElement().satisfies(call -> {
            assertThat(call).containsEntry("grant_type", "client_credentials")
                    .containsEntry("(type)", "application/x-www-form-urlencoded")
                    .containsEntry("(version)", "2026-05-27.curie").doesNotContainKey("client_id");
        });
    }

    @Test
    void withoutConsentNothingIsCalledAndTheLinkIsNamed() {
        CloudAccount account = hub.open(hub.byConsent());
        AuthorisationException e = catchThrowableOfType(AuthorisationException.class, () -> hub.fetch(account));
        assertThat(e.textKey()).isEqualTo(StatusText.CONSENT_NEEDED);
        assertThat(e.textArguments()).containsExactly("http://127.0.0.1:8080/energy/connect");
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(hub.cloud.dataCalls).isEmpty();
        assertThat(hub.cloud.tokenCalls).isEmpty();
    }

    @Test
    void fiftyThreadsAtTheEndOfATokenMakeOneRefresh() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        hub.cloud.endAccessTokens();
        int before = hub.cloud.tokenCalls.size();
        List<Integer> statuses = atOnce(50, () -> hub.fetch(account).status());
        assertThat(statuses).hasSize(50).containsOnly(200);
        assertThat(hub.cloud.tokenCalls).hasSize(before + 1);
    }

    @Test
    void fiftyThreadsThatAreRefusedMakeOneRefreshAndAreAnswered() throws Exception {
        CloudAccount account = hub.connected();
        hub.cloud.endAccessTokens();
        int before = hub.cloud.tokenCalls.size();
        assertThat(atOnce(50, () -> hub.fetch(account).status())).containsOnly(200);
        assertThat(hub.cloud.tokenCalls).hasSize(before + 1);
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void fiftyThreadsShareAFailureAndDoNotPressOn() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        hub.cloud.tokenAnswers.add(Canned.html(502));
        int before = hub.cloud.tokenCalls.size();
        List<String> errors = atOnce(50, () -> {
            try {
                return "answered " + hub.fetch(account).status();
            } catch (WaitException e) {
                return e.textKey();
            }
        });
        assertThat(errors).containsOnly(StatusText.SERVER_ERROR);
        assertThat(hub.cloud.tokenCalls).hasSize(before + 1);
        hub.clock.advance(Duration.ofMinutes(1));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    @Test
    void tokensAreReplacedBeforeTheirEnd() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(Duration.ofMinutes(50));
        hub.fetch(account);
        assertThat(hub.cloud.tokenCalls).hasSize(1);
        hub.clock.advance(Duration.ofMinutes(6));
        hub.fetch(account);
        assertThat(hub.cloud.tokenCalls).hasSize(2);
    }

    static Stream<Canned> passingTroubles() {
        return Stream.of(Canned.html(502), Canned.html(200), Canned.cut(), Canned.json(200, "{}"),
                Canned.json(429, "{}").with("Retry-After", "2"), Canned.json(200, "{\"access_token\":\"a b\"}"),
                Canned.html(401), Canned.html(403), Canned.html(302).with("Location", "http://127.0.0.1:1/"),
                Canned.json(200, "{\"access_token\":\"x\",\"token_type\":\"mac\"}"));
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void aTroubleWhileATokenIsStillGoodHarmsNobody(Canned trouble) throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EARLY);
        hub.cloud.tokenAnswers.add(trouble);
        if (trouble.status() == 429) {
            // The cloud asked for quiet, so even data has to wait.
            assertThatThrownBy(() -> hub.fetch(account)).isInstanceOf(WaitException.class);
        } else {
            assertThat(hub.fetch(account).status()).isEqualTo(200);
        }
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        hub.clock.advance(Duration.ofMinutes(30));
        assertThat(hub.fetch(account).status()).as("the old tokens are kept").isEqualTo(200);
        assertThat(hub.told).containsExactly(AccountState.CONNECTED);
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void aTroubleWithAnExpiredTokenPasses(Canned trouble) throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        hub.cloud.tokenAnswers.add(trouble);
        assertThatThrownBy(() -> hub.fetch(account)).isInstanceOfAny(WaitException.class, ProtocolException.class);
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        hub.clock.advance(Duration.ofMinutes(1));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    static Stream<Canned> refusals() {
        return Stream.of(Canned.json(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"revoked\",\"requestId\":\"1\"}"),
                Canned.json(400, "{\"error\":\"invalid_grant\"}"), Canned.json(401, ""),
                Canned.json(401, "{\"error\":{\"code\":\"UNAUTHORIZED\"}}")
                        .with("WWW-Authenticate", "Bearer realm=\"x\""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusedRefreshEndsTheConsentOnceAndForGood(Canned refusal) throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        hub.cloud.tokenAnswers.add(refusal);
        for (int i = 0; i < 3; i++) {
            AuthorisationException e = catchThrowableOfType(AuthorisationException.class, () -> hub.fetch(account));
            assertThat(e.textKey()).isEqualTo(StatusText.CONSENT_REVOKED);
            assertThat(e.textArguments()).containsExactly("http://127.0.0.1:8080/energy/connect");
            hub.clock.advance(Duration.ofHours(1));
        }
        assertThat(hub.cloud.tokenCalls).hasSize(2);
        assertThat(hub.told).containsExactly(AccountState.CONNECTED, AccountState.REVOKED);
        assertThat(hub.browser.consent()).isEqualTo("/energy/connect?result=connected");
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    @Test
    void aWrongSecretOfAKeyIsAMatterOfConfigurationAndIsNotRepeated() {
        AccountSettings right = hub.byKey();
        CloudAccount account = hub.open(new AccountSettings(right.id(), right.label(), right.issuer(), right.vendor(),
                right.grant(), right.tokenEndpoint(), right.clientId(), new ClientSecret("wrong"), right.headers(),
                right.budget()));
        for (int i = 0; i < 5; i++) {
            ConfigurationException e = catchThrowableOfType(ConfigurationException.class, () -> hub.fetch(account));
            assertThat(e.textKey()).isEqualTo(StatusText.CLIENT_REFUSED);
        }
        assertThat(hub.cloud.tokenCalls).hasSize(1);
    }

    @Test
    void freshTokensThatAreRefusedAreAFaultThatPasses() throws Exception {
        CloudAccount account = hub.connected();
        hub.cloud.dataAnswers.add(Canned.json(401, "{}"));
        hub.cloud.dataAnswers.add(Canned.json(401, "{}"));
        WaitException e = catchThrowableOfType(WaitException.class, () -> hub.fetch(account));
        assertThat(e.textKey()).isEqualTo(StatusText.SERVER_ERROR);
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(hub.cloud.dataCalls).hasSize(2).doesNotHaveDuplicates();
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    @Test
    void aRestartUsesTheStoredTokensWithoutAnyCall() throws Exception {
        hub.connected();
        hub.restart();
        CloudAccount account = hub.open(hub.byConsent());
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(hub.cloud.tokenCalls).hasSize(1);
        assertThat(hub.fetch(account).status()).isEqualTo(200);
        assertThat(hub.cloud.tokenCalls).hasSize(1);
    }

    @Test
    void anInterruptedCallerDoesNotLoseTheTokens() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.tokenGate = gate;
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<?> call = caller.submit(() -> hub.fetch(account));
        await().until(() -> hub.cloud.tokenCalls.size() == 2);
        call.cancel(true);
        caller.shutdown();
        hub.cloud.tokenGate = null;
        gate.countDown();
        await().until(() -> !Files.list(folder.resolve("vault")).anyMatch(f -> f.toString().endsWith(".refresh")));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
        assertThat(hub.cloud.tokenCalls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aHubKilledBetweenAnswerAndStoreRecoversAsFarAsTheCloudLets(boolean lenient) throws Exception {
        CloudAccount account = hub.connected();
        hub.cloud.lenient = lenient;
        // The state on disk after a kill: the journal is open, the stored tokens are the old ones.
        hub.clock.advance(EXPIRED);
        Path saved = copyVault();
        hub.fetch(account);
        restoreVault(saved);
        Files.writeString(vaultFile(".token", ".refresh"), "{}");
        hub.restart();
        CloudAccount reopened = hub.open(hub.byConsent());
        int before = hub.cloud.tokenCalls.size();
        if (lenient) {
            assertThat(hub.fetch(reopened).status()).isEqualTo(200);
            assertThat(hub.cloud.tokenCalls).hasSize(before + 1);
        } else {
            assertThatThrownBy(() -> hub.fetch(reopened)).isInstanceOf(AuthorisationException.class);
            assertThat(reopened.state()).isEqualTo(AccountState.REVOKED);
        }
        assertThat(Files.list(folder.resolve("vault")).map(Path::toString)).noneMatch(f -> f.endsWith(".refresh"));
    }

    @Test
    void withAnOpenJournalTheTokensBeforeThePresentOnesAreTriedOnce() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        hub.fetch(account);
        // Two sets are kept now; a third was issued and lost.
        Files.writeString(vaultFile(".token", ".refresh"), "{}");
        hub.restart();
        CloudAccount reopened = hub.open(hub.byConsent());
        hub.cloud.lenient = true;
        hub.cloud.tokenAnswers.add(Canned.json(401, "{\"code\":\"UNAUTHORIZED\"}"));
        int before = hub.cloud.tokenCalls.size();
        assertThat(hub.fetch(reopened).status()).isEqualTo(200);
        assertThat(hub.cloud.tokenCalls).hasSize(before + 2);
        assertThat(hub.cloud.tokenCalls.get(before).get("refresh_token"))
                .isNotEqualTo(hub.cloud.tokenCalls.get(before + 1).get("refresh_token"));
    }

    @Test
    void anOpenJournalIsSettledEvenWhileTheAccessTokenIsGood() throws Exception {
        hub.connected();
        Files.writeString(vaultFile(".token", ".refresh"), "{}");
        hub.restart();
        CloudAccount reopened = hub.open(hub.byConsent());
        hub.fetch(reopened);
        assertThat(hub.cloud.tokenCalls).hasSize(2);
        hub.fetch(reopened);
        assertThat(hub.cloud.tokenCalls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = { -60, 60 })
    void aClockThatStepsByAnHourBreaksNothing(int minutes) throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(Duration.ofMinutes(minutes));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
        hub.cloud.endAccessTokens();
        assertThat(hub.fetch(account).status()).isEqualTo(200);
        hub.clock.advance(Duration.ofMinutes(-minutes));
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    @Test
    void tokensOfAnotherClientAreNotUsed() throws Exception {
        hub.connected();
        hub.restart();
        AccountSettings same = hub.byConsent();
        CloudAccount account = hub.open(new AccountSettings(same.id(), same.label(), same.issuer(), same.vendor(),
                same.grant(), same.tokenEndpoint(), "client-2", same.clientSecret(), same.headers(), same.budget()));
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(((OpenAccount) account).standing().reasonKey()).isEqualTo(AccessTokens.OTHER_CLIENT);
    }

    @Test
    void aDamagedRecordIsSetAsideAndAnotherOneTakesItsPlace() throws Exception {
        hub.connected();
        Path record = vaultFile(".token", ".token");
        byte[] bytes = Files.readAllBytes(record);
        bytes[40] ^= 1;
        Files.write(record, bytes);
        hub.restart();
        CloudAccount account = hub.open(hub.byConsent());
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(((OpenAccount) account).standing().reasonKey()).isEqualTo(AccessTokens.DAMAGED);
        assertThat(Path.of(record + ".unreadable")).hasBinaryContent(bytes);
        assertThat(hub.browser.consent()).isEqualTo("/energy/connect?result=connected");
        assertThat(hub.fetch(account).status()).isEqualTo(200);
    }

    @Test
    void forgettingDeletesTheTokens() throws Exception {
        CloudAccount account = hub.connected();
        account.forget();
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(Files.list(folder.resolve("vault"))).isEmpty();
        assertThatThrownBy(() -> hub.fetch(account)).isInstanceOf(AuthorisationException.class);
        account.close();
        hub.service.forget(CloudFixture.ID);
        assertThat(Files.list(folder.resolve("usage"))).isEmpty();
    }

    @Test
    void tokensThatComeAfterForgettingAreDropped() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.tokenGate = gate;
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<Class<?>> call = caller.submit(() -> {
            try {
                hub.fetch(account);
                return null;
            } catch (CloudException e) {
                return e.getClass();
            }
        });
        await().until(() -> hub.cloud.tokenCalls.size() == 2);
        account.forget();
        gate.countDown();
        assertThat(call.get()).isEqualTo(WaitException.class);
        caller.shutdown();
        assertThat(account.state()).isEqualTo(AccountState.CONSENT_NEEDED);
        assertThat(Files.list(folder.resolve("vault"))).isEmpty();
    }

    @Test
    void anAccountThatIsReopenedDuringARefreshWaitsForItInsteadOfAskingAgain() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.tokenGate = gate;
        ExecutorService callers = Executors.newFixedThreadPool(2);
        callers.submit(() -> hub.fetch(account));
        await().until(() -> hub.cloud.tokenCalls.size() == 2);
        account.close();
        CloudAccount again = hub.open(hub.byConsent());
        Future<Integer> call = callers.submit(() -> hub.fetch(again).status());
        gate.countDown();
        assertThat(call.get()).isEqualTo(200);
        callers.shutdown();
        assertThat(hub.cloud.tokenCalls).hasSize(2);
        assertThat(again.state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void aCallThatIsRefusedAfterItsAccountWasClosedAsksForNoTokens() throws Exception {
        CloudAccount account = hub.connected();
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.dataGate = gate;
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<?> call = caller.submit(() -> hub.fetch(account));
        await().until(() -> hub.cloud.dataCalls.size() == 1);
        account.close();
        CloudAccount again = hub.open(hub.byConsent());
        hub.cloud.endAccessTokens();
        hub.cloud.dataGate = null;
        gate.countDown();
        assertThatThrownBy(call::get).hasCauseInstanceOf(WaitException.class);
        caller.shutdown();
        assertThat(hub.cloud.tokenCalls).hasSize(1);
        assertThat(hub.fetch(again).status()).isEqualTo(200);
        assertThat(hub.cloud.tokenCalls).hasSize(2);
    }

    @Test
    void tokensOfAConsentThatEndsAfterTheBridgeWasRemovedAreNotKept() throws Exception {
        CloudAccount account = hub.open(hub.byConsent());
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.tokenGate = gate;
        ExecutorService browser = Executors.newSingleThreadExecutor();
        Future<String> consent = browser.submit(() -> hub.browser.consent());
        await().until(() -> hub.cloud.tokenCalls.size() == 1);
        account.forget();
        account.close();
        gate.countDown();
        assertThat(consent.get()).isNotEqualTo("/energy/connect?result=connected");
        browser.shutdown();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".token"));
        }
        assertThat(hub.told).doesNotContain(AccountState.CONNECTED);
    }

    @Test
    void tokensThatComeAfterTheBridgeWasRemovedAreNotKept() throws Exception {
        CloudAccount account = hub.connected();
        hub.clock.advance(EXPIRED);
        CountDownLatch gate = new CountDownLatch(1);
        hub.cloud.tokenGate = gate;
        ExecutorService caller = Executors.newSingleThreadExecutor();
        Future<?> call = caller.submit(() -> hub.fetch(account));
        await().until(() -> hub.cloud.tokenCalls.size() == 2);
        account.close();
        hub.service.forget(CloudFixture.ID);
        gate.countDown();
        assertThatThrownBy(call::get).hasCauseInstanceOf(WaitException.class);
        caller.shutdown();
        assertThat(Files.list(folder.resolve("vault"))).isEmpty();
    }

    @Test
    void theTokenGoesToNoOtherHost() {
        CloudAccount account = hub.connected();
        assertThatThrownBy(() -> account.transport()
                .send(CloudRequest.get("data", java.net.URI.create("http://127.0.0.1:1/data?cursor=2"))))
                .isInstanceOf(ProtocolException.class).hasMessageNotContaining("cursor");
    }

    @Test
    void anAccountIsOpenOnceAndUselessWhenClosed() {
        CloudAccount account = hub.connected();
        assertThatThrownBy(() -> hub.open(hub.byConsent())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CloudFixture.ID);
        account.close();
        assertThatThrownBy(() -> hub.fetch(account)).isInstanceOf(WaitException.class);
        assertThat(hub.open(hub.byConsent()).state()).isEqualTo(AccountState.CONNECTED);
    }

    private Path vaultFile(String of, String as) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
            String name = files.map(Path::toString).filter(f -> f.endsWith(of)).findFirst().orElseThrow();
            return Path.of(name.substring(0, name.length() - of.length()) + as);
        }
    }

    private Path copyVault() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (Path file : Files.list(folder.resolve("vault")).toList()) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }

    private void restoreVault(Path copy) throws Exception {
        for (Path file : Files.list(folder.resolve("vault")).toList()) {
            Files.delete(file);
        }
        for (Path file : Files.list(copy).toList()) {
            Files.copy(file, folder.resolve("vault").resolve(file.getFileName()));
        }
    }

    private static <T> List<T> atOnce(int count, java.util.concurrent.Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }
}
