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
package org.openhab.energy.hub.app.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;
import org.openhab.energy.hub.app.start.PortCheck;

/**
 * The simulated clouds of the demo, on loopback ports from 8090 on. They remember consents in the home folder, as real
 * clouds do over a restart of the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DemoClouds implements AutoCloseable {

    private static final int FIRST_PORT = 8090;
    private static final int LAST_PORT = 8190;

    /** How the cloud of a vendor is started. */
    private interface Start {
        DemoCloud start(DemoSetting setting) throws HubStartException;
    }

    private static final List<Start> VENDORS = List.of(NomosDemoCloud::start, NovasenseDemoCloud::start,
            DerapiDemoCloud::start, NexDemoCloud::start);

    private final List<DemoCloud> clouds = new ArrayList<>();

    private DemoClouds() {
    }

    /**
     * Starts the clouds.
     *
     * @param prices day-ahead prices to replay, else made-up ones
     * @param hub where a browser reaches the hub
     * @throws HubStartException if the price file is no good or no port is free; what was started is stopped again
     */
    public static DemoClouds start(HubHome home, Optional<Path> prices, URI hub) throws HubStartException {
        DemoClouds started = new DemoClouds();
        Set<Integer> taken = new HashSet<>(Set.of(hub.getPort()));
        try {
            for (Start vendor : VENDORS) {
                int port = freePort(taken);
                taken.add(port);
                started.clouds.add(vendor.start(new DemoSetting(home, hub, prices, port)));
            }
            return started;
        } catch (HubStartException e) {
            started.close();
            throw e;
        } catch (UncheckedIOException e) {
            started.close();
            throw new HubStartException("A simulated cloud does not start: " + e.getMessage(), e);
        }
    }

    private static int freePort(Set<Integer> taken) throws HubStartException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (!taken.contains(port) && PortCheck.isFree(new Listener("127.0.0.1", port))) {
                return port;
            }
        }
        throw new HubStartException("Too few ports from " + FIRST_PORT + " to " + LAST_PORT
                + " are free for the simulated clouds; stop what holds them, or start without --demo");
    }

    /** {@return the clouds that run, in the order in which people are told of them} */
    public List<DemoCloud> clouds() {
        return List.copyOf(clouds);
    }

    @Override
    public void close() {
        clouds.forEach(DemoCloud::close);
    }
}
