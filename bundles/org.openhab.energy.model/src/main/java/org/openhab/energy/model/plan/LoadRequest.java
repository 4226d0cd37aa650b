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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is asked of the planner for one load.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface LoadRequest permits ContiguousLoad, InterruptibleLoad {

    /** {@return when the load may start at the earliest} */
    Instant earliest();

    /** {@return when the load must be done} */
    Instant deadline();

    /** {@return whether low or high prices are wanted} */
    Goal goal();

    /** {@return which of equally good plans is taken} */
    Preference preference();
}
