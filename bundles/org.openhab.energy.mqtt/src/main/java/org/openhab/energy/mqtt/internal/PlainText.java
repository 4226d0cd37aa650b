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
package org.openhab.energy.mqtt.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds out whether a text stands in JSON as it is. Looks at eight letters at a time: for a text of some kilobytes, looking at each by itself is most of the
 * work of publishing it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlainText {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private PlainText() {
    }

    /** {@return whether there is nothing but ASCII, and neither a control character nor a quotation mark nor a backslash} */
    static boolean isPlain(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        for (; at + Long.BYTES <= octets.length; at += Long.BYTES) {
            long eight = (long) LONGS.get(octets, at);
            // Subtracting sets the highest bit of an octet that is too small, and perhaps of one beside it, but never misses one
            long special = eight | eight - ' ' * EACH | (eight ^ '"' * EACH) - EACH | (eight ^ '\\' * EACH) - EACH;
            if ((special & HIGHEST_BITS) != 0) {
                return false;
            }
        }
        for (; at < octets.length; at++) {
            if (octets[at] < ' ' || octets[at] == '"' || octets[at] == '\\') {
                return false;
            }
        }
        return true;
    }
}
