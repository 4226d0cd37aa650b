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
package org.openhab.binding.nexcloud.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nexcloud.internal.home.CloudTest;
import org.openhab.binding.nexcloud.internal.home.NexHome;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.nex.NexDemo;

/**
 * Tests {@link NexDiscoveryService}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NexDiscoveryServiceTest extends CloudTest {
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
            assertThat(bridgeUID).isEqualTo(NexHome.ACCOUNT);
            removals.add(timestamp);
            return null;
        }
    }

    private NexDiscoveryService begin(NexHome home) {
        NexDiscoveryService service = new NexDiscoveryService(time, time.clock());
        service.setThingHandler(home.account());
        service.addDiscoveryListener(new Listener());
        service.initialize();
        time.settle();
        return service;
    }

    @Test
    void theDevicesOfAllControllersAreProposedDaily() {
        NexHome home = home().start();
        begin(home);
        home.advance("PT1M");

        assertThat(found).extracting(result -> result.getThingUID().getAsString()).contains(
                "nexcloud:device:home:11", "nexcloud:device:home:12", "nexcloud:device:home:13");
        assertThat(found).extracting(DiscoveryResult::getLabel).contains("Workshop Power Meter", "Workshop Weather");
        assertThat(found.get(found.size() - 1).getProperties()).isEqualTo(Map.of("deviceId", "13"));
        assertThat(found).allSatisfy(
                result -> assertThat(result.getRepresentationProperty()).isEqualTo("deviceId"));
        assertThat(removals).isNotEmpty();

        cloud.put(NexDemo.large(25));
        found.clear();
        home.advance("P1DT1H");
        assertThat(found).extracting(result -> result.getThingUID().getId()).contains("1000");
        assertThat(home.calls("/v1.0/Controller")).as("daily, since nobody looks at the watchdog").isLessThan(4);
    }

    @Test
    void aScanAsksAtOnce() {
        NexHome home = home().start();
        NexDiscoveryService service = begin(home);
        home.advance("PT10M");
        long before = cloud.requests().count();
        found.clear();

        service.startScan(null);
        home.advance("PT10S");

        assertThat(cloud.requests().count() - before).isEqualTo(2);
        assertThat(found).isNotEmpty();
    }
}
