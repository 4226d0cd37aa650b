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
package org.openhab.energy.hub.runtime.action;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.measure.quantity.Energy;
import javax.measure.quantity.Power;

import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * The actions of the probe binding of openHAB's recorded answers, and one more.
 *
 * @author openHAB Energy - Initial contribution
 */
@ThingActionsScope(name = "probe")
public class ProbeActions implements ThingActions {

    ZonedDateTime time;
    QuantityType<Energy> energy;
    private ThingHandler handler;

    @RuleAction(label = "Price at")
    @ActionOutput(name = "result", type = "java.math.BigDecimal")
    public BigDecimal priceAt(@ActionInput(name = "time") ZonedDateTime time) {
        this.time = time;
        return new BigDecimal("20.5");
    }

    @RuleAction(label = "Fails")
    public void fails(@ActionInput(name = "x") String text) {
        throw new IllegalStateException("as it must");
    }

    @RuleAction(label = "Cheapest period", description = "Finds it")
    @ActionOutput(name = "start", type = "java.time.Instant")
    @ActionOutput(name = "cost", type = "java.math.BigDecimal")
    public Map<String, Object> cheapestPeriod(@ActionInput(name = "from", required = true) Instant from,
            @ActionInput(name = "duration", defaultValue = "PT2H") Duration duration,
            @ActionInput(name = "power") QuantityType<Power> power) {
        return Map.of();
    }

    @RuleAction(label = "Energy")
    @ActionOutput(name = "start", type = "java.time.Instant")
    @ActionOutput(name = "cost", type = "java.math.BigDecimal")
    public Map<String, Object> energy(
            @ActionInput(name = "energy", type = "QuantityType<Energy>") QuantityType<Energy> energy) {
        this.energy = energy;
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("start", Instant.parse("2026-11-21T18:00:00Z"));
        outputs.put("cost", new BigDecimal("1.25"));
        return outputs;
    }

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = handler;
    }

    @Override
    public ThingHandler getThingHandler() {
        return handler;
    }
}
