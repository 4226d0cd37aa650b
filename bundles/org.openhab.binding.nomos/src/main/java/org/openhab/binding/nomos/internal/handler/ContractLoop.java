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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.part.Part;
import org.openhab.binding.nomos.internal.part.Question;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a contract from initialize to dispose. A tick at every edge of a slot, and at least every five minutes, shows what the clock says; a call is
 * made only when one of the {@link ContractParts} wants one, one at a time, and beside the ticks, so that a slow answer delays no slot. A lock guards what
 * ticks and answers share; it is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ContractLoop implements ThingLoop {
    /** Bounds how long a step of the hub's clock stays unnoticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** The Thing as the loop sees it. Called with the loop's lock held. */
    interface Host {
        /** {@return the account if calls can be made, or null} */
        @Nullable
        NomosAccountHandler usableAccount();

        /** {@return whether the account is offline, so that the Thing is too} */
        boolean accountIsOffline();

        void describe(@Nullable Subscription subscription);

        void trigger(String channel, String payload);

        void show(ThingCondition condition, Map<String, ChannelReading> values, PriceCurve prices,
                @Nullable Instant fetchedAt);
    }

    private final Logger logger = LoggerFactory.getLogger(ContractLoop.class);

    private final Lifecycle.Run run;
    private final String thing;
    private final ContractParts parts;
    private final ContractChannels channels;
    private final Host host;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final Ticker ticker;
    private final Object lock = new Object();

    private boolean polling;
    private boolean accountWasGone;

    /**
     * @param thing the Thing's UID
     */
    ContractLoop(Lifecycle.Run run, String thing, ContractParts parts, ContractChannels channels, Host host,
            NomosContext context) {
        this.run = run;
        this.thing = thing;
        this.parts = parts;
        this.channels = channels;
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

    /** {@return what the question about the contract says} */
    <T> T ask(Function<ContractParts, T> question) {
        synchronized (lock) {
            return question.apply(parts);
        }
    }

    @Override
    public void repeat(String channel) {
        synchronized (lock) {
            if (run.isCurrent()) {
                channels.repeat(channel);
            }
        }
    }

    void writePast(PriceCurve curve) {
        synchronized (lock) {
            channels.writePast(parts, curve);
        }
    }

    void writePast(UsageSeries usage) {
        synchronized (lock) {
            channels.writePast(usage);
        }
    }

    private void tick() {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = clock.instant();
            NomosAccountHandler account = host.usableAccount();
            if (account != null && accountWasGone) {
                // The owner has consented anew or mended the configuration: what was refused may be granted now.
                parts.retry();
            }
            accountWasGone = account == null;
            Instant wake = parts.nextChange(now);
            if (account != null && !polling) {
                Part due = parts.due(now);
                if (due != null) {
                    polling = true;
                    Question question = due.question(now);
                    executor.execute(() -> poll(account, due, question));
                } else {
                    Instant poll = parts.nextPoll(now);
                    account.plan(thing, poll);
                    wake = poll.isBefore(wake) ? poll : wake;
                }
            }
            present(now);
            ticker.wakeAt(wake);
        }
    }

    private void poll(NomosAccountHandler account, Part part, Question question) {
        Question.Answer answer = null;
        CloudException error = null;
        try {
            NomosApi api = account.api();
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

    /** Shows what the clock says. Called with the lock. */
    private void present(Instant now) {
        host.describe(parts.subscription());
        Map<String, ChannelReading> values = parts.readings(now);
        channels.write(now, parts, values);
        parts.events(now).forEach(event -> host.trigger(event.channel(), event.payload()));
        ThingCondition condition = host.accountIsOffline()
                ? ThingCondition.bridgeOffline()
                : parts.condition(now, channels.isCurrencyKnown());
        host.show(condition, values, parts.recentCurve(now), parts.fetchedAt());
    }
}
