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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;
import org.openhab.energy.hub.app.start.PortCheck;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosCloudOptions;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.price.PriceFileException;
import org.openhab.energy.hub.clouds.nomos.price.ReplayedPrices;

/**
 * The simulated clouds of the demo, on loopback ports from 8090 on. They remember consents in the home folder, as a
 * real cloud does over a restart of the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DemoClouds implements AutoCloseable {

    private static final int FIRST_PORT = 8090;
    private static final int LAST_PORT = 8190;

    private final NomosCloud nomos;

    private DemoClouds(NomosCloud nomos) {
        this.nomos = nomos;
    }

    /**
     * Starts the clouds.
     *
     * @param prices day-ahead prices to replay, else made-up ones
     * @param hub where a browser reaches the hub
     * @throws HubStartException if the price file is no good or no port is free
     */
    public static DemoClouds start(HubHome home, Optional<Path> prices, URI hub) throws HubStartException {
        NomosCloudOptions options = NomosDemo.options(freePort(hub.getPort()), hub)
                .withTokenFile(home.userdata().resolve("demo").resolve("nomos-tokens.json"));
        try {
            if (prices.isPresent()) {
                options = options.withPrices(ReplayedPrices.read(prices.get(), options.zone()));
            }
            return new DemoClouds(NomosCloud.start(options));
        } catch (PriceFileException e) {
            throw new HubStartException("--prices: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new HubStartException("The simulated Nomos does not start: " + e.getMessage(), e);
        }
    }

    private static int freePort(int notThis) throws HubStartException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (port != notThis && PortCheck.isFree(new Listener("127.0.0.1", port))) {
                return port;
            }
        }
        throw new HubStartException("No port from " + FIRST_PORT + " to " + LAST_PORT
                + " is free for the simulated Nomos; stop what holds them, or start without --demo");
    }

    /** Base address of the simulated Nomos. */
    public URI nomos() {
        return nomos.baseUri();
    }

    @Override
    public void close() {
        nomos.close();
    }
}
