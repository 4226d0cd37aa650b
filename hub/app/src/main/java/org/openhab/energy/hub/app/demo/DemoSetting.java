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
package org.openhab.energy.hub.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;

/**
 * What a simulated cloud of the demo is started with.
 *
 * @param home the home folder, where clouds remember consents below {@code userdata/demo}
 * @param hub where a browser reaches the hub
 * @param prices day-ahead prices to replay instead of made-up ones
 * @param port a free port on loopback
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DemoSetting(HubHome home, URI hub, Optional<Path> prices, int port) {

    /** {@return a file of the name in the demo's own folder} */
    public Path file(String name) {
        return home.userdata().resolve("demo").resolve(name);
    }
}
