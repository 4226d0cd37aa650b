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
package org.openhab.binding.nomos.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.Subscription.Phase;
import org.openhab.binding.nomos.internal.home.VirtualHome;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.oauth.account.AccountState;

/**
 * Tests {@link NomosDiscoveryService}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NomosDiscoveryServiceTest {
    private final VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
    private final NomosDiscoveryService service = new NomosDiscoveryService(home.time, home.time.clock());
    private final List<DiscoveryResult> found = new ArrayList<>();
    private final List<Instant> removals = new ArrayList<>();

    private final class Listener implements DiscoveryListener {
        @Override
        public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
            found.add(result);
        }

        @Override
        public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
            throw new AssertionError("Results are taken back by their age");
        }

        @Override
        public @Nullable Collection<ThingUID> removeOlderResults(DiscoveryService source, Instant timestamp,
                @Nullable Collection<ThingTypeUID> thingTypeUIDs, @Nullable ThingUID bridgeUID) {
            assertThat(thingTypeUIDs).containsExactly(NomosBindingConstants.THING_TYPE_SUBSCRIPTION);
            assertThat(bridgeUID).isEqualTo(VirtualHome.ACCOUNT);
            removals.add(timestamp);
            return null;
        }
    }

    private void begin() {
        service.setThingHandler(home.account());
        service.addDiscoveryListener(new Listener());
        service.initialize();
        home.time.settle();
    }

    @Test
    void contractsThatDeliverOrWillDeliverAreProposedAndEndedOnesAreNot() {
        home.start();
        begin();
        found.clear();
        Instant now = home.time.now();
        service.subscriptionsListed(List.of(
                new Subscription("sub_a", "N1", Phase.ACTIVE, false, null, now.plus(Duration.ofDays(9))),
                new Subscription("sub/b", "", Phase.PENDING, true, now.plus(Duration.ofDays(9)), null),
                new Subscription("sub_c", "N3", Phase.ENDED, false, null, null),
                new Subscription("sub_d", "N4", Phase.ACTIVE, false, null, now)));

        assertThat(found).extracting(result -> result.getThingUID().getAsString())
                .containsExactly("nomos:subscription:home:sub_a", "nomos:subscription:home:sub-b-de421afb");
        assertThat(found).extracting(DiscoveryResult::getLabel).containsExactly("Nomos Tariff N1",
                "Nomos Feed-in sub/b");
        assertThat(found).extracting(DiscoveryResult::getProperties).containsExactly(
                Map.of("subscriptionId", "sub_a"), Map.of("subscriptionId", "sub/b"));
        assertThat(found).allSatisfy(result -> {
            assertThat(result.getRepresentationProperty()).isEqualTo("subscriptionId");
            assertThat(result.getBridgeUID()).isEqualTo(VirtualHome.ACCOUNT);
        });
        assertThat(removals).isNotEmpty().last().isEqualTo(now);
    }

    @Test
    void contractsWhoseIdsDifferOnlyInSpecialCharactersAreTwoThings() {
        home.start();
        begin();
        found.clear();
        service.subscriptionsListed(List.of(new Subscription("sub/b", "N1", Phase.ACTIVE, false, null, null),
                new Subscription("sub:b", "N2", Phase.ACTIVE, false, null, null),
                new Subscription("sub-b", "N3", Phase.ACTIVE, false, null, null)));

        assertThat(found).extracting(DiscoveryResult::getThingUID).doesNotHaveDuplicates().hasSize(3)
                .contains(new ThingUID(NomosBindingConstants.THING_TYPE_SUBSCRIPTION, VirtualHome.ACCOUNT, "sub-b"));
    }

    @Test
    void theListOfTheAccountIsProposedInTheBackground() {
        home.start();
        int calls = home.nomos.calls.size();
        begin();
        assertThat(found).hasSize(1);
        assertThat(home.nomos.calls).as("what is known is enough").hasSize(calls);
        home.time.advance(Duration.ofHours(34));

        assertThat(found).as("looked at daily").hasSize(2);
        service.dispose();
        home.time.advance(Duration.ofHours(25));
        assertThat(found).hasSize(2);
    }

    @Test
    void aScanAsksAtOnce() {
        home.start();
        begin();
        int calls = home.nomos.calls.size();
        service.startScan(null);
        home.time.settle();

        assertThat(home.nomos.calls).hasSize(calls + 1);
        assertThat(found).hasSize(2);
    }

    @Test
    void aScanWhileTheAccountIsNotConnectedLeavesTheInboxAsItIs() {
        home.start();
        begin();
        home.nomos.become(AccountState.REVOKED);
        home.time.advance(Duration.ofHours(1));
        removals.clear();
        service.startScan(null);
        home.time.settle();
        home.stop();
        service.startScan(null);
        home.time.settle();

        assertThat(removals).isEmpty();
    }

    @Test
    void aScanBeforeTheConsentFindsNothingAndCallsNobody() {
        home.nomos.state = AccountState.CONSENT_NEEDED;
        home.start();
        begin();
        service.startScan(null);
        home.time.settle();

        assertThat(found).isEmpty();
        assertThat(home.nomos.calls).isEmpty();
        assertThat(removals).isEmpty();
    }
}
