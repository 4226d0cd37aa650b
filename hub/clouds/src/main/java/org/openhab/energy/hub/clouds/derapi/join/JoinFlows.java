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
package org.openhab.energy.hub.clouds.derapi.join;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.fleet.OpaqueIds;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The Join flows, and the customers who are walking them. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinFlows {

    /**
     * A customer on the way.
     *
     * @param state the hub's, to be sent back
     */
    record Walk(JoinFlow flow, JoinVendor vendor, String state) {
    }

    private final RandomGenerator random;
    private final Secrets secrets;
    private final Map<String, JoinFlow> flows = new LinkedHashMap<>();
    private final Map<String, Walk> walks = new HashMap<>();

    JoinFlows(RandomGenerator random, Secrets secrets) {
        this.random = random;
        this.secrets = secrets;
    }

    synchronized JoinFlow create(String client, URI redirectUri, @Nullable String programId,
            List<JoinVendor> vendors) {
        JoinFlow flow = new JoinFlow(OpaqueIds.random("flow", random), client, redirectUri, programId, vendors);
        flows.put(flow.id(), flow);
        return flow;
    }

    synchronized Optional<JoinFlow> find(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    synchronized List<JoinFlow> list(String client) {
        return flows.values().stream().filter(flow -> flow.client().equals(client)).toList();
    }

    synchronized void remove(String id) {
        flows.remove(id);
    }

    /**
     * A customer begins.
     *
     * @return Derapi's own state towards the vendor
     */
    synchronized String begin(Walk walk) {
        String state = secrets.hex(16);
        walks.put(state, walk);
        return state;
    }

    synchronized Optional<Walk> walk(String state) {
        return Optional.ofNullable(walks.get(state));
    }

    synchronized void end(String state) {
        walks.remove(state);
    }
}
