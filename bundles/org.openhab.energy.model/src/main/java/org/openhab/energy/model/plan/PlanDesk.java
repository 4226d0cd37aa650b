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
package org.openhab.energy.model.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a device on the LAN asks for a plan, whatever way its request took: text in, text out. Requests and answers are JSON, as
 * {@code docs/load-shifting.md} has them. Registered as an OSGi service. Thread-safe; answers at once and never throws.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface PlanDesk {

    /** Longest request in bytes of UTF-8; a carrier need not read more than one byte beyond it. */
    int REQUEST_LIMIT = 16 * 1024;

    /** {@return the plan that is asked for, or what is wrong with the request} */
    PlanAnswer answer(String request);

    /** {@return an answer to a request that cannot be looked at because too many are waiting} */
    PlanAnswer busy(String request);
}
