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
    public static final ThingTypeUID THING_TYPE_LOAD = new ThingTypeUID(BINDING_ID, "load");
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_SUBSCRIPTION,
            THING_TYPE_LOAD);

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
    public static final String CHANNEL_QUANTILE = "price#quantile";
    public static final String CHANNEL_PRICE_BELOW = "price#price-below";
    public static final String CHANNEL_PRICE_ABOVE = "price#price-above";
    public static final String CHANNEL_USAGE_INTERVAL = "usage#interval";
    public static final String CHANNEL_USAGE_LAST_DAY = "usage#last-day";
    public static final String CHANNEL_USAGE_LAST_DAY_DATE = "usage#last-day-date";
    public static final String CHANNEL_USAGE_LAST_DAY_FINALITY = "usage#last-day-finality";
    public static final String CHANNEL_USAGE_YESTERDAY = "usage#yesterday";
    public static final String CHANNEL_USAGE_MONTH = "usage#month";
    public static final String CHANNEL_USAGE_LAST_MONTH = "usage#last-month";
    public static final String CHANNEL_USAGE_LAST_MONTH_FINALITY = "usage#last-month-finality";
    public static final String CHANNEL_USAGE_DATA_UNTIL = "usage#data-until";
    public static final String CHANNEL_USAGE_DATA_AGE = "usage#data-age";
    public static final String CHANNEL_USAGE_ARRIVED = "usage#usage-arrived";
    public static final String CHANNEL_COST_LAST_DAY = "cost#last-day";
    public static final String CHANNEL_COST_LAST_DAY_EFFECTIVE_PRICE = "cost#last-day-effective-price";
    public static final String CHANNEL_COST_LAST_DAY_SAVINGS = "cost#last-day-savings";
    public static final String CHANNEL_COST_LAST_DAY_COVERAGE = "cost#last-day-coverage";
    public static final String CHANNEL_COST_LAST_DAY_DATE = "cost#last-day-date";
    public static final String CHANNEL_COST_MONTH = "cost#month";
    public static final String CHANNEL_COST_MONTH_EFFECTIVE_PRICE = "cost#month-effective-price";
    public static final String CHANNEL_COST_MONTH_SAVINGS = "cost#month-savings";
    public static final String CHANNEL_COST_MONTH_COVERAGE = "cost#month-coverage";
    public static final String CHANNEL_COST_MONTH_SHIFTING = "cost#month-shifting";
    public static final String CHANNEL_COST_LAST_MONTH = "cost#last-month";
    public static final String CHANNEL_COST_LAST_MONTH_EFFECTIVE_PRICE = "cost#last-month-effective-price";
    public static final String CHANNEL_COST_LAST_MONTH_SAVINGS = "cost#last-month-savings";
    public static final String CHANNEL_COST_LAST_MONTH_COVERAGE = "cost#last-month-coverage";
    public static final String CHANNEL_COST_LAST_MONTH_SHIFTING = "cost#last-month-shifting";
    public static final String CHANNEL_INVOICE_TOTAL = "invoice#total";
    public static final String CHANNEL_INVOICE_STATUS = "invoice#status";
    public static final String CHANNEL_INVOICE_KIND = "invoice#kind";
    public static final String CHANNEL_INVOICE_NUMBER = "invoice#number";
    public static final String CHANNEL_INVOICE_ISSUED = "invoice#issued";
    public static final String CHANNEL_INVOICE_PERIOD_START = "invoice#period-start";
    public static final String CHANNEL_INVOICE_PERIOD_END = "invoice#period-end";
    public static final String CHANNEL_INVOICE_ENERGY = "invoice#energy";
    public static final String CHANNEL_INVOICE_OPEN_AMOUNT = "invoice#open-amount";
    public static final String CHANNEL_NEW_INVOICE = "invoice#new-invoice";
    public static final String CHANNEL_METER_READING = "meter#reading";
    public static final String CHANNEL_METER_READ_AT = "meter#read-at";
    public static final String CHANNEL_METER_SOURCE = "meter#source";
    public static final String CHANNEL_METER_KIND = "meter#kind";
    public static final String CHANNEL_CONTRACT_STATUS = "contract#status";
    public static final String CHANNEL_CONTRACT_DIRECTION = "contract#direction";
    public static final String CHANNEL_CONTRACT_PLAN = "contract#plan";
    public static final String CHANNEL_CONTRACT_BASE_FEE = "contract#base-fee";
    public static final String CHANNEL_CONTRACT_START = "contract#start";
    public static final String CHANNEL_CONTRACT_END = "contract#end";
    public static final String CHANNEL_CONTRACT_YEARLY_ENERGY = "contract#yearly-energy";
    public static final String CHANNEL_REDUCTIONS_MODULE_1 = "reductions#module-1";
    public static final String CHANNEL_REDUCTIONS_MODULE_2 = "reductions#module-2";
    public static final String CHANNEL_REDUCTIONS_MODULE_3 = "reductions#module-3";
    public static final String CHANNEL_ORDER_STATUS = "order#status";
    public static final String CHANNEL_ORDER_APPOINTMENT = "order#appointment";
    public static final String CHANNEL_ORDER_BLOCKED = "order#blocked";
    public static final String CHANNEL_ORDER_REASON = "order#reason";
    public static final String CHANNEL_RUN = "run";
    public static final String CHANNEL_NEXT_START = "next-start";
    public static final String CHANNEL_NEXT_END = "next-end";
    public static final String CHANNEL_PLAN = "plan";
    public static final String CHANNEL_EXPECTED_COST = "expected-cost";
    public static final String CHANNEL_SAVINGS = "savings";
    public static final String CHANNEL_ENERGY_LEFT = "energy-left";
    public static final String CHANNEL_REASON = "reason";
    public static final String CHANNEL_ENABLED = "enabled";
    public static final String CHANNEL_DEADLINE = "deadline";
    public static final String CHANNEL_STARTED = "started";
    public static final String CHANNEL_FINISHED = "finished";
    public static final String CHANNEL_REPLANNED = "replanned";
    public static final String CHANNEL_ACTUAL_SAVINGS = "actual-savings";
    public static final String CHANNEL_ACTUAL_SAVINGS_COVERAGE = "actual-savings-coverage";
    public static final String CHANNEL_VERIFIED_DAY = "verified-day";

    public static final String PROPERTY_CALLS_TODAY = "callsToday";
    public static final String PROPERTY_CALLS_BY_KIND = "callsTodayByKind";
    public static final String PROPERTY_LAST_SUCCESS = "lastSuccess";
    public static final String PROPERTY_NEXT_CALL = "nextCall";
    public static final String PROPERTY_PAUSED_UNTIL = "pausedUntil";
    public static final String PROPERTY_SUBSCRIPTIONS = "subscriptions";
    public static final String PROPERTY_CONTRACT_NUMBER = "contractNumber";

    private NomosBindingConstants() {
    }
}
