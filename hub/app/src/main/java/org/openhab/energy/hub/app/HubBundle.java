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
package org.openhab.energy.hub.app;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A bundle of the running hub, as seen from outside the framework.
 *
 * @param name symbolic name
 * @param version its version
 * @param state the state's name in the OSGi specification (core 4.4.2); a fragment is at best {@code RESOLVED}
 * @param fragment whether it is attached to another bundle
 * @param size bytes of its jar among the hub's bundles, 0 for one of the addons folder
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HubBundle(String name, String version, String state, boolean fragment, long size) {

    /** Whether the bundle does what a bundle of its kind can do. */
    public boolean isRunning() {
        return state.equals(fragment ? "RESOLVED" : "ACTIVE");
    }
}
