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
package org.openhab.energy.thing.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loop of {@link PolledPart}s. A tick, whenever something may have changed, shows what is known; a call is made only when a part wants one, one at a time and beside
 * the ticks, so that a slow answer delays nothing that is shown. A lock guards what ticks and answers share; it is never held during a call. The abstract
 * methods are called with the lock held unless they say otherwise.
 *
 * @param <B> what the bridge is for the loop
 * @param <A> the typed calls of the cloud
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class PolledLoop<B, A> implements ThingLoop {
    private final Logger logger = LoggerFactory.getLogger(PolledLoop.class);

    private final Lifecycle.Run run;
    private final String thing;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Ticker ticker;
    private final Object lock = new Object();

    private boolean polling;
    private boolean bridgeWasGone;
    /** The way to the cloud as a tick last saw it open; another one tells that the bridge has begun anew, be it between two ticks. */
    private @Nullable A way;

    /**
     * @param run ends the loop when it is over
     * @param thing the Thing's UID
     * @param executor runs ticks and calls
     * @param longestSleep longest time between two ticks, which bounds how long a step of the hub's clock stays unnoticed
     */
    protected PolledLoop(Lifecycle.Run run, String thing, ScheduledExecutorService executor, Clock clock,
            Duration longestSleep) {
        this.run = run;
        this.thing = thing;
        this.executor = executor;
        this.clock = clock;
        this.ticker = new Ticker(executor, clock, longestSleep, this::tick);
    }

    /** {@return the bridge if calls can be made, or null} */
    protected abstract @Nullable B usableBridge();

    /** {@return whether the bridge is offline, so that the Thing is too; one that has not said yet is not} */
    protected abstract boolean isBridgeOffline();

    /** {@return the way to the cloud, or null while it is not open} The same object until the bridge begins anew, and then another. */
    protected abstract @Nullable A api(B bridge);

    /** {@return the part that has to ask now, or null} */
    protected abstract @Nullable PolledPart<A> due(B bridge, Instant now);

    /** {@return when a part has to ask next; asked when none has to ask now} */
    protected abstract Instant nextPoll(B bridge, Instant now);

    /** {@return when the channels say something else without any answer; {@link Instant#MAX} for never} */
    protected abstract Instant nextChange(Instant now);

    /** Asks again for what was refused, because the bridge can be used again. */
    protected abstract void retry();

    /** Shows what is known. */
    protected abstract void present(Instant now);

    /** Sends a channel's last state and series again. */
    protected abstract void show(String channel);

    /** {@return the Thing's UID} */
    protected final String thing() {
        return thing;
    }

    @Override
    public final void start() {
        tick();
    }

    @Override
    public final void wake() {
        ticker.wakeNow();
    }

    @Override
    public final void stop() {
        ticker.stop();
    }

    @Override
    public final void repeat(String channel) {
        change(now -> show(channel));
    }

    /** {@return what is found with the lock held} */
    protected final <T> T locked(Supplier<T> question) {
        synchronized (lock) {
            return question.get();
        }
    }

    /**
     * Does something with the lock held, unless the loop is over.
     *
     * @param change is told the time
     * @return whether it was done
     */
    protected final boolean change(Consumer<Instant> change) {
        synchronized (lock) {
            if (run.isCurrent()) {
                change.accept(clock.instant());
                return true;
            }
            return false;
        }
    }

    private void tick() {
        change(now -> {
            B bridge = usableBridge();
            A present = bridge == null ? null : api(bridge);
            look(present);
            Instant poll = bridge == null || present == null || polling ? Instant.MAX : work(bridge, present, now);
            present(now);
            Instant change = nextChange(now);
            ticker.wakeAt(change.isBefore(poll) ? change : poll);
        });
    }

    /** Asks again when the bridge is back or has begun anew: its owner has authorised it or mended its configuration, so what was refused may be granted now. */
    private void look(@Nullable A present) {
        A before = way;
        if (present == null) {
            // One that is not ready yet has refused nothing, and what is kept over a restart needs no question.
            bridgeWasGone = bridgeWasGone || before != null || isBridgeOffline();
            return;
        }
        if (bridgeWasGone || before != null && before != present) {
            retry();
        }
        bridgeWasGone = false;
        way = present;
    }

    /** {@return when to ask next, as long as nothing is asked now} */
    private Instant work(B bridge, A api, Instant now) {
        PolledPart<A> due = due(bridge, now);
        if (due == null) {
            return nextPoll(bridge, now);
        }
        polling = true;
        Question<A> question = due.question(now);
        executor.execute(() -> poll(api, due, question));
        return Instant.MAX;
    }

    private void poll(A api, PolledPart<A> part, Question<A> question) {
        Question.Answer answer = null;
        CloudException error = null;
        try {
            if (run.isCurrent()) {
                answer = question.ask(api);
            }
        } catch (CloudException e) {
            error = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the Thing would wait for this answer for ever.
            logger.error("An answer about {} could not be worked in", thing, e);
        } finally {
            settle(part, api, answer, error);
        }
    }

    private void settle(PolledPart<A> part, A asked, Question.@Nullable Answer answer,
            @Nullable CloudException error) {
        change(now -> {
            polling = false;
            if (answer != null) {
                answer.settle(now);
            } else {
                part.failed(error, now);
                if (asked != way) {
                    // The bridge has begun anew meanwhile: the way that was refused is no longer the one to ask.
                    retry();
                }
            }
        });
        tick();
    }
}
