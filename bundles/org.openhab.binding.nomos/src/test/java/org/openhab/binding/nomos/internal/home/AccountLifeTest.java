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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;

/**
 * The life of an account and its contract: consent, revocation, refusals, configuration, removal.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AccountLifeTest {
    private static final String START = "2026-06-01T08:00:00";
    private static final String CONNECT = " [\"http://127.0.0.1:8080/energy/connect\"]";
    private static final Map<String, Object> CONSENT = Map.of("grant", "authorizationCode", "clientId", "c1",
            "clientSecret", "s1", "redirectUri", "http://127.0.0.1:8080/energy/callback/nomos");
    private static final Map<String, Object> CONTRACT = Map.of("subscriptionId", "sub_1");

    @Test
    void anAccountWaitsForConsentWithoutACallAndThenGoesOnAtOnce() {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.nomos.state = AccountState.CONSENT_NEEDED;
        home.start();
        assertThat(home.accountStatus())
                .isEqualTo("OFFLINE CONFIGURATION_PENDING @text/offline.consent-needed" + CONNECT);
        home.time.advance(Duration.ofDays(2));
        assertThat(home.nomos.calls).isEmpty();
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE BRIDGE_OFFLINE");

        home.nomos.become(AccountState.CONNECTED);
        home.time.settle();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.nomos.calls).extracting(FakeNomos.Call::kind).containsExactly("subscriptions", "prices");
        assertThat(home.state(CHANNEL_TOTAL)).isNotNull().isNotEqualTo(UnDefType.UNDEF);
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
    }

    @Test
    void aRevokedConsentIsSaidOnceAndNothingIsTriedAnyMore() {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.start();
        home.time.advance(Duration.ofHours(1));
        int statuses = home.accountStatuses.size();
        int calls = home.nomos.calls.size();
        home.nomos.become(AccountState.REVOKED);
        home.time.advance(Duration.ofDays(3));

        assertThat(home.accountStatus())
                .isEqualTo("OFFLINE CONFIGURATION_PENDING @text/offline.consent-revoked" + CONNECT);
        assertThat(home.accountStatuses).hasSize(statuses + 1);
        assertThat(home.nomos.calls).hasSize(calls);
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE BRIDGE_OFFLINE");
        assertThat(home.state(CHANNEL_TOTAL)).as("the curve has ended").isEqualTo(UnDefType.UNDEF);
        home.subscription().bridgeStatusChanged(home.bridge.getStatusInfo());
        home.restart();
        assertThat(home.nomos.calls).as("nor after a restart").hasSize(calls);

        home.nomos.become(AccountState.CONNECTED);
        home.time.settle();
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void whatWasRefusedIsAskedForAgainAfterAConsentAnew(boolean theContractIsQuicker) {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.nomos.failure = request -> request.kind().equals("prices")
                ? new ConfigurationException("no", null, StatusText.FORBIDDEN)
                : null;
        home.start();
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.forbidden");

        home.nomos.failure = request -> null;
        if (theContractIsQuicker) {
            home.nomos.whileWaiting = home.time::settle;
        }
        home.nomos.become(AccountState.CONNECTED);
        home.time.settle();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
    }

    @Test
    void anotherCustomersListThatComesAfterAConsentAnewIsDropped() {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.nomos.whileWaiting = onceConsentedAnew(home);
        List<List<Subscription>> told = new ArrayList<>();
        home.nomos.status = "ended";
        home.start();
        home.account().addListener(told::add);

        assertThat(home.nomos.calls.stream().filter(call -> call.kind().equals("subscriptions"))).hasSize(2);
        assertThat(told).hasSize(1);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
    }

    @Test
    void aFailureThatComesAfterAConsentAnewIsNotThatOfTheNewOne() {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.nomos.whileWaiting = onceConsentedAnew(home);
        home.nomos.failure = request -> home.nomos.calls.size() > 1
                ? null
                : new ConfigurationException("no", null, StatusText.FORBIDDEN);
        home.start();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
    }

    @Test
    void aScanThatWasAskedBeforeAConsentAnewProposesNothing() throws Exception {
        VirtualHome home = new VirtualHome(START, CONSENT, CONTRACT);
        home.start();
        home.nomos.whileWaiting = onceConsentedAnew(home);

        assertThat(home.account().scan()).isNull();
        assertThat(home.account().scan()).hasSize(2);
    }

    /** Another customer consents while the first call waits for its answer. */
    private static Runnable onceConsentedAnew(VirtualHome home) {
        return () -> {
            home.nomos.whileWaiting = () -> {
            };
            home.nomos.become(AccountState.CONNECTED);
        };
    }

    @Test
    void anAccountThatIsTriedAgainStaysOfflineMeanwhile() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> new ProtocolException("broken", null, StatusText.BAD_ANSWER);
        home.start();
        home.time.advance(Duration.ofHours(3));

        assertThat(home.accountStatuses).extracting(status -> status.getStatus()).containsExactly(ThingStatus.UNKNOWN,
                ThingStatus.OFFLINE);
    }

    @Test
    void knownPricesGoOnWhileTheAccountIsRevoked() {
        VirtualHome home = new VirtualHome("2026-06-01T15:00:00", CONSENT, CONTRACT);
        home.start();
        home.nomos.become(AccountState.REVOKED);
        home.time.advanceTo(berlin("2026-06-02T23:59:00"));

        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
        home.time.advanceTo(berlin("2026-06-03T00:00:00"));
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
    }

    @Test
    void aRefusedKeyIsAWrongConfigurationAndTriedOnceADayAtMost() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> new ConfigurationException("refused", null, StatusText.CLIENT_REFUSED);
        home.start();
        home.time.advance(Duration.ofDays(2));

        assertThat(home.accountStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
        assertThat(home.nomos.calls).hasSizeBetween(1, 3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "absent, offline.not-found", "configuration, offline.forbidden" })
    void aContractThatMayNotBeReadIsSaidAndAskedForOnceADay(String kind, String key) {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> !request.kind().equals("prices")
                ? null
                : "absent".equals(kind)
                        ? new AbsentException("no", null, key)
                        : new ConfigurationException("no", null, key);
        home.start();
        home.time.advanceTo(berlin("2026-06-03T07:00:00"));

        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/" + key);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.nomos.calls.stream().filter(call -> call.kind().equals("prices"))).hasSize(2);
    }

    @Test
    void whatWasRefusedIsAskedAgainWhenTheAccountIsConfiguredAnew() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> request.kind().equals("prices")
                ? new ConfigurationException("no", null, "offline.forbidden")
                : null;
        home.start();
        home.time.advance(Duration.ofMinutes(1));
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.forbidden");
        home.nomos.failure = request -> null;
        home.configureAccount(Map.of("clientSecret", "another"));

        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
    }

    @Test
    void anUnreadableAnswerIsACommunicationErrorWithABackOff() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> request.kind().equals("prices")
                ? new ProtocolException("broken", null, StatusText.BAD_ANSWER)
                : null;
        home.start();
        home.time.advance(Duration.ofHours(4));

        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.bad-answer");
        assertThat(home.nomos.calls).hasSizeBetween(6, 16);
    }

    @Test
    void theWaitThatNomosAsksForIsKept() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.failure = request -> new WaitException("slow down", null, Duration.ofHours(2),
                StatusText.RATE_LIMITED, "120");
        home.start();
        home.time.advance(Duration.ofMinutes(119));

        assertThat(home.accountStatus())
                .isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.rate-limited [\"120\"]");
        assertThat(home.nomos.calls).hasSize(1);
        home.nomos.failure = request -> null;
        home.time.advance(Duration.ofMinutes(2));
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
    }

    @Test
    void aContractThatHasNotBegunIsSetUpAndLookedAtDaily() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.status = "pending";
        home.start();
        home.time.advanceTo(berlin("2026-06-03T07:00:00"));

        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.not-active");
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.nomos.callsOn(LocalDate.parse("2026-06-02"), "prices")).isEqualTo(1);
        home.nomos.status = "active";
        home.time.advanceTo(berlin("2026-06-03T09:00:00"));
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
        assertThat(home.state(CHANNEL_TOTAL)).isNotEqualTo(UnDefType.UNDEF);
    }

    @Test
    void anEndedContractHasNoPrices() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.status = "ended";
        home.start();
        home.time.advance(Duration.ofHours(6));

        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.ended");
        assertThat(home.nomos.calls).hasSize(2);
    }

    @Test
    void thePropertiesTellHowNomosIsUsed() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.time.advance(Duration.ofMinutes(6));

        assertThat(home.bridge.getProperties()).containsEntry(PROPERTY_CALLS_TODAY, "2")
                .containsEntry(PROPERTY_SUBSCRIPTIONS, "2").containsKey(PROPERTY_LAST_SUCCESS)
                .doesNotContainKey(PROPERTY_PAUSED_UNTIL);
        assertThat(home.thing.getProperties()).containsEntry(PROPERTY_CONTRACT_NUMBER, "N1");
        assertThat(home.bridge.getProperties().toString() + home.thing.getProperties()).doesNotContain("s1");
    }

    private static Instant nextCall(VirtualHome home) {
        return Instant.parse(Objects.requireNonNull(home.bridge.getProperties().get(PROPERTY_NEXT_CALL)));
    }

    @Test
    void theNextCallIsNeverThatOfAContractThatIsGone() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.time.advance(Duration.ofMinutes(6));
        assertThat(nextCall(home)).isBefore(berlin("2026-06-02T00:00:00"));
        home.subscription().dispose();
        home.time.advance(Duration.ofMinutes(6));
        assertThat(nextCall(home)).as("the list of contracts").isAfter(berlin("2026-06-02T00:00:00"));
        home.time.advance(Duration.ofDays(2));
        assertThat(nextCall(home)).isAfter(home.time.now());
    }

    @Test
    void theContractNumberIsKnownAgainAfterARestart() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.thing.setProperties(Map.of());
        home.restart();

        assertThat(home.thing.getProperties()).containsEntry(PROPERTY_CONTRACT_NUMBER, "N1");
    }

    @Test
    void listenersAreToldTheContractsAlsoAfterARestartWithoutACall() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        int calls = home.nomos.calls.size();
        home.restart();
        List<String> told = new ArrayList<>();
        home.account().addListener(list -> list.stream().map(Subscription::id).forEach(told::add));

        assertThat(told).containsExactly("sub_1", "sub_0");
        assertThat(home.nomos.calls).hasSize(calls);
    }

    @Test
    void whatIsKeptOfAnotherContractOrDamagedIsNotTaken() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.stop();
        home.storage.values.replaceAll((key, value) -> key.startsWith("prices:")
                ? value.replace("\"subscription\":\"sub_1\"", "\"subscription\":\"sub_9\"")
                : "{broken");
        int calls = home.nomos.calls.size();
        home.start();

        assertThat(home.nomos.calls).hasSize(calls + 2);
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE");
    }

    @Test
    void removalForgetsTokensCacheAndTheFeed() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.subscription().handleRemoval();
        home.account().handleRemoval();
        home.stop();
        home.time.advance(Duration.ofDays(1));

        assertThat(home.nomos.forgotten).containsExactly("nomos:account:home");
        assertThat(home.storage.values).isEmpty();
        assertThat(home.removed).containsExactly("nomos:subscription:home:sub_1", "nomos:account:home");
        assertThat(home.snapshots).isEmpty();
        assertThat(home.bridge.getStatus()).isEqualTo(ThingStatus.REMOVED);
        assertThat(home.nomos.calls).hasSize(2);
    }

    @Test
    void anAccountThatWasNeverOpenIsForgottenToo() {
        VirtualHome home = new VirtualHome(START, Map.of(), CONTRACT);
        home.start();
        home.account().handleRemoval();

        assertThat(home.nomos.forgotten).containsExactly("nomos:account:home");
    }

    @Test
    void anAnswerThatComesAfterTheEndIsDropped() {
        VirtualHome home = new VirtualHome(START);
        home.nomos.whileWaiting = home::stop;
        home.start();
        home.time.advance(Duration.ofDays(1));

        assertThat(home.nomos.calls).hasSize(1);
        assertThat(home.storage.values).isEmpty();
        assertThat(home.accountStatuses).extracting(status -> status.getStatus()).containsOnly(ThingStatus.UNKNOWN);
    }

    @Test
    void whatRestsIsOfflineForTheLan() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.stop();

        assertThat(home.snapshots.values()).hasSize(2).allSatisfy(snapshot -> assertThat(snapshot.online()).isFalse());
        assertThat(home.time.waiting()).as("nothing is scheduled").isZero();
    }

    @Test
    void aChannelIsToldAgainWhenItIsLinked() {
        VirtualHome home = new VirtualHome(START);
        home.start();
        home.updates.clear();
        home.subscription().handleCommand(new ChannelUID(VirtualHome.SUBSCRIPTION, CHANNEL_TOTAL),
                RefreshType.REFRESH);
        home.time.settle();

        assertThat(home.updates).extracting(VirtualHome.Update::channel).containsExactly(CHANNEL_TOTAL);
        assertThat(Objects.requireNonNull(home.series.get(CHANNEL_TOTAL))).hasSize(2);
        assertThat(home.nomos.calls).hasSize(2);
    }

    @Test
    void aContractWithoutIdentifierIsAWrongConfiguration() {
        VirtualHome home = new VirtualHome(START, CONSENT, Map.of());
        home.start();
        home.time.advance(Duration.ofDays(1));

        assertThat(home.subscriptionStatus())
                .isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.config-subscription-id");
    }
}
