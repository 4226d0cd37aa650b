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
package org.openhab.energy.hub.clouds.nex.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;

/**
 * What the account has. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexDirectory {
    private final List<NexController> controllers;
    private final Set<Long> foreign;
    private final Set<Long> removed = new HashSet<>();

    /** A device with its controller. */
    public record Place(NexController controller, NexDevice device) {
    }

    /** A data point with its device and controller. */
    public record Spot(NexController controller, NexDevice device, NexPoint point) {
    }

    public NexDirectory(List<NexController> controllers, Set<Long> foreign) {
        this.controllers = new ArrayList<>(controllers);
        this.foreign = foreign;
    }

    public synchronized List<NexController> controllers() {
        return controllers.stream().filter(controller -> !removed.contains(controller.id())).toList();
    }

    /**
     * The controller of an identifier.
     *
     * @throws NexRefusal when there is none in this account
     */
    public NexController controller(long id) {
        return controllers().stream().filter(controller -> controller.id() == id).findFirst()
                .orElseThrow(() -> refusal(id));
    }

    public synchronized List<NexDevice> devices(NexController controller) {
        return controller.devices().stream().filter(device -> !removed.contains(device.id())).toList();
    }

    /**
     * The device of an identifier.
     *
     * @throws NexRefusal when there is none in this account
     */
    public Place device(long id) {
        return controllers().stream()
                .flatMap(controller -> devices(controller).stream().map(device -> new Place(controller, device)))
                .filter(place -> place.device().id() == id).findFirst().orElseThrow(() -> refusal(id));
    }

    public synchronized List<NexPoint> points(NexDevice device) {
        return device.points().stream().filter(point -> !removed.contains(point.id())).toList();
    }

    /**
     * The data point of an identifier.
     *
     * @throws NexRefusal when there is none in this account
     */
    public Spot point(long id) {
        for (NexController controller : controllers()) {
            for (NexDevice device : devices(controller)) {
                Optional<NexPoint> found = points(device).stream().filter(point -> point.id() == id).findFirst();
                if (found.isPresent()) {
                    return new Spot(controller, device, found.get());
                }
            }
        }
        throw refusal(id);
    }

    private NexRefusal refusal(long id) {
        return foreign.contains(id) ? new NexRefusal(403, "forbidden") : new NexRefusal(404, "not_found");
    }

    /** Takes something out of the account. */
    public synchronized void remove(long id) {
        removed.add(id);
    }

    /** Puts everything back that was taken out. */
    public synchronized void restore() {
        removed.clear();
    }

    public synchronized Set<Long> removed() {
        return Set.copyOf(removed);
    }

    /** Adds a controller, or replaces the one with its identifier. */
    public synchronized void put(NexController controller) {
        controllers.removeIf(known -> known.id() == controller.id());
        controllers.add(controller);
    }
}
