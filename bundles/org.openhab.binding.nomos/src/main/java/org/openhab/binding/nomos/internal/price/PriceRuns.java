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
package org.openhab.binding.nomos.internal.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.price.dto.StoredRun;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Packs slots for the storage, so that two months of quarter-hours stay small. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceRuns {
    private static final String UNKNOWN = "-";

    private PriceRuns() {
    }

    static List<StoredRun> pack(List<PriceSlot> slots) {
        List<StoredRun> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size() || !continues(slots.get(i - 1), slots.get(i))) {
                runs.add(run(slots.subList(first, i)));
                first = i;
            }
        }
        return runs;
    }

    private static boolean continues(PriceSlot one, PriceSlot next) {
        return one.end().equals(next.start()) && one.length().equals(next.length())
                && one.components().isEmpty() == next.components().isEmpty();
    }

    private static StoredRun run(List<PriceSlot> slots) {
        StoredRun run = new StoredRun();
        run.start = slots.get(0).start().getEpochSecond();
        run.seconds = slots.get(0).length().getSeconds();
        run.total = amounts(slots, PriceSlot::total);
        if (!slots.get(0).components().isEmpty()) {
            run.electricity = amounts(slots, slot -> slot.component(PriceComponent.ELECTRICITY));
            run.grid = amounts(slots, slot -> slot.component(PriceComponent.GRID));
            run.levies = amounts(slots, slot -> slot.component(PriceComponent.LEVIES));
        }
        return run;
    }

    private static String amounts(List<PriceSlot> slots, Function<PriceSlot, @Nullable BigDecimal> amount) {
        StringJoiner texts = new StringJoiner(" ");
        for (PriceSlot slot : slots) {
            BigDecimal value = amount.apply(slot);
            texts.add(value == null ? UNKNOWN : value.toPlainString());
        }
        return texts.toString();
    }

    /**
     * Adds the slots of a run.
     *
     * @throws IllegalArgumentException if it is no run
     */
    static void unpack(StoredRun run, List<PriceSlot> slots) {
        if (run.total == null || run.seconds <= 0) {
            throw new IllegalArgumentException("A run of prices has no total or no length");
        }
        String[] totals = run.total.split(" ");
        for (int i = 0; i < totals.length; i++) {
            Instant start = Instant.ofEpochSecond(run.start + i * run.seconds);
            Map<PriceComponent, BigDecimal> components = new EnumMap<>(PriceComponent.class);
            put(components, PriceComponent.ELECTRICITY, run.electricity, i);
            put(components, PriceComponent.GRID, run.grid, i);
            put(components, PriceComponent.LEVIES, run.levies, i);
            slots.add(new PriceSlot(start, start.plusSeconds(run.seconds), number(totals[i]), components));
        }
    }

    private static void put(Map<PriceComponent, BigDecimal> components, PriceComponent component,
            @Nullable String amounts, int index) {
        BigDecimal value = amounts == null ? null : number(amounts.split(" ")[index]);
        if (value != null) {
            components.put(component, value);
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return UNKNOWN.equals(text) ? null : new BigDecimal(text);
    }
}
