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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.binding.derapi.internal.part.Question;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a Thing from initialize to dispose. A tick, at least every five minutes, shows what is known; a call is made only when one of the {@link Parts} wants
 * one, one at a time and beside the ticks. A lock guards what ticks and answers share; it is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PartLoop implements ThingLoop {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** The Thing as the loop sees it. Called with the loop's lock held. */
    interface Host {
        /** {@return the vendor if calls can be made, or null} */
        @Nullable
        VendorLink usableVendor();

        /** {@return whether the vendor is offline, so that the Thing is too} */
        boolean vendorIsOffline();

        /** Shows what is not on channels, such as properties. */
        void describe();

        void trigger(String channel, String payload);

        void show(ThingCondition condition, Map<String, ChannelReading> values, @Nullable Instant fetchedAt);
    }

    private final Logger logger = LoggerFactory.getLogger(PartLoop.class);

    private final Lifecycle.Run run;
    private final String thing;
    private final Parts parts;
    private final ChannelWriter writer;
    private final Host host;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Ticker ticker;
    private final Object lock = new Object();

    private final Map<String, NavigableMap<Instant, ChannelReading>> shownSeries = new HashMap<>();
    private boolean polling;
    private boolean vendorWasGone;

    /**
     * @param thing the Thing's UID
     */
    PartLoop(Lifecycle.Run run, String thing, Parts parts, ChannelOutput output, Host host, DerapiContext context) {
        this.run = run;
        this.thing = thing;
        this.parts = parts;
        this.writer = new ChannelWriter(output);
        this.host = host;
        this.executor = context.executor();
        this.clock = context.clock();
        this.ticker = new Ticker(executor, clock, LONGEST_SLEEP, this::tick);
    }

    @Override
    public void start() {
        tick();
    }

    @Override
    public void wake() {
        ticker.wakeNow();
    }

    @Override
    public void stop() {
        ticker.stop();
    }

    /** {@return what the question about the parts says} */
    <T> T ask(Function<Parts, T> question) {
        synchronized (lock) {
            return question.apply(parts);
        }
    }

    /** Changes the parts, and shows what has changed. */
    void change(Consumer<Instant> change) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            change.accept(clock.instant());
        }
        wake();
    }

    @Override
    public void repeat(String channel) {
        synchronized (lock) {
            if (run.isCurrent()) {
                writer.repeat(channel);
            }
        }
    }

    private void tick() {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = clock.instant();
            VendorLink vendor = host.usableVendor();
            Instant wake = now.plus(LONGEST_SLEEP);
            if (vendor != null) {
                if (vendorWasGone) {
                    // The owner has authorised anew or mended the configuration: what was refused may be granted now.
                    parts.retry();
                }
                vendor.pace().want(thing, parts.callsPerDay());
                wake = work(vendor, now, wake);
            }
            vendorWasGone = vendor == null;
            present(now);
            Instant change = parts.nextChange(now);
            ticker.wakeAt(change.isBefore(wake) ? change : wake);
        }
    }

    private Instant work(VendorLink vendor, Instant now, Instant wake) {
        if (polling) {
            return wake;
        }
        Part due = parts.due(now);
        if (due == null) {
            Instant poll = parts.nextPoll(now);
            return poll.isBefore(wake) ? poll : wake;
        }
        polling = true;
        Question question = due.question(now);
        executor.execute(() -> poll(vendor, due, question));
        return wake;
    }

    private void poll(VendorLink vendor, Part part, Question question) {
        Question.Answer answer = null;
        CloudException error = null;
        try {
            DerapiApi api = vendor.api();
            if (api != null && run.isCurrent()) {
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
            settle(part, answer, error);
        }
    }

    private void settle(Part part, Question.@Nullable Answer answer, @Nullable CloudException error) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            polling = false;
            Instant now = clock.instant();
            if (answer != null) {
                answer.settle(now);
            } else {
                part.failed(error, now);
            }
        }
        tick();
    }

    /** Shows what is known. Called with the lock. */
    private void present(Instant now) {
        host.describe();
        Map<String, ChannelReading> values = parts.readings(now);
        writer.write(values);
        parts.series().forEach((channel, series) -> {
            // The same object says the same; comparing a thousand values with every tick would say no more.
            if (shownSeries.put(channel, series) != series) {
                writer.write(channel, series);
            }
        });
        parts.events().forEach(event -> host.trigger(event.channel(), event.payload()));
        host.show(host.vendorIsOffline() ? ThingCondition.bridgeOffline() : parts.condition(), values,
                parts.fetchedAt());
    }
}
