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
package org.openhab.binding.derapi.internal.listing;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Derapi answered, but a vendor behind it failed. Other vendors are not concerned.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorFailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    /**
     * @param text Derapi's words, free of addresses and keys
     */
    public VendorFailureException(String text) {
        super("The vendor failed");
        this.text = text;
    }

    /** {@return Derapi's words} */
    public String text() {
        return text;
    }
}
