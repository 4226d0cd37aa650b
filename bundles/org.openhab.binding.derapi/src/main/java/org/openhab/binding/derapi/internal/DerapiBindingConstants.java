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
package org.openhab.binding.derapi.internal;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Names that descriptors and code share.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiBindingConstants {
    public static final String BINDING_ID = "derapi";

    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_VENDOR = new ThingTypeUID(BINDING_ID, "vendor");
    public static final ThingTypeUID THING_TYPE_SITE = new ThingTypeUID(BINDING_ID, "site");
    public static final ThingTypeUID THING_TYPE_INVERTER = new ThingTypeUID(BINDING_ID, "solar-inverter");
    public static final ThingTypeUID THING_TYPE_BATTERY = new ThingTypeUID(BINDING_ID, "battery");
    public static final ThingTypeUID THING_TYPE_BATTERY_PLAN = new ThingTypeUID(BINDING_ID, "battery-plan");
    public static final Set<ThingTypeUID> DEVICE_TYPES = Set.of(THING_TYPE_SITE, THING_TYPE_INVERTER,
            THING_TYPE_BATTERY);
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_VENDOR, THING_TYPE_SITE,
            THING_TYPE_INVERTER, THING_TYPE_BATTERY, THING_TYPE_BATTERY_PLAN);

    /** Name of the configuration parameter with Derapi's identifier. */
    public static final String CONFIG_ID = "id";

    public static final String PROPERTY_CALLS_TODAY = "callsToday";
    public static final String PROPERTY_LAST_SUCCESS = "lastSuccess";
    public static final String PROPERTY_PAUSED_UNTIL = "pausedUntil";
    public static final String PROPERTY_QUOTA_USED = "quotaUsed";
    public static final String PROPERTY_QUOTA_LEFT = "quotaLeft";
    public static final String PROPERTY_QUOTA_RESETS = "quotaResets";
    public static final String PROPERTY_PACE = "pace";
    public static final String PROPERTY_SITES = "sites";
    public static final String PROPERTY_VENDOR_ID = "vendorId";
    public static final String PROPERTY_SITE_ID = "siteId";

    public static final String CHANNEL_SOLAR_POWER = "solar#power";
    public static final String CHANNEL_SOLAR_TODAY = "solar#today";
    public static final String CHANNEL_SOLAR_QUARTER_HOUR = "solar#quarter-hour";
    public static final String CHANNEL_SOLAR_HOUR = "solar#hour";
    public static final String CHANNEL_SOLAR_DAY = "solar#day";
    public static final String CHANNEL_SOLAR_MONTH = "solar#month";
    public static final String CHANNEL_PRODUCTION_RECENT = "production#recent";
    public static final String CHANNEL_PRODUCTION_RECENT_SINCE = "production#recent-since";
    public static final String CHANNEL_PRODUCTION_LIFETIME = "production#lifetime";
    public static final String CHANNEL_PRODUCTION_LIFETIME_SINCE = "production#lifetime-since";
    public static final String CHANNEL_STORAGE_STATE_OF_CHARGE = "storage#state-of-charge";
    public static final String CHANNEL_STORAGE_CAPACITY = "storage#capacity";
    public static final String CHANNEL_STORAGE_MODE = "storage#mode";
    public static final String CHANNEL_STORAGE_CHARGE_POWER = "storage#charge-power";
    public static final String CHANNEL_STORAGE_DISCHARGE_POWER = "storage#discharge-power";
    public static final String CHANNEL_STORAGE_CHARGED_TODAY = "storage#charged-today";
    public static final String CHANNEL_STORAGE_DISCHARGED_TODAY = "storage#discharged-today";
    public static final String CHANNEL_STORAGE_CHARGED_QUARTER_HOUR = "storage#charged-quarter-hour";
    public static final String CHANNEL_STORAGE_DISCHARGED_QUARTER_HOUR = "storage#discharged-quarter-hour";
    public static final String CHANNEL_STORAGE_CHARGED_HOUR = "storage#charged-hour";
    public static final String CHANNEL_STORAGE_DISCHARGED_HOUR = "storage#discharged-hour";
    public static final String CHANNEL_STORAGE_CHARGED_DAY = "storage#charged-day";
    public static final String CHANNEL_STORAGE_DISCHARGED_DAY = "storage#discharged-day";
    public static final String CHANNEL_STORAGE_CHARGED_MONTH = "storage#charged-month";
    public static final String CHANNEL_STORAGE_DISCHARGED_MONTH = "storage#discharged-month";
    public static final String CHANNEL_STORAGE_MEAN_STATE_OF_CHARGE = "storage#mean-state-of-charge";
    public static final String CHANNEL_DEVICE_REPORTED_AT = "device#reported-at";
    public static final String CHANNEL_DEVICE_ERRORS = "device#errors";
    public static final String CHANNEL_DEVICE_WARNINGS = "device#warnings";
    public static final String CHANNEL_DEVICE_EVENT = "device#event";
    public static final String CHANNEL_CONTROL_COMMAND = "control#command";
    public static final String CHANNEL_CONTROL_CHARGE_POWER = "control#charge-power";
    public static final String CHANNEL_CONTROL_DISCHARGE_POWER = "control#discharge-power";
    public static final String CHANNEL_CONTROL_UNTIL = "control#until";
    public static final String CHANNEL_CONTROL_NEXT_START = "control#next-start";
    public static final String CHANNEL_CONTROL_STATUS = "control#status";
    public static final String CHANNEL_CONTROL_INTERVALS = "control#intervals";
    public static final String CHANNEL_AUTHORISATION_ENDS = "authorisation#ends";
    public static final String CHANNEL_AUTHORISATION_DAYS_LEFT = "authorisation#days-left";
    public static final String CHANNEL_AUTHORISATION_ENDING = "authorisation#ending";
    public static final String CHANNEL_PLAN_STATE = "plan#state";
    public static final String CHANNEL_PLAN_BENEFIT = "plan#benefit";
    public static final String CHANNEL_PLAN_COST = "plan#cost";
    public static final String CHANNEL_PLAN_COST_WITHOUT = "plan#cost-without";
    public static final String CHANNEL_PLAN_CHARGE_POWER = "plan#charge-power";
    public static final String CHANNEL_PLAN_DISCHARGE_POWER = "plan#discharge-power";
    public static final String CHANNEL_PLAN_STATE_OF_CHARGE = "plan#state-of-charge";
    public static final String CHANNEL_PLAN_NEXT_START = "plan#next-start";
    public static final String CHANNEL_PLAN_MADE_AT = "plan#made-at";
    public static final String CHANNEL_PLAN_SENT_AT = "plan#sent-at";
    public static final String CHANNEL_PLACE_ZONE = "place#time-zone";
    public static final String CHANNEL_PLACE_SINCE = "place#operational-since";

    private DerapiBindingConstants() {
    }
}
