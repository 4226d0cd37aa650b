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
package org.openhab.energy.oauth.account;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One thing that the user types on the Connect page.
 *
 * @param name by which the binding reads it, of letters, digits and hyphens
 * @param label what the vendor calls it, shown beside the field
 * @param secret whether it is hidden while it is typed
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record KeyField(String name, String label, boolean secret) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /**
     * @throws IllegalArgumentException if the name has other characters
     */
    public KeyField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key's name is made of letters, digits and hyphens, not: " + name);
        }
    }
}
