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

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a framework is started with.
 *
 * @param bundles folder of the bundles to install
 * @param home the hub's home folder
 * @param bind address to listen on
 * @param httpPort port of REST and pages
 * @param bare whether the bundles of this project stay out, which leaves the container to compare with
 * @param addons folder to take add-ons from, instead of those among the bundles; empty for those
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HubOptions(Path bundles, HubHome home, String bind, int httpPort, boolean bare, Optional<Path> addons) {

    public HubOptions(Path bundles, HubHome home, String bind, int httpPort) {
        this(bundles, home, bind, httpPort, false, Optional.empty());
    }
}
