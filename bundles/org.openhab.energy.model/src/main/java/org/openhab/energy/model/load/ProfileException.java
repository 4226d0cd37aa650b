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
package org.openhab.energy.model.load;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A text is no profile.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String part;

    public ProfileException(String part) {
        super("Not a phase: " + part);
        this.part = part;
    }

    /** {@return the part of the text that is wrong} */
    public String part() {
        return part;
    }
}
