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
package org.openhab.energy.model.feed;

import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The way from Things to sinks. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface EnergyFeed {

    /** Passes a Thing's new state to all sinks. */
    void publish(ThingSnapshot snapshot);

    /** Tells all sinks that the user removed the Thing. */
    void remove(String uid);

    /** {@return the latest snapshot of every Thing} */
    Collection<ThingSnapshot> snapshots();
}
