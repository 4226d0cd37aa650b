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
package org.openhab.energy.hub.clouds.nomos.price;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The overrides that are switched on, in order. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceOverrides {

    private static final long SHUFFLE_SEED = 15;

    private final ZoneId zone;
    private final List<PriceOverride> active = new CopyOnWriteArrayList<>();

    public PriceOverrides(ZoneId zone) {
        this.zone = zone;
    }

    public void add(PriceOverride override) {
        active.add(override);
    }

    public void clear() {
        active.clear();
    }

    public List<PriceOverride> list() {
        return List.copyOf(active);
    }

    /**
     * The rows as they are answered now.
     */
    public List<PriceRow> apply(List<PriceRow> rows, Instant now) {
        List<PriceRow> changed = new ArrayList<>(rows);
        for (PriceOverride override : active) {
            if (!override.shows(now)) {
                continue;
            }
            if (override.kind() == PriceOverride.Kind.SHUFFLE) {
                Collections.shuffle(changed, new Random(SHUFFLE_SEED));
            } else {
                changed = applyToRows(override, changed);
            }
        }
        return changed;
    }

    private List<PriceRow> applyToRows(PriceOverride override, List<PriceRow> rows) {
        List<PriceRow> changed = new ArrayList<>();
        for (PriceRow row : rows) {
            if (!override.concerns(row.timestamp(), zone)) {
                changed.add(row);
                continue;
            }
            switch (override.kind()) {
                case NULL -> changed.add(row.withoutElectricity());
                case DUPLICATE -> changed.addAll(List.of(row, row));
                case CORRECT -> changed.add(row.withElectricityChangedBy(override.change()));
                case DROP, SHUFFLE -> {
                }
            }
        }
        return changed;
    }
}
