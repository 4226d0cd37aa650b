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
package org.openhab.energy.hub.clouds.nex;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.CloudServer;
import org.openhab.energy.hub.clouds.Faults;
import org.openhab.energy.hub.clouds.RequestLog;
import org.openhab.energy.hub.clouds.SimulatedClock;
import org.openhab.energy.hub.clouds.SwitchBoard;
import org.openhab.energy.hub.clouds.SwitchesResource;
import org.openhab.energy.hub.clouds.nex.admin.BanResource;
import org.openhab.energy.hub.clouds.nex.admin.ProfileResource;
import org.openhab.energy.hub.clouds.nex.admin.RemovalResource;
import org.openhab.energy.hub.clouds.nex.body.AggregateBody;
import org.openhab.energy.hub.clouds.nex.body.StructureBody;
import org.openhab.energy.hub.clouds.nex.rest.NexCeiling;
import org.openhab.energy.hub.clouds.nex.rest.NexDirectory;
import org.openhab.energy.hub.clouds.nex.rest.NexResources;
import org.openhab.energy.hub.clouds.nex.rest.NexTokens;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * A running simulation of the NEX cloud. Everything that can be moved or switched is reached from here, or from outside through {@code /__admin/}.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexCloud implements AutoCloseable {

    private final CloudServer server;
    private final SwitchBoard<NexSwitches> switches;
    private final NexDirectory directory;
    private final NexCeiling ceiling;
    private final NexTokens tokens;

    private NexCloud(NexCloudOptions options) {
        SimulatedClock clock = new SimulatedClock(options.systemClock(), ZoneOffset.UTC);
        switches = new SwitchBoard<>(options.switches());
        directory = new NexDirectory(options.controllers(), options.foreign());
        ceiling = new NexCeiling(clock, switches::current);
        tokens = new NexTokens(options, clock, new Secrets(new SecureRandom()), switches::current);
        NexResources resources = new NexResources(directory, new StructureBody(switches::current, clock),
                new AggregateBody(switches::current), clock, switches::current);
        server = new CloudServer("nex-cloud", options.bindAddress(), options.port(), clock,
                new NexApplication(ceiling, tokens, resources, switches::current),
                Map.of("switches", new SwitchesResource<>(switches), "profile", new ProfileResource(switches), "ban",
                        new BanResource(ceiling), "removed", new RemovalResource(directory)));
    }

    /**
     * Binds and starts.
     *
     * @throws java.io.UncheckedIOException when the port is taken; the message says which
     */
    public static NexCloud start(NexCloudOptions options) {
        return new NexCloud(options);
    }

    /** Where it listens, e.g. {@code http://127.0.0.1:8091}. */
    public URI baseUri() {
        return server.baseUri();
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

    public NexSwitches switches() {
        return switches.current();
    }

    public void setSwitches(NexSwitches changed) {
        switches.set(changed);
    }

    /** Bans every caller from now on. */
    public void ban(Duration time) {
        ceiling.ban(time);
    }

    /** Ends all tokens, whatever they said when they were issued. */
    public void endTokens() {
        tokens.endAll();
    }

    /** Takes a controller, device or data point out of the account. */
    public void remove(long id) {
        directory.remove(id);
    }

    /** Adds a controller, or replaces the one with its identifier. */
    public void put(NexController controller) {
        directory.put(controller);
    }

    @Override
    public void close() {
        server.close();
    }
}
