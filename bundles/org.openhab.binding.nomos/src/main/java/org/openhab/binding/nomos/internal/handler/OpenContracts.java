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
package org.openhab.binding.nomos.internal.handler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingUID;

/**
 * The contracts whose Things are open, for the loads of the same account. Thread-safe; listeners are called with a contract's lock held and must only make a
 * note.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OpenContracts {

    /** A contract's Thing. */
    public record OpenContract(ThingUID account, ThingUID thing, SubscriptionView view) {
    }

    private final Map<ThingUID, OpenContract> contracts = new ConcurrentHashMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    void add(OpenContract contract) {
        contracts.put(contract.thing(), contract);
        changed();
    }

    void remove(ThingUID thing) {
        if (contracts.remove(thing) != null) {
            changed();
        }
    }

    /** {@return the open contracts of the account} */
    List<OpenContract> of(ThingUID account) {
        return contracts.values().stream().filter(contract -> contract.account().equals(account)).toList();
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Says that a contract may have other prices or other usage than before. */
    void changed() {
        listeners.forEach(Runnable::run);
    }
}
