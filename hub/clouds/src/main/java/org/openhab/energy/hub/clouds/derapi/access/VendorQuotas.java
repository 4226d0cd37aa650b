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
package org.openhab.energy.hub.clouds.derapi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * Counts the calls that Derapi makes at each vendor, one per call of a client, and refuses them beyond the limits that
 * are switched on. Every call counts, a refused one, too (Tesla bills every answer below 500). Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorQuotas {

    /** The counter of one limit: of a vendor, a credential and a window. */
    private record Counter(DerapiVendor vendor, String credential, String window) {
    }

    private static final class Count {
        private String period = "";
        private int calls;
    }

    private final InstantSource clock;
    private final Supplier<DerapiSwitches> switches;
    private final Map<Counter, Count> counts = new LinkedHashMap<>();
    private final Map<Counter, Integer> peaks = new LinkedHashMap<>();
    private final Map<DerapiVendor, Integer> totals = new TreeMap<>();
    private final Map<DerapiVendor, Integer> refusals = new TreeMap<>();

    public VendorQuotas(InstantSource clock, Supplier<DerapiSwitches> switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /**
     * Counts a call.
     *
     * @return the vendor's refusal, empty when the call is within its limits
     */
    public synchronized Optional<VendorOutage> take(VendorGrant grant) {
        DerapiSwitches limits = switches.get();
        totals.merge(grant.vendor(), 1, Integer::sum);
        Optional<VendorOutage> refusal = switch (grant.vendor()) {
            case SOLAREDGE -> over(grant, "day", limits.solarEdgePerDay())
                    ? refusal("Too many requests: " + limits.solarEdgePerDay() + " a day", 429)
                    : Optional.empty();
            case ENPHASE -> over(grant, "month", limits.enphasePerMonth())
                    | over(grant, "minute", limits.enphasePerMinute())
                            ? refusal("Usage limit exceeded for plan Watt", 429)
                            : Optional.empty();
            case SOLIS -> over(grant, "second", limits.solisPerSecond())
                    ? refusal("R0000: No authority too many request " + limits.solisPerSecond() + " times in 1SECONDS",
                            403)
                    : Optional.empty();
            case TESLA -> over(grant, "month", limits.teslaPerMonth())
                    ? refusal("Account disabled: EXCEEDED_LIMIT", 403)
                    : Optional.empty();
            case SMA, SMASBOX -> over(grant, "fiveMinutes", limits.smaPerFiveMinutes())
                    ? refusal("Too many requests", 429)
                    : Optional.empty();
            // Enphase Grid Services has limits by contract alone.
            case ENPHASEVPP, VIRTUAL -> Optional.empty();
        };
        refusal.ifPresent(outage -> refusals.merge(grant.vendor(), 1, Integer::sum));
        return refusal;
    }

    private static Optional<VendorOutage> refusal(String text, int status) {
        return Optional.of(new VendorOutage(text, status));
    }

    private boolean over(VendorGrant grant, String window, int limit) {
        Counter counter = new Counter(grant.vendor(), grant.credential(), window);
        Count count = counts.computeIfAbsent(counter, key -> new Count());
        String period = period(window, clock.instant());
        if (!period.equals(count.period)) {
            count.period = period;
            count.calls = 0;
        }
        count.calls++;
        peaks.merge(counter, count.calls, Math::max);
        return limit > 0 && count.calls > limit;
    }

    private static String period(String window, Instant now) {
        String text = now.atOffset(ZoneOffset.UTC).toString();
        return switch (window) {
            case "month" -> text.substring(0, 7);
            case "day" -> text.substring(0, 10);
            case "minute" -> text.substring(0, 16);
            case "fiveMinutes" -> Long.toString(now.getEpochSecond() / Duration.ofMinutes(5).toSeconds());
            default -> Long.toString(now.getEpochSecond());
        };
    }

    /**
     * All calls at a vendor since the start.
     */
    public synchronized int calls(DerapiVendor vendor) {
        return totals.getOrDefault(vendor, 0);
    }

    /**
     * The most calls of one credential in any window of a vendor's limit since the start, those that were refused included.
     *
     * @param window {@code second}, {@code minute}, {@code fiveMinutes}, {@code day} or {@code month}, as the vendor counts
     */
    public synchronized int most(DerapiVendor vendor, String window) {
        return peaks.entrySet().stream()
                .filter(peak -> peak.getKey().vendor() == vendor && peak.getKey().window().equals(window))
                .mapToInt(Map.Entry::getValue).max().orElse(0);
    }

    /**
     * Calls beyond a vendor's limits since the start.
     */
    public synchronized int refused(DerapiVendor vendor) {
        return refusals.getOrDefault(vendor, 0);
    }

    public synchronized void clear() {
        counts.clear();
        peaks.clear();
        totals.clear();
        refusals.clear();
    }
}
