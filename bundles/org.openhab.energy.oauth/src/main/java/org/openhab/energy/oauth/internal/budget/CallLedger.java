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
package org.openhab.energy.oauth.internal.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.account.QuotaUse;

/**
 * Counts an account's calls by kind and UTC day, and remembers the pause that the cloud asked for. A pause is written to the file at once, for a restart
 * must not break it; counts are written now and then and on {@link #close()}. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CallLedger {
    /** Counters that no quota depends on are for people; each write is a sync of the disk, and many hubs stand on an SD card. */
    private static final Duration WRITE_INTERVAL = Duration.ofHours(6);

    private final UsageFile file;
    private final Clock clock;
    private final Map<String, Integer> calls = new TreeMap<>();
    private final QuotaMeter meter;
    /** Calls that may be made before the next write, because the file has counted them already. */
    private int ahead;
    private LocalDate day;
    private Instant written;
    private @Nullable Instant lastSuccess;
    private @Nullable Pause pause;

    /** A ledger of an account without quotas. */
    public CallLedger(UsageFile file, Clock clock) {
        this(file, clock, List.of());
    }

    public CallLedger(UsageFile file, Clock clock, List<Quota> quotas) {
        this.file = file;
        this.clock = clock;
        written = clock.instant();
        day = today();
        Usage kept = file.read();
        if (kept != null) {
            day = kept.day();
            calls.putAll(kept.calls());
            lastSuccess = kept.lastSuccess();
            pause = kept.pause();
        }
        meter = new QuotaMeter(quotas, kept == null ? Map.of() : kept.spans());
    }

    public synchronized void count(String kind) {
        turnDay();
        calls.merge(kind, 1, Integer::sum);
        Duration age = Duration.between(written, clock.instant());
        if (age.isNegative() || age.compareTo(WRITE_INTERVAL) >= 0) {
            write();
        }
    }

    /** {@return the quota that is used up; null if there is none, and then the call that is to be made counts} */
    synchronized @Nullable QuotaUse charge() {
        Instant now = clock.instant();
        QuotaUse spent = meter.spent(now);
        if (spent == null) {
            boolean begun = meter.count(now);
            ahead--;
            // What the file has counted in advance is of the day or month before.
            if (meter.isKept() && (begun || ahead < 0)) {
                write();
            }
        }
        return spent;
    }

    public synchronized void succeeded() {
        lastSuccess = clock.instant();
    }

    /** {@return the last pause the cloud asked for, be it over or not} */
    public synchronized @Nullable Pause pause() {
        return pause;
    }

    synchronized void paused(Pause newPause) {
        pause = newPause;
        write();
    }

    /** {@return the counters as they stand} */
    public synchronized CallCounters counters() {
        turnDay();
        Instant now = clock.instant();
        Pause last = pause;
        Duration left = last == null ? Duration.ZERO : last.left(now);
        return new CallCounters(calls, lastSuccess, left.isZero() ? null : now.plus(left),
                last != null && last.banned() && !left.isZero(), meter.uses(now));
    }

    /** Forgets all but a pause and the use of quotas, which the cloud holds against us and not against the tokens. */
    public synchronized void clear() {
        calls.clear();
        lastSuccess = null;
        write();
    }

    /** Writes the counts as they are. */
    public synchronized void close() {
        write(0);
    }

    private void turnDay() {
        LocalDate now = today();
        if (!now.equals(day)) {
            day = now;
            calls.clear();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The file counts some calls before they are made: after a power cut a few are missing from the quota, and none is made twice. */
    private void write() {
        write(meter.stride());
    }

    private void write(int more) {
        written = clock.instant();
        ahead = more;
        file.write(new Usage(day, calls, lastSuccess, pause, meter.counts(more)));
    }
}
