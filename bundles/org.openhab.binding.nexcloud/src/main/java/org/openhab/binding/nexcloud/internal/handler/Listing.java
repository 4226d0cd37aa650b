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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.Device;

/**
 * What an account has.
 *
 * @param controllers its controllers
 * @param devices the devices of those controllers that were asked so far
 * @param whole whether all controllers were asked
 * @param listedAt when the controllers were told
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Listing(List<Controller> controllers, List<Device> devices, boolean whole, Instant listedAt) {

    public Listing {
        controllers = List.copyOf(controllers);
        devices = List.copyOf(devices);
    }

    /** {@return the controller of a device, or null while it is not known} */
    @Nullable
    Controller controllerOf(long device) {
        return devices.stream().filter(known -> known.id() == device)
                .flatMap(known -> controllers.stream()
                        .filter(controller -> controller.id() == known.controllerId()))
                .findFirst().orElse(null);
    }
}
