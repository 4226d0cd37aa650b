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
package org.openhab.binding.nomos.internal.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.usage.dto.StoredUsage;
import org.openhab.binding.nomos.internal.usage.dto.StoredUsageRun;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps a contract's usage over a restart. What belongs to another contract or cannot be read counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageStore {
    private static final String PRELIMINARY = "p";

    private final SnapshotStore<StoredUsage> store;

    public UsageStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "usage:", StoredUsage.class);
    }

    /** {@return what is kept for the Thing and contract, or an empty record} */
    public UsageRecord load(String thing, String subscriptionId) {
        UsageRecord kept = store.load(thing, stored -> record(stored, subscriptionId));
        return kept == null ? UsageRecord.empty() : kept;
    }

    private static UsageRecord record(StoredUsage stored, String subscriptionId) {
        if (stored.runs == null || stored.meter == null || !subscriptionId.equals(stored.subscription)) {
            return UsageRecord.empty();
        }
        List<UsageInterval> intervals = new ArrayList<>();
        for (StoredUsageRun run : stored.runs) {
            unpack(run, intervals);
        }
        return new UsageRecord(UsageSeries.of(intervals), MeterKind.valueOf(stored.meter),
                stored.answeredAt == null ? null : Instant.parse(stored.answeredAt),
                stored.announced == null ? null : LocalDate.parse(stored.announced));
    }

    public void save(String thing, String subscriptionId, UsageRecord record) {
        StoredUsage stored = new StoredUsage();
        stored.subscription = subscriptionId;
        stored.meter = record.meter().name();
        stored.answeredAt = text(record.answeredAt());
        stored.announced = text(record.announced());
        stored.runs = pack(record.series().intervals());
        store.save(thing, stored);
    }

    public void remove(String thing) {
        store.remove(thing);
    }

    private static List<StoredUsageRun> pack(List<UsageInterval> intervals) {
        List<StoredUsageRun> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= intervals.size(); i++) {
            if (i == intervals.size() || !intervals.get(i - 1).end().equals(intervals.get(i).start())
                    || !intervals.get(i - 1).length().equals(intervals.get(i).length())) {
                runs.add(run(intervals.subList(first, i)));
                first = i;
            }
        }
        return runs;
    }

    private static StoredUsageRun run(List<UsageInterval> intervals) {
        StoredUsageRun run = new StoredUsageRun();
        run.start = intervals.get(0).start().getEpochSecond();
        run.seconds = intervals.get(0).length().getSeconds();
        StringJoiner energies = new StringJoiner(" ");
        intervals.forEach(interval -> energies
                .add(interval.energy().toPlainString() + (interval.isFinal() ? "" : PRELIMINARY)));
        run.energies = energies.toString();
        return run;
    }

    private static void unpack(StoredUsageRun run, List<UsageInterval> intervals) {
        if (run.energies == null || run.seconds <= 0) {
            throw new IllegalArgumentException("A run of usage has no energies or no length");
        }
        Instant start = Instant.ofEpochSecond(run.start);
        for (String energy : run.energies.split(" ")) {
            boolean preliminary = energy.endsWith(PRELIMINARY);
            Instant end = start.plusSeconds(run.seconds);
            intervals.add(new UsageInterval(start, end,
                    new BigDecimal(preliminary ? energy.substring(0, energy.length() - 1) : energy),
                    preliminary ? Finality.PRELIMINARY : Finality.FINAL));
            start = end;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
