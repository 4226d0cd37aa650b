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
package org.openhab.energy.hub.clouds.novasense;

import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.CloudServer;
import org.openhab.energy.hub.clouds.Faults;
import org.openhab.energy.hub.clouds.RequestLog;
import org.openhab.energy.hub.clouds.SimulatedClock;
import org.openhab.energy.hub.clouds.SwitchBoard;
import org.openhab.energy.hub.clouds.SwitchesResource;

/**
 * A running simulation of the Novasense portal: a Keycloak realm, and an API in two INVENTED styles, because the real list of endpoints is not public.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NovasenseCloud implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private final CloudServer server;
    private final AccessTokens tokens;
    private final Alarms alarms;
    private final SwitchBoard<NovasenseSwitches> switches = new SwitchBoard<>(NovasenseSwitches.defaults());
    private volatile String secret = NovasenseDemo.SECRET;

    private NovasenseCloud(int port, Clock systemClock) {
        SimulatedClock clock = new SimulatedClock(systemClock, ZONE);
        tokens = new AccessTokens(clock, new SecureRandom());
        alarms = new Alarms(clock.instant());
        PlantReadings readings = new PlantReadings(ZONE, this::switches);
        NovasenseApplication application = new NovasenseApplication(
                new KeycloakRealm(this::switches, () -> secret, tokens), tokens, readings,
                new PlantStyle(readings, alarms, clock), new AssetStyle(readings, alarms, clock), clock);
        server = new CloudServer("novasense-cloud", InetAddress.getLoopbackAddress(), port, clock, application,
                Map.of("switches", new SwitchesResource<>(switches)));
    }

    /**
     * Binds to loopback and starts.
     *
     * @param port the port, 0 for any free one
     * @param systemClock what the simulated clock runs with
     * @throws java.io.UncheckedIOException when the port is taken; the message says which
     */
    public static NovasenseCloud start(int port, Clock systemClock) {
        return new NovasenseCloud(port, systemClock);
    }

    /** {@return where it listens; sign-in server and API share the port} */
    public URI baseUri() {
        return server.baseUri();
    }

    /** {@return address of the token endpoint} */
    public URI tokenUri() {
        return baseUri().resolve(NovasenseDemo.TOKEN_PATH);
    }

    /** {@return address of the API} */
    public URI apiUri() {
        return baseUri().resolve(NovasenseDemo.API_PATH);
    }

    public SimulatedClock clock() {
        return server.clock();
    }

    public Faults faults() {
        return server.faults();
    }

    public RequestLog requests() {
        return server.requests();
    }

    public Alarms alarms() {
        return alarms;
    }

    public NovasenseSwitches switches() {
        return switches.current();
    }

    public void setSwitches(NovasenseSwitches changed) {
        switches.set(changed);
    }

    /** Sets one switch. */
    public void set(String component, Object value) {
        switches.set(switches().with(component, value));
    }

    /** Gives the client another secret, as its owner at the vendor may do at any time. */
    public void rotateSecret(String changed) {
        secret = changed;
    }

    /** Ends all tokens at once. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    @Override
    public void close() {
        server.close();
    }
}
