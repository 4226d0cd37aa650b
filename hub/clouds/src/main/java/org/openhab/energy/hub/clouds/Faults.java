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
package org.openhab.energy.hub.clouds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The faults that are switched on, in order: the first that fits a request strikes it. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Faults {

    private final List<Fault> active = new ArrayList<>();

    /**
     * The next request below a path goes wrong.
     */
    public void once(String path, FaultKind kind) {
        add(new Fault(path, kind, 1));
    }

    /**
     * Every request below a path goes wrong until {@link #clear()}.
     */
    public void always(String path, FaultKind kind) {
        add(new Fault(path, kind, 0));
    }

    public synchronized void add(Fault fault) {
        active.add(fault);
    }

    public synchronized void replace(List<Fault> faults) {
        active.clear();
        active.addAll(faults);
    }

    public synchronized void clear() {
        active.clear();
    }

    /**
     * What is still switched on, with the number of times that remain.
     */
    public synchronized List<Fault> list() {
        return List.copyOf(active);
    }

    /**
     * Takes the fault for a request, counting it down.
     */
    synchronized Optional<Fault> take(String path, Instant now) {
        for (int i = 0; i < active.size(); i++) {
            Fault fault = active.get(i);
            if (fault.strikes(path, now)) {
                if (fault.times() == 1) {
                    active.remove(i);
                } else if (fault.times() > 1) {
                    active.set(i, fault.withTimes(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
