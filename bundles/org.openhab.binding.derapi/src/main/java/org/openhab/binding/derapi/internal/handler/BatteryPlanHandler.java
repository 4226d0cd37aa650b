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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.plan.BatteryPlanConfiguration;
import org.openhab.core.thing.Thing;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.SnapshotPublisher;

/**
 * Charges the batteries of a site when energy is cheap and discharges them when it is dear, by the prices that another Thing tells. What it plans and sends is
 * the matter of the {@link BatteryPlanLoop}; settings that are changed begin a new one, which plans at once.
 * When the Thing is removed, what it sent is taken back as far as that is possible then; when the hub stops or the Thing is disabled, it stays, for 12 hours at the most.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class BatteryPlanHandler extends LoopHandler<BatteryPlanLoop> {
    private final DerapiContext context;

    public BatteryPlanHandler(Thing thing, DerapiContext context) {
        super(thing, context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "Derapi battery plan", "EUR"));
        this.context = context;
    }

    @Override
    protected BatteryPlanLoop loop(Lifecycle.Run run) {
        return new BatteryPlanLoop(run, uid(), getConfigAs(BatteryPlanConfiguration.class), output(),
                (condition, readings, series, madeAt) -> {
                    show(condition);
                    publisher().publishSeries(getThing(), condition, readings, series, madeAt, false);
                }, context);
    }

    @Override
    protected void forget() {
        // The hub's own thread must not wait for Derapi.
        String plan = uid();
        context.executor().execute(() -> PlanSending.remove(context, plan));
    }
}
