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
package org.openhab.binding.derapi.internal.home;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.energy.hub.clouds.derapi.DerapiCloud;
import org.openhab.energy.hub.clouds.derapi.DerapiCloudOptions;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A home, the OAuth bundle and the simulated Derapi together over real sockets; only time is virtual, for all three.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SimulatedDerapi implements AutoCloseable {
    public static final URI HUB = URI.create("http://127.0.0.1:8080");

    public final VirtualTime time;
    public final DerapiCloud cloud;
    public final DerapiHome home;
    public final CloudAccountsService accounts;
    private final HttpClient http = new HttpClient();

    public SimulatedDerapi(Instant start, Path folder) {
        this(start, folder, options -> options);
    }

    public SimulatedDerapi(Instant start, Path folder, UnaryOperator<DerapiCloudOptions> change) {
        time = new VirtualTime(start);
        cloud = DerapiCloud.start(change.apply(DerapiDemo.options(0, HUB).withSystemClock(time.clock())));
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        accounts = new CloudAccountsService(new JettyTransport(http), folder, Runnable::run, time.clock(),
                new SecureRandom(), time::advance);
        home = new DerapiHome(time, accounts);
    }

    /** Adds the account of the demo's production client. */
    public SimulatedDerapi production() {
        home.addAccount(productionConfig());
        return this;
    }

    /** {@return how the account of the demo's production client is configured} */
    public Map<String, Object> productionConfig() {
        return config("production", DerapiDemo.CLIENT, DerapiDemo.SECRET);
    }

    /** Adds the account of the demo's virtual client. */
    public SimulatedDerapi virtual() {
        return account("virtual", DerapiDemo.VIRTUAL_CLIENT, DerapiDemo.VIRTUAL_SECRET);
    }

    public SimulatedDerapi account(String mode, String client, String secret) {
        home.addAccount(config(mode, client, secret));
        return this;
    }

    private Map<String, Object> config(String mode, String client, String secret) {
        return Map.of("mode", mode, "clientId", client, "clientSecret", secret, "apiUrl", cloud.baseUri().toString(),
                "authUrl", cloud.baseUri().toString());
    }

    @Override
    public void close() throws Exception {
        home.stop();
        cloud.close();
        http.stop();
    }
}
