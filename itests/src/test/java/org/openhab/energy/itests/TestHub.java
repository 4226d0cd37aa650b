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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubLauncher;
import org.openhab.energy.hub.app.HubOptions;
import org.openhab.energy.hub.app.HubStartException;

/**
 * A hub with its own home folder, in this process, started and stopped at will.
 *
 * @author openHAB Energy - Initial contribution
 */
final class TestHub implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HubHome home;
    private final HubOptions options;
    private HubLauncher launcher;

    TestHub(Path folder, int mqttPort) throws IOException {
        this(folder, mqttPort, Optional.empty());
    }

    /**
     * @param addons where its add-ons come from, if not from the build
     */
    TestHub(Path folder, int mqttPort, Optional<Path> addons) throws IOException {
        home = new HubHome(folder);
        home.create();
        options = new HubOptions(Path.of(System.getProperty("hub.folder"), "bundles"), home, "127.0.0.1",
                Ports.free(), false, addons);
        Files.writeString(home.services().resolve("runtime.cfg"), """
                org.openhab.i18n:timezone=Europe/Berlin
                org.openhab.i18n:language=en
                org.openhab.i18n:region=DE
                org.openhab.units:currencyProvider=org.openhab.core.internal.library.unit.FixedCurrencyProvider
                org.openhab.units:fixedBaseCurrency=EUR
                """);
        Files.writeString(home.services().resolve("energymqtt.cfg"), "host=127.0.0.1\nport=" + mqttPort + "\n");
    }

    HubHome home() {
        return home;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + options.httpPort());
    }

    int httpPort() {
        return options.httpPort();
    }

    TestHub start() throws HubStartException, InterruptedException {
        launcher = HubLauncher.start(options);
        if (!launcher.awaitReady("/rest/", LIMIT)) {
            throw new AssertionError("REST does not answer; bundles: " + launcher.bundles());
        }
        return this;
    }

    HubLauncher launcher() {
        return launcher;
    }

    HubRest rest() {
        return new HubRest(launcher.address());
    }

    @Override
    public void close() {
        if (launcher != null) {
            launcher.close();
        }
    }
}
