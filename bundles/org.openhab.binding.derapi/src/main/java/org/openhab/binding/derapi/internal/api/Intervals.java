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
package org.openhab.binding.derapi.internal.api;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a call for intervals brought.
 *
 * @param level the level that Derapi used, which need not be the one that was asked for
 * @param items in order of time
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Intervals(SummaryLevel level, List<EnergyInterval> items) {

    public Intervals {
        items = items.stream().sorted(Comparator.comparing(EnergyInterval::start)).toList();
    }
}
