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

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.RecordCopy;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

/**
 * What a simulated NEX is started with. Immutable.
 *
 * @param bindAddress where it listens
 * @param port the port, 0 for any free one
 * @param systemClock the clock that the simulated one starts from
 * @param switches what it does where the documents say nothing
 * @param clientId identifies the company
 * @param clientSecret its secret
 * @param username the user
 * @param password the user's password
 * @param controllers what the account has
 * @param foreign identifiers of another account's controllers, devices and data points
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexCloudOptions(InetAddress bindAddress, int port, Clock systemClock, NexSwitches switches,
        String clientId, String clientSecret, String username, String password, List<NexController> controllers,
        Set<Long> foreign) {

    public NexCloudOptions {
        controllers = List.copyOf(controllers);
        foreign = Set.copyOf(foreign);
    }

    public NexCloudOptions withPort(int changed) {
        return with("port", changed);
    }

    public NexCloudOptions withSystemClock(Clock changed) {
        return with("systemClock", changed);
    }

    public NexCloudOptions withSwitches(NexSwitches changed) {
        return with("switches", changed);
    }

    public NexCloudOptions withControllers(List<NexController> changed) {
        return with("controllers", changed);
    }

    public NexCloudOptions withForeign(Set<Long> changed) {
        return with("foreign", changed);
    }

    private NexCloudOptions with(String component, Object changed) {
        return RecordCopy.with(this, Map.of(component, changed));
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "NEX on port " + port + " with " + controllers.size() + " controllers";
    }
}
