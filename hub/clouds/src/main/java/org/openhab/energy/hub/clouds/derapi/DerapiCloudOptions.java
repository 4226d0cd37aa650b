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
package org.openhab.energy.hub.clouds.derapi;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.RecordCopy;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;

/**
 * What a simulated Derapi is started with. Immutable; the change methods give a copy.
 *
 * @param port the port, 0 for any free one
 * @param bindAddress where to listen, loopback by default
 * @param zone the zone that the clock tells its local time in
 * @param systemClock what the movable clock runs with
 * @param random source of tokens, codes and ids
 * @param clients Derapi's clients
 * @param apps applications at the vendors
 * @param customers customers of the vendors
 * @param tokenFile where the vendors' tokens outlive a restart (digests only), or null for nowhere
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DerapiCloudOptions(int port, InetAddress bindAddress, ZoneId zone, Clock systemClock,
        RandomGenerator random, DerapiSwitches switches, List<DerapiClient> clients, List<VendorApp> apps,
        List<VendorCustomer> customers, List<SimulatedSite> sites, @Nullable Path tokenFile) {

    public DerapiCloudOptions {
        clients = List.copyOf(clients);
        apps = List.copyOf(apps);
        customers = List.copyOf(customers);
        sites = List.copyOf(sites);
    }

    /**
     * A cloud on any free loopback port that knows nobody.
     */
    public DerapiCloudOptions() {
        this(0, InetAddress.getLoopbackAddress(), ZoneId.of("Europe/Berlin"), Clock.systemUTC(), new SecureRandom(),
                DerapiSwitches.DEFAULT, List.of(), List.of(), List.of(), List.of(), null);
    }

    public DerapiCloudOptions withPort(int changed) {
        return with("port", changed);
    }

    public DerapiCloudOptions withBindAddress(InetAddress changed) {
        return with("bindAddress", changed);
    }

    public DerapiCloudOptions withZone(ZoneId changed) {
        return with("zone", changed);
    }

    public DerapiCloudOptions withSystemClock(Clock changed) {
        return with("systemClock", changed);
    }

    public DerapiCloudOptions withRandom(RandomGenerator changed) {
        return with("random", changed);
    }

    public DerapiCloudOptions withSwitches(DerapiSwitches changed) {
        return with("switches", changed);
    }

    public DerapiCloudOptions withClient(DerapiClient added) {
        return with("clients", plus(clients, added));
    }

    public DerapiCloudOptions withApp(VendorApp added) {
        return with("apps", plus(apps, added));
    }

    public DerapiCloudOptions withCustomer(VendorCustomer added) {
        return with("customers", plus(customers, added));
    }

    public DerapiCloudOptions withSite(SimulatedSite added) {
        return with("sites", plus(sites, added));
    }

    public DerapiCloudOptions withTokenFile(Path changed) {
        return with("tokenFile", changed);
    }

    private DerapiCloudOptions with(String component, Object changed) {
        return RecordCopy.with(this, Map.of(component, changed));
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }
}
