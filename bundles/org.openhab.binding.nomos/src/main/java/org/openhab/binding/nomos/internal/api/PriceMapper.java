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
package org.openhab.binding.nomos.internal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.dto.ComponentDto;
import org.openhab.binding.nomos.internal.api.dto.PriceItemDto;
import org.openhab.binding.nomos.internal.api.dto.PricesDto;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.SlotLengths;

/**
 * Turns a price answer into a curve. Nomos says ct/kWh, the curve says EUR/kWh; the decimal point is moved and nothing is rounded. Rows may come in any
 * order and twice (a known amount beats an unknown one, else the later wins); the length of a slot follows from the starts, because the label of the
 * resolution lags reality. A row whose start cannot be read is left out, a part that is missing stays unknown.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceMapper {
    private static final String CENTS_PER_KWH = "ct/kWh";
    private static final int CENTS = 2;
    /** No tariff comes near 1000 EUR/kWh; a number beyond is damage, and unknown. */
    private static final BigDecimal LARGEST_CENTS = BigDecimal.valueOf(100_000);

    PriceAnswer map(PricesDto answer) throws MalformedAnswerException {
        List<PriceItemDto> items = answer.items;
        if (items == null) {
            return PriceAnswer.notActive();
        }
        if (answer.unit != null && !CENTS_PER_KWH.equalsIgnoreCase(answer.unit.trim())) {
            throw new MalformedAnswerException("the unit is not ct/kWh");
        }
        if (answer.currency != null && !"EUR".equalsIgnoreCase(answer.currency.trim())) {
            throw new MalformedAnswerException("the currency is not EUR");
        }
        TreeMap<Instant, PriceItemDto> rows = rows(items);
        if (rows.isEmpty() && !items.isEmpty()) {
            throw new MalformedAnswerException("no item has a readable timestamp");
        }
        return new PriceAnswer(true, curve(rows));
    }

    private static TreeMap<Instant, PriceItemDto> rows(List<PriceItemDto> items) {
        TreeMap<Instant, PriceItemDto> rows = new TreeMap<>();
        for (PriceItemDto item : items) {
            Instant start = item == null ? null : Values.instant(item.timestamp);
            if (start != null) {
                rows.merge(start, item, (older, newer) -> euros(newer.amount) == null ? older : newer);
            }
        }
        return rows;
    }

    private static PriceCurve curve(TreeMap<Instant, PriceItemDto> rows) {
        List<Instant> ends = SlotLengths.ends(rows.navigableKeySet());
        List<PriceSlot> slots = new ArrayList<>(rows.size());
        for (Map.Entry<Instant, PriceItemDto> row : rows.entrySet()) {
            PriceItemDto item = row.getValue();
            slots.add(new PriceSlot(row.getKey(), ends.get(slots.size()), euros(item.amount), components(item)));
        }
        return PriceCurve.of(slots);
    }

    private static Map<PriceComponent, BigDecimal> components(PriceItemDto item) {
        Map<PriceComponent, BigDecimal> components = new EnumMap<>(PriceComponent.class);
        if (item.components != null) {
            for (ComponentDto dto : item.components) {
                PriceComponent component = dto == null || dto.type == null ? null : component(dto.type);
                BigDecimal amount = component == null ? null : euros(dto.amount);
                if (component != null && amount != null) {
                    components.put(component, amount);
                }
            }
        }
        return components;
    }

    private static @Nullable PriceComponent component(String type) {
        return switch (type) {
            case "electricity" -> PriceComponent.ELECTRICITY;
            case "grid" -> PriceComponent.GRID;
            case "levies" -> PriceComponent.LEVIES;
            default -> null;
        };
    }

    private static @Nullable BigDecimal euros(@Nullable BigDecimal cents) {
        BigDecimal sane = Values.number(cents, LARGEST_CENTS);
        return sane == null ? null : sane.movePointLeft(CENTS);
    }
}
