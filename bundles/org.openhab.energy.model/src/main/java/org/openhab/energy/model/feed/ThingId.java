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
package org.openhab.energy.model.feed;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The name of a Thing on the LAN, made of its UID: underscores for the colons. No two UIDs have the same name: where the UID has underscores of its
 * own, two more and the places of these follow, so that {@code a:b_c} is {@code a_b_c__2} and {@code a_b:c} is {@code a_b_c__1}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ThingId {
    private static final String MARK = "__";

    private ThingId() {
    }

    /** {@return the name of the Thing with this UID: letters, digits, underscore and hyphen only} */
    public static String of(String uid) {
        StringBuilder places = new StringBuilder();
        int place = 0;
        for (int i = 0; i < uid.length(); i++) {
            char c = uid.charAt(i);
            if (c == ':' || c == '_') {
                place++;
            }
            if (c == '_') {
                places.append(places.isEmpty() ? MARK : "-").append(place);
            }
        }
        // A UID has no empty segment, so without underscores of its own its name never has two in a row
        return uid.replace(':', '_') + places;
    }
}
