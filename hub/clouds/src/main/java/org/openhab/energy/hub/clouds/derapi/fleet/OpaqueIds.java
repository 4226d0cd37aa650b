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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.util.Locale;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Ids in Derapi's form: a tag of four letters, a dash, sixteen letters of lower-case base32. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OpaqueIds {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private OpaqueIds() {
    }

    /**
     * The id of a thing of a vendor; the same after a restart, so that Things that were set up by hand stay right.
     */
    public static String of(String tag, String vendor, String vendorId) {
        byte[] digest = Secrets.sha256(tag + ' ' + vendor.toLowerCase(Locale.ROOT) + ' ' + vendorId);
        StringBuilder id = new StringBuilder(tag).append('-');
        for (int i = 0; i < 16; i++) {
            id.append(LETTERS.charAt(digest[i] & 31));
        }
        return id.toString();
    }

    /**
     * A new id.
     */
    public static String random(String tag, RandomGenerator random) {
        StringBuilder id = new StringBuilder(tag).append('-');
        for (int i = 0; i < 16; i++) {
            id.append(LETTERS.charAt(random.nextInt(32)));
        }
        return id.toString();
    }
}
