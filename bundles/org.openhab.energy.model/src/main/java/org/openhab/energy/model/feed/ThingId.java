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

import java.util.Collection;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The name of a Thing on the LAN, made of its UID: underscores for the colons. Where a UID has underscores of its own, another Thing may have the same
 * name ({@code a:b_c} and {@code a_b:c}); then two more and the places of these follow ({@code a_b_c__2}, {@code a_b_c__1}), so that no two Things share
 * a name. A Thing whose UID has no underscore always has the plain name.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ThingId {
    private static final String MARK = "__";
    private static final Pattern LOOKS_MARKED = Pattern.compile(".*__[0-9-]+");

    private ThingId() {
    }

    /**
     * @param uids the UIDs of all Things, among them this one or not
     * @return the name of the Thing with this UID: letters, digits, underscore and hyphen only
     */
    public static String of(String uid, Collection<String> uids) {
        String plain = plain(uid);
        boolean shared = uid.indexOf('_') >= 0 && (LOOKS_MARKED.matcher(plain).matches()
                || uids.stream().anyMatch(other -> !other.equals(uid) && plain(other).equals(plain)));
        return shared ? plain + places(uid) : plain;
    }

    private static String plain(String uid) {
        return uid.replace(':', '_');
    }

    private static String places(String uid) {
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
        return places.toString();
    }
}
