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
package org.openhab.binding.nomos.internal.handler;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.part.Activity;
import org.openhab.binding.nomos.internal.price.PriceRecord;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * Decides the status of a subscription. Prices are known ahead, so a cloud that cannot be reached does not make them wrong: the Thing stays online while
 * the present price is known, and says what is amiss. Pure.
 *
 * @param prices what is known of the prices
 * @param activity what Nomos said about the contract
 * @param failure the error of the last attempt, or null when it brought an answer
 * @param kept whether the prices are those of before the last start and nothing was asked since
 * @param currencyKnown whether the hub takes prices in EUR
 * @param cents whether plain numbers are ct/kWh instead of EUR/kWh
 * @param feeMissing whether the base fee was to be included and is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SubscriptionCondition(PriceRecord prices, Activity activity, @Nullable CloudException failure, boolean kept,
        boolean currencyKnown, boolean cents, boolean feeMissing) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = NomosBindingConstants.ZONE;

    ThingCondition at(Instant now) {
        CloudException error = failure;
        boolean passing = error instanceof WaitException || error instanceof ProtocolException;
        if (error != null && !passing) {
            return ThingCondition.of(error);
        }
        if (activity != Activity.DELIVERING) {
            return ThingCondition
                    .online(ThingText.of(activity == Activity.ENDED ? "online.ended" : "online.not-active"));
        }
        PriceSlot slot = prices.curve().slotAt(now);
        boolean known = slot != null && slot.isKnown();
        if (error != null) {
            return known
                    ? ThingCondition.online(ThingText.of("online.last-failed", time(prices.curve().knownUntil())))
                    : ThingCondition.of(error);
        }
        if (prices.fetchedAt() == null) {
            return ThingCondition.unknown();
        }
        return known ? online() : ThingCondition.online(ThingText.of("online.no-price"));
    }

    private ThingCondition online() {
        if (!currencyKnown) {
            return ThingCondition.online(ThingText.of(cents ? "online.no-currency-cents" : "online.no-currency"));
        }
        if (feeMissing) {
            return ThingCondition.online(ThingText.of("online.no-base-fee"));
        }
        return kept
                ? ThingCondition.online(ThingText.of("online.cached", time(prices.fetchedAt())))
                : ThingCondition.online();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ZONE));
    }
}
