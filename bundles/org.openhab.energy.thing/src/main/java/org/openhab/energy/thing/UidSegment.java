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
package org.openhab.energy.thing;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes the last segment of a Thing's UID out of a cloud's own id.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UidSegment {

    private UidSegment() {
    }

    /**
     * {@return the id itself where a UID may have it; else with a hyphen for every other character, and a checksum that tells it apart from an id that is
     * similar}
     */
    public static String of(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9_-]", "-");
        if (plain.equals(id)) {
            return id;
        }
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return plain + "-" + Long.toHexString(sum.getValue());
    }
}
