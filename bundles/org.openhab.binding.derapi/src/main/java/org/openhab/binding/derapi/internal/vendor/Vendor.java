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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.SpanLimits;

/**
 * What is known of a vendor behind Derapi.
 *
 * @param id Derapi's word; the suffix of the header with its credentials
 * @param name its name for people
 * @param ways how its credentials can be got, the usual one first
 * @param signIn its authorisation server, or null
 * @param allowance what it allows
 * @param limits the longest span of a call for intervals
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Vendor(String id, String name, List<Way> ways, @Nullable SignIn signIn, Allowance allowance,
        SpanLimits limits) {

    public Vendor {
        ways = List.copyOf(ways);
    }

    /** {@return the name of the header that carries its credentials} */
    public String header() {
        return "X-Authorization-" + id;
    }

    /** {@return whether its devices are invented by Derapi} */
    public boolean isVirtual() {
        return id.equals("virtual");
    }

    /** {@return whether every call needs the application's API key besides} */
    public boolean needsApiKey() {
        return id.startsWith("enphase");
    }
}
