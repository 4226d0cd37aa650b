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
package org.openhab.binding.nomos.internal;

import java.time.ZoneId;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Names that the whole binding uses.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosBindingConstants {
    public static final String BINDING_ID = "nomos";

    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_SUBSCRIPTION = new ThingTypeUID(BINDING_ID, "subscription");
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_SUBSCRIPTION);

    public static final String SUBSCRIPTION_ID = "subscriptionId";

    /** Days of prices are days of the customer, and Nomos sells in Germany only. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public static final String CHANNEL_TOTAL = "price#total";
    public static final String CHANNEL_ELECTRICITY = "price#electricity";
    public static final String CHANNEL_GRID = "price#grid";
    public static final String CHANNEL_LEVIES = "price#levies";
    public static final String CHANNEL_NEXT = "price#next";
    public static final String CHANNEL_TODAY_MINIMUM = "price#today-minimum";
    public static final String CHANNEL_TODAY_MAXIMUM = "price#today-maximum";
    public static final String CHANNEL_TODAY_AVERAGE = "price#today-average";
    public static final String CHANNEL_TOMORROW_MINIMUM = "price#tomorrow-minimum";
    public static final String CHANNEL_TOMORROW_MAXIMUM = "price#tomorrow-maximum";
    public static final String CHANNEL_TOMORROW_AVERAGE = "price#tomorrow-average";
    public static final String CHANNEL_RANK = "price#rank";
    public static final String CHANNEL_DAY_AHEAD_AVAILABLE = "price#day-ahead-available";

    public static final String PROPERTY_CALLS_TODAY = "callsToday";
    public static final String PROPERTY_CALLS_BY_KIND = "callsTodayByKind";
    public static final String PROPERTY_LAST_SUCCESS = "lastSuccess";
    public static final String PROPERTY_PAUSED_UNTIL = "pausedUntil";
    public static final String PROPERTY_SUBSCRIPTIONS = "subscriptions";
    public static final String PROPERTY_CONTRACT_NUMBER = "contractNumber";

    private NomosBindingConstants() {
    }
}
