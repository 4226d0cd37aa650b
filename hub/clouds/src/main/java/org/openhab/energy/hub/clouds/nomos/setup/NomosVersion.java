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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The API versions, oldest first.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum NomosVersion {
    CHUCKY("2025-12-01.chucky"),
    BATMAN("2025-12-16.batman"),
    EDISON("2026-01-29.edison"),
    CURIE("2026-05-27.curie");

    private final String label;

    NomosVersion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean atLeast(NomosVersion other) {
        return compareTo(other) >= 0;
    }

    public static Optional<NomosVersion> of(String label) {
        return Arrays.stream(values()).filter(version -> version.label.equals(label)).findFirst();
    }
}
