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
package org.openhab.binding.derapi.internal.vendor;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How Derapi comes to a vendor's credentials.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Way {
    /** Nothing is needed: virtual devices. */
    NONE("none"),
    /** Derapi Join: the customer enrols at Derapi, driven by the hub. */
    JOIN("join"),
    /** The hub's own application at the vendor, with the owner's consent in a browser. */
    CONSENT("consent"),
    /** A partner application at the vendor, with the installer's user name and password. */
    PARTNER("partner"),
    /** Keys that the vendor's portal shows. */
    KEYS("keys"),
    /** Credentials that are stored at Derapi. */
    STORED("stored");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** {@return the word of the configuration} */
    public String word() {
        return word;
    }

    /** {@return the way of the configuration's word, or null} */
    public static @Nullable Way of(@Nullable String word) {
        String text = word == null ? "" : word.trim();
        return Stream.of(values()).filter(way -> way.word.equals(text)).findFirst().orElse(null);
    }
}
