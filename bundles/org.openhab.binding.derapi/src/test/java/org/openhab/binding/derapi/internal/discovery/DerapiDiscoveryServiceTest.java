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
package org.openhab.binding.derapi.internal.discovery;

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.binding.derapi.internal.home.DerapiHome;
import org.openhab.binding.derapi.internal.home.SimulatedDerapi;
import org.openhab.binding.derapi.internal.listing.Found;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * What appears in the Inbox, on the simulated Derapi over real sockets.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DerapiDiscoveryServiceTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");

    @TempDir
    Path folder = Path.of("");
    private final List<DiscoveryResult> found = new ArrayList<>();
    private final List<Instant> removals = new ArrayList<>();
    private @Nullable SimulatedDerapi world;
    private @Nullable DerapiDiscoveryService service;
    private ThingUID vendor = DerapiHome.vendor("virtual");

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
            assertThat(bridgeUID).isEqualTo(vendor);
            removals.add(timestamp);
            return null;
        }
    }

    @BeforeEach
    void begin() {
        SimulatedDerapi begun = new SimulatedDerapi(START, folder).virtual();
        world = begun;
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    private DerapiDiscoveryService service() {
        return Objects.requireNonNull(service);
    }

    private void connect() {
        vendor = world().home.addVendor("virtual", Map.of());
        DerapiDiscoveryService begun = new DerapiDiscoveryService(world().time, world().time.clock());
        service = begun;
        begun.setThingHandler(world().home.handler(vendor, DerapiVendorHandler.class));
        begun.addDiscoveryListener(new Listener());
        begun.initialize();
        world().time.settle();
    }

    @Test
    void whatIsListedIsProposedUnderItsVendor() {
        connect();
        assertThat(found).extracting(DiscoveryResult::getThingTypeUID).containsExactly(THING_TYPE_SITE,
                THING_TYPE_INVERTER, THING_TYPE_BATTERY);
        assertThat(found).extracting(result -> result.getProperties().get(CONFIG_ID)).containsExactly(
                DerapiDemo.siteId(DerapiVendor.VIRTUAL), DerapiDemo.inverterId(DerapiVendor.VIRTUAL),
                DerapiDemo.batteryId(DerapiVendor.VIRTUAL));
        assertThat(found).extracting(DiscoveryResult::getLabel).containsExactly("Derapi Virtual Site Site 1",
                "Derapi Virtual Solar Inverter Virtual inverter", "Derapi Virtual Battery Virtual battery");
        assertThat(found).allSatisfy(result -> {
            assertThat(result.getRepresentationProperty()).isEqualTo(CONFIG_ID);
            assertThat(result.getBridgeUID()).isEqualTo(vendor);
            assertThat(result.getThingUID().getAsString()).contains(":home:virtual:");
        });
    }

    @Test
    void idsThatDifferOnlyInSpecialCharactersAreTwoThings() {
        connect();
        found.clear();
        service().listed(new VendorListing(List.of(new Found(Kind.SITE, "site/1", ""),
                new Found(Kind.SITE, "site:1", ""), new Found(Kind.SITE, "site-1", "")), START));

        assertThat(found).extracting(DiscoveryResult::getThingUID).doesNotHaveDuplicates().hasSize(3)
                .contains(new ThingUID(THING_TYPE_SITE, vendor, "site-1"));
    }

    @Test
    void edgeCase2aPartialListTakesNothingOutOfTheInbox() {
        connect();
        found.clear();
        removals.clear();
        world().cloud.outages().fail(DerapiVendor.VIRTUAL, "Unauthorized: https://vendor.example/list");
        service().startScan(null);
        world().time.settle();

        assertThat(world().home.status(vendor)).startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.vendor-error");
        // A scan proposes again what is known, so that nothing of it counts as gone.
        assertThat(found).hasSize(3);
        world().cloud.outages().clear();
        world().time.advance(Duration.ofHours(2));
        assertThat(world().home.status(vendor)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase3anEmptyListIsNoFailure() {
        world().cloud.fleet().remove(DerapiDemo.siteId(DerapiVendor.VIRTUAL));
        connect();

        assertThat(found).isEmpty();
        assertThat(world().home.status(vendor)).isEqualTo("ONLINE NONE");
        assertThat(world().home.property(vendor, PROPERTY_SITES)).isEqualTo("0");
    }

    @Test
    void aScanAsksAtOnceAndTakesBackWhatIsGone() {
        connect();
        int calls = world().cloud.requests().count("/sites");
        world().time.advance(Duration.ofHours(1));
        world().cloud.fleet().remove(DerapiDemo.siteId(DerapiVendor.VIRTUAL));
        found.clear();
        service().startScan(null);
        world().time.settle();

        assertThat(world().cloud.requests().count("/sites")).isGreaterThan(calls);
        assertThat(found).isEmpty();
        assertThat(removals).last().isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void whoIsDisposedOfProposesNothing() {
        connect();
        service().dispose();
        found.clear();
        world().time.advance(Duration.ofHours(30));
        assertThat(found).isEmpty();
    }
}
