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
package org.openhab.binding.nomos.internal.contract;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is read of a contract once in a while; what changes seldom is read seldom, on days that seldom fall together.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Topic {
    DETAILS(1),
    INVOICES(1),
    READINGS(3),
    ORDERS(1),
    REDUCTIONS(5),
    /** Changes hardly ever; a change of the contract's plan is seen in its details. */
    PLAN(7);

    private final int days;

    Topic(int days) {
        this.days = days;
    }

    /** {@return every how many days it is read} */
    public int days() {
        return days;
    }
}
