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

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.thing.ThingText;

/**
 * What rules and people may ask of a contract. Reads answer at once from what is known and never call Nomos; operations call Nomos, block until they are
 * done, and tell their outcome instead of throwing. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface SubscriptionView {

    /** {@return identifier of the contract in the API, empty before the Thing is open} */
    String subscriptionId();

    /**
     * {@return the prices in EUR/kWh as configured: with the base fee if that is wanted and known, as hourly means if that is wanted} Reaches back to
     * the begin of the previous month as far as it was ever known.
     */
    PriceCurve prices();

    /** {@return the usage, or feed-in, in kWh} Reaches back to the begin of the previous month as far as it has arrived. */
    UsageSeries usage();

    /** {@return whether the contract pays for what is fed in, so that a high price is good} */
    boolean isFeedIn();

    /** {@return the zone whose days are those of the contract} */
    ZoneId zone();

    /** {@return the clock that tells what is now} */
    Clock clock();

    /** {@return how the account's cloud was used, or null while the account is not open} */
    @Nullable
    CallCounters calls();

    /** {@return whether the account's token allows writes; a customer's consent never does} */
    boolean mayWrite();

    /** {@return the text in the hub's language} */
    String translate(ThingText text);

    /**
     * Loads prices and usage of the past and writes them into the time series of the channels; usage of today and later does not exist. Ends early, and
     * says so by its progress, when the number of calls that one run may make is used up or Nomos fails after a part was loaded.
     *
     * @param from first day
     * @param until first day that is not loaded any more, at most tomorrow
     * @param progress told after every part, on the caller's thread
     */
    Outcome<BackfillProgress> backfill(LocalDate from, LocalDate until, Consumer<BackfillProgress> progress);

    /**
     * Sends a reading of an analog meter.
     *
     * @param value the register in kWh
     * @param at when it was read
     * @param message a note for Nomos, or null
     * @return the begin of the day that Nomos files the reading under
     */
    Outcome<Instant> submitMeterReading(BigDecimal value, Instant at, @Nullable String message);

    /**
     * Asks where the PDF of an invoice is.
     *
     * @param invoice identifier or printed number of the invoice, or null for the last one
     * @return an address that is good for one hour and opens for anybody who knows it: show it, do not keep it and do not log it
     */
    Outcome<URI> invoiceFile(@Nullable String invoice);
}
