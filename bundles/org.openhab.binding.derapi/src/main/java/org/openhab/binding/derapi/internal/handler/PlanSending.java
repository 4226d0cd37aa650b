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
package org.openhab.binding.derapi.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.control.BatteryControl;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlOutcome;
import org.openhab.binding.derapi.internal.control.OwnCommands;
import org.openhab.binding.derapi.internal.part.Attempts;
import org.openhab.binding.derapi.internal.plan.SentCommands;
import org.openhab.binding.derapi.internal.plan.SentStore;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.ThingText;

/**
 * Sends the commands of a battery plan, and takes them back. Only the next 12 hours are sent, so that a hub that dies or a plan that is disabled leaves no more
 * than that behind; they are sent again when something changes within the next 6 hours or when fewer than 6 hours are left; where the vendor's
 * calls are scarce, less often, as all Things of the vendor. What was sent is kept: before each
 * request what may stand at Derapi after it, because the answer may get lost, and after it what does. Blocks. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanSending {
    private static final Duration REACH = Duration.ofHours(12);
    private static final Duration COVERED = Duration.ofHours(6);
    private static final Duration PERIOD = Duration.ofHours(1);
    /** However scarce the calls are, what was sent should not run out. */
    private static final Duration LONGEST_PERIOD = Duration.ofHours(11);
    /** The present schedule is read and the new one sent, every hour at the most. */
    static final double CALLS_PER_DAY = 48;

    private final String plan;
    private final DerapiContext context;
    private final BooleanSupplier goOn;
    private final SentStore store;
    private final Attempts sendings;
    private final Attempts withdrawals;
    private List<ControlInterval> sent = List.of();
    private List<ControlInterval> mine = List.of();
    private volatile @Nullable DerapiSiteHandler used;
    private @Nullable ThingText refusal;
    private @Nullable BatteryControl refusedBy;
    private @Nullable BatteryControl keptBy;
    private @Nullable ThingText kept;
    private @Nullable Instant sentAt;

    /**
     * @param plan UID of the plan's Thing
     * @param run the run of the Thing as it is configured; nothing is sent or noted after its end
     */
    PlanSending(String plan, DerapiContext context, Lifecycle.Run run) {
        this.plan = plan;
        this.context = context;
        goOn = run::isCurrent;
        store = new SentStore(new RunStorage(context.storage(), run));
        sendings = new Attempts(context.random());
        withdrawals = new Attempts(context.random());
    }

    /** {@return when commands were last sent since the hub started, or null} */
    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    /** {@return whether commands may stand at another site} */
    boolean isElsewhere(String site) {
        SentCommands known = store.load(plan);
        return known != null && !known.site().equals(site);
    }

    /**
     * Sends commands unless they stand at Derapi already, or were refused and it is not time to try again.
     *
     * @param commands what the batteries should do, in order of time and without holes
     * @param begin where the new commands begin
     * @return why they do not stand there, or null when they do
     */
    @Nullable
    ThingText send(String site, List<ControlInterval> commands, Instant begin, Instant now) {
        DerapiSiteHandler handler = context.sites().find(site);
        use(handler);
        if (between(commands, begin, COVERED).equals(between(sent, begin, COVERED)) && !mayFillGaps(begin, now)) {
            return null;
        }
        if (handler != null && handler.control() != refusedBy) {
            // The site was configured anew, so what was refused may be granted now.
            sendings.retry();
        }
        ThingText refused = refusal;
        if (refused != null && sendings.next(now, null, Duration.ZERO).isAfter(now)) {
            return refused;
        }
        if (refused == null && handler != null && isTooEarly(handler.paced(PERIOD), now)
                && !isRunningOut(commands, begin)) {
            return null;
        }
        SentCommands known = store.load(plan);
        OwnCommands before = known == null ? OwnCommands.NONE : known.commands().open(now);
        List<ControlInterval> wanted = between(commands, begin, REACH);
        ControlOutcome outcome = handler == null
                ? new ControlOutcome.Refused(ThingText.of("online.plan-no-site"))
                : handler.control().replaceOwn(begin, before, wanted, goOn, own -> {
                    mine = own;
                    store.save(plan, new SentCommands(site, before.and(own)));
                });
        if (outcome instanceof ControlOutcome.Refused refusing) {
            refusal = refusing.text();
            refusedBy = handler == null ? null : handler.control();
            if (refusing.failure() != null) {
                sendings.failed(refusing.failure(), now);
                // It is not known any more what stands there.
                sent = List.of();
            }
            return refusal;
        }
        sendings.succeeded();
        refusal = null;
        sent = wanted;
        sentAt = now;
        if (goOn.getAsBoolean() && outcome instanceof ControlOutcome.Taken taken) {
            store.save(plan, new SentCommands(site, new OwnCommands(mine).asTaken(taken.schedule())));
        }
        return null;
    }

    /** {@return whether others' commands, around which was sent, may be gone} */
    private boolean mayFillGaps(Instant begin, Instant now) {
        Instant last = sentAt;
        boolean cut = !between(mine, begin, REACH).equals(between(sent, begin, REACH));
        return cut && last != null && !last.plus(PERIOD).isAfter(now);
    }

    /** {@return whether what was sent ends within the hour, and the plan goes on} Prices may have ended there when it was sent. */
    private boolean isRunningOut(List<ControlInterval> commands, Instant begin) {
        Instant end = end(sent, begin);
        return end(commands, begin).isAfter(end) && end.isBefore(begin.plus(PERIOD));
    }

    private static Instant end(List<ControlInterval> commands, Instant otherwise) {
        return commands.isEmpty() ? otherwise : commands.get(commands.size() - 1).end();
    }

    /** {@return whether what was sent last has to do, because calls are scarce} Where they are not, a change is sent at once. */
    private boolean isTooEarly(Duration period, Instant now) {
        Instant last = sentAt;
        Duration kept = period.compareTo(LONGEST_PERIOD) > 0 ? LONGEST_PERIOD : period;
        return last != null && kept.compareTo(PERIOD) > 0 && !last.isAfter(now) && last.plus(kept).isAfter(now);
    }

    private void use(@Nullable DerapiSiteHandler site) {
        DerapiSiteHandler before = used;
        if (before != null && before != site) {
            before.plannedBy(plan, false);
        }
        used = site;
        if (site != null) {
            site.plannedBy(plan, goOn.getAsBoolean());
        }
    }

    /** Ends the plan's claim on the vendor's calls. Returns at once; may be called by any thread. */
    void stop() {
        DerapiSiteHandler site = used;
        if (site != null) {
            site.plannedBy(plan, false);
        }
    }

    /**
     * Takes back all that was sent and has not ended, unless that failed and it is not time to try again.
     *
     * @return why something may still stand there, or null when nothing does
     */
    @Nullable
    ThingText takeBack(Instant now) {
        SentCommands known = store.load(plan);
        if (known == null) {
            return null;
        }
        sent = List.of();
        OwnCommands open = known.commands().open(now);
        if (open.isEmpty()) {
            store.remove(plan);
            return null;
        }
        DerapiSiteHandler handler = context.sites().find(known.site());
        if (handler != null && handler.control() != keptBy) {
            withdrawals.retry();
        }
        ThingText reason = kept;
        if (reason != null && withdrawals.next(now, null, Duration.ZERO).isAfter(now)) {
            return reason;
        }
        ControlOutcome outcome = handler == null
                ? new ControlOutcome.Refused(ThingText.of("online.plan-no-site"))
                : handler.control().withdraw(open, goOn);
        if (outcome instanceof ControlOutcome.Refused refusing) {
            kept = refusing.text();
            keptBy = handler == null ? null : handler.control();
            if (refusing.failure() != null) {
                withdrawals.failed(refusing.failure(), now);
            }
            return kept;
        }
        withdrawals.succeeded();
        kept = null;
        if (goOn.getAsBoolean()) {
            store.remove(plan);
        }
        return null;
    }

    /** Takes back what a plan sent whose Thing is removed, if that can be done now, and forgets it. The Thing's loop must have ended. */
    static void remove(DerapiContext context, String plan) {
        SentStore store = new SentStore(context.storage());
        SentCommands known = store.load(plan);
        if (known == null) {
            return;
        }
        OwnCommands open = known.commands().open(context.clock().instant());
        DerapiSiteHandler handler = context.sites().find(known.site());
        if (handler != null && !open.isEmpty()) {
            handler.control().withdraw(open, () -> true);
        }
        store.remove(plan);
    }

    private static List<ControlInterval> between(List<ControlInterval> commands, Instant begin, Duration length) {
        Instant end = begin.plus(length);
        return commands.stream().filter(command -> command.end().isAfter(begin) && command.start().isBefore(end))
                .map(command -> command.notBefore(begin).until(end)).toList();
    }
}
