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
package org.openhab.binding.derapi.internal.handler;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.thing.ThingCondition;

/**
 * What a battery plan has come to.
 *
 * @param word the state's word
 * @param condition the Thing's status
 * @param plan the plan, or null
 * @param commands the plan's commands
 * @param capacity of the battery in Wh
 * @param currency ISO 4217 code of the tariff
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PlanState(String word, ThingCondition condition, @Nullable BatteryPlan plan, List<ControlInterval> commands,
        long capacity, String currency) {

    /** A state without a plan. */
    static PlanState waiting(ThingCondition condition) {
        return new PlanState("waiting", condition, null, List.of(), 1, "EUR");
    }

    /** {@return this state with another word and status} */
    PlanState as(String newWord, ThingCondition newCondition) {
        return new PlanState(newWord, newCondition, plan, commands, capacity, currency);
    }
}
