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
package org.openhab.binding.nexcloud.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.CallCounters;

/**
 * The calls of a day as a property tells them. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountCalls {
    private static final int STEP = 10;

    private AccountCalls() {
    }

    /** {@return the calls in steps, lest every call change the Thing} */
    static String text(CallCounters counters) {
        int calls = counters.today().values().stream().mapToInt(Integer::intValue).sum();
        return calls < STEP ? Integer.toString(calls) : calls / STEP * STEP + "+";
    }
}
