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
package org.openhab.energy.itests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * A home whose Things are files, so that they can go while the hub is off: an account with a key, its contract and a washing machine.
 *
 * @author openHAB Energy - Initial contribution
 */
final class YamlHome {

    static final String ACCOUNT = "nomos:account:key";
    static final String SUBSCRIPTION = "nomos:subscription:key:home";
    static final String LOAD = "nomos:load:key:washer";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestHub hub;

    YamlHome(TestHub hub) {
        this.hub = hub;
    }

    /** Writes the files. The washer's window begins soon and is long, so that no test depends on the time of day. */
    void write(NomosCloud cloud) throws IOException {
        LocalTime from = LocalTime.now(NomosPrices.ZONE).plusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
        Files.writeString(account(), """
                version: 1
                things:
                  nomos:account:key:
                    isBridge: true
                    config:
                      grant: clientCredentials
                      clientId: %s
                      clientSecret: %s
                      baseUrl: %s
                """.formatted(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, cloud.baseUri()));
        Files.writeString(subscription(), """
                version: 1
                things:
                  nomos:subscription:key:home:
                    bridge: nomos:account:key
                    config:
                      subscriptionId: %s
                """.formatted(NomosDemo.KEY_SUBSCRIPTION));
        Files.writeString(load(), """
                version: 1
                things:
                  nomos:load:key:washer:
                    bridge: nomos:account:key
                    config:
                      subscriptionId: %s
                      kind: contiguous
                      duration: "2:00"
                      power: 1000
                      from: "%s"
                      until: "%s"
                """.formatted(NomosDemo.KEY_SUBSCRIPTION, from, from.plusHours(9)));
    }

    Path account() {
        return hub.home().things().resolve("account.yaml");
    }

    Path subscription() {
        return hub.home().things().resolve("subscription.yaml");
    }

    Path load() {
        return hub.home().things().resolve("load.yaml");
    }

    void awaitOnline(String... things) {
        for (String thing : things) {
            await().atMost(PATIENCE).until(() -> hub.rest().status(thing).equals("ONLINE/NONE"));
        }
    }
}
