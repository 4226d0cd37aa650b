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

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The Join sessions that are under way. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinSessions {

    private final InstantSource clock;
    private final Secrets secrets;
    private final Supplier<DerapiSwitches> switches;
    private final Map<String, JoinSession> sessions = new HashMap<>();

    JoinSessions(InstantSource clock, Secrets secrets, Supplier<DerapiSwitches> switches) {
        this.clock = clock;
        this.secrets = secrets;
        this.switches = switches;
    }

    synchronized JoinSession create(String client, boolean stores, List<JoinVendor> vendors) {
        sessions.values().removeIf(old -> !lives(old));
        JoinSession session = new JoinSession(secrets.hex(16), client, stores, vendors, clock.instant());
        sessions.put(session.id(), session);
        return session;
    }

    /**
     * A session that is not too old.
     */
    synchronized Optional<JoinSession> find(String id) {
        return Optional.ofNullable(sessions.get(id)).filter(this::lives);
    }

    private boolean lives(JoinSession session) {
        return clock.instant().isBefore(session.created().plus(switches.get().joinSessionLifetime()));
    }
}
