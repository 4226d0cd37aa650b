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
package org.openhab.energy.hub.clouds.nex.setup;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A made-up device behind a controller.
 *
 * @param id its identifier
 * @param name its name
 * @param points its data points
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexDevice(long id, String name, List<NexPoint> points) {

    public NexDevice {
        points = List.copyOf(points);
    }
}
