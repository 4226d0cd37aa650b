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

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;

/**
 * One Join session: created, then granted or failed (and perhaps tried again), then fetched. Guarded by itself.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinSession {

    /** Where it stands. */
    enum State {
        CREATED,
        GRANTED,
        FAILED,
        FETCHED
    }

    private final String id;
    private final String client;
    private final boolean stores;
    private final List<JoinVendor> vendors;
    private final Instant created;
    private State state = State.CREATED;
    private @Nullable JoinToken token;

    /**
     * @param stores whether Derapi keeps the customer's tokens
     */
    JoinSession(String id, String client, boolean stores, List<JoinVendor> vendors, Instant created) {
        this.id = id;
        this.client = client;
        this.stores = stores;
        this.vendors = List.copyOf(vendors);
        this.created = created;
    }

    String id() {
        return id;
    }

    String client() {
        return client;
    }

    boolean stores() {
        return stores;
    }

    List<JoinVendor> vendors() {
        return vendors;
    }

    Instant created() {
        return created;
    }

    /**
     * A vendor that the session offers.
     */
    Optional<JoinVendor> vendor(DerapiVendor vendor) {
        return vendors.stream().filter(item -> item.vendor() == vendor).findFirst();
    }

    synchronized State state() {
        return state;
    }

    synchronized void grant(JoinToken granted) {
        token = granted;
        state = State.GRANTED;
    }

    synchronized void fail() {
        if (state == State.CREATED) {
            state = State.FAILED;
        }
    }

    /**
     * Takes the token.
     *
     * @param once whether it is there once only
     */
    synchronized Optional<JoinToken> fetch(boolean once) {
        JoinToken granted = token;
        if (granted == null || state == State.FETCHED && once) {
            return Optional.empty();
        }
        state = State.FETCHED;
        return Optional.of(granted);
    }

    /**
     * A vendor of a session or a flow.
     *
     * @param app the application at the vendor, null where there is none
     */
    record JoinVendor(DerapiVendor vendor, @Nullable VendorApp app) {
    }
}
