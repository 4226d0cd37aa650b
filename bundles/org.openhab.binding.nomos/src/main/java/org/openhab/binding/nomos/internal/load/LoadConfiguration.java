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
package org.openhab.binding.nomos.internal.load;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Configuration of a load, as the hub fills it in. Durations and times are texts, prices are in ct/kWh.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class LoadConfiguration {
    public static final String CONTIGUOUS = "contiguous";
    public static final String INTERRUPTIBLE = "interruptible";
    public static final String DAILY = "daily";
    public static final String ONCE = "once";
    public static final String CHEAPEST = "cheapest";
    public static final String DEAREST = "dearest";
    public static final String EARLIEST = "earliest";
    public static final String LATEST = "latest";

    public @Nullable String subscriptionId;
    public @Nullable String kind = CONTIGUOUS;
    public @Nullable String profile;
    public @Nullable String duration;
    public @Nullable BigDecimal energy;
    public @Nullable BigDecimal power;
    public @Nullable String from;
    public @Nullable String until;
    public @Nullable String repeat = DAILY;
    public @Nullable String minimumRun;
    public @Nullable String minimumPause;
    public @Nullable String maximumPause;
    public @Nullable BigDecimal maximumStarts;
    public @Nullable BigDecimal startCost;
    public @Nullable BigDecimal priceCap;
    public @Nullable BigDecimal worthwhileBelow;
    public @Nullable String longest;
    public @Nullable String preference = EARLIEST;
    public @Nullable String goal = CHEAPEST;
}
