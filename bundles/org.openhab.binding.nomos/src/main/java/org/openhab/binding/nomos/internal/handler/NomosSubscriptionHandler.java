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

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.action.NomosActions;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.part.Part;
import org.openhab.binding.nomos.internal.part.Question;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contract on the channels. A tick at every edge of a slot, and at least every five minutes, shows what the clock says; a call is made only when one of the
 * {@link ContractParts} wants one, one at a time, and beside the ticks, so that a slow answer delays no slot. {@code lock} guards what ticks and answers
 * share; it is never held during a call, and the hub's own threads never wait for it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosSubscriptionHandler extends BaseThingHandler implements SubscriptionView {
    /** Bounds how long a step of the hub's clock stays unnoticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** What lives from initialize to dispose. */
    private record Session(Lifecycle.Run run, String subscriptionId, ContractParts parts, ContractChannels channels,
            Ticker ticker) {
    }

    private final Logger logger = LoggerFactory.getLogger(NomosSubscriptionHandler.class);

    private final NomosContext context;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final Object lock = new Object();

    private volatile @Nullable Session session;
    private @Nullable ThingCondition shown;
    private boolean polling;
    private boolean accountWasGone;

    public NomosSubscriptionHandler(Thing thing, NomosContext context) {
        super(thing);
        this.context = context;
        this.publisher = new SnapshotPublisher(context.feed(), context.translator(), "Nomos tariff", "EUR");
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        updateStatus(ThingStatus.UNKNOWN);
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        SubscriptionConfiguration configuration = getConfigAs(SubscriptionConfiguration.class);
        String subscriptionId = configuration.subscriptionId;
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            shown = null;
            polling = false;
            if (subscriptionId == null || subscriptionId.isBlank()) {
                show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                        ThingText.of("offline.config-subscription-id")), null, Map.of());
                return;
            }
            String id = subscriptionId.trim();
            ContractParts parts = new ContractParts(uid(), id, spread(id), configuration, context, this::listing);
            session = new Session(run, id, parts, new ContractChannels(output()),
                    new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick));
        }
        tick();
    }

    private void tick() {
        synchronized (lock) {
            Session current = session;
            if (current == null || !current.run().isCurrent()) {
                return;
            }
            Instant now = context.clock().instant();
            ContractParts parts = current.parts();
            NomosAccountHandler account = usableAccount();
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
                    context.executor().execute(() -> poll(current, account, due, question));
                } else {
                    Instant poll = parts.nextPoll(now);
                    account.plan(uid(), poll);
                    wake = poll.isBefore(wake) ? poll : wake;
                }
            }
            describe(parts.subscription());
            present(current, now);
            current.ticker().wakeAt(wake);
        }
    }

    private void poll(Session current, NomosAccountHandler account, Part part, Question question) {
        Question.Answer answer = null;
        CloudException error = null;
        try {
            NomosApi api = account.api();
            if (api != null && current.run().isCurrent()) {
                answer = question.ask(api);
            }
        } catch (CloudException e) {
            error = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the Thing would wait for this answer for ever.
            logger.error("An answer about {} could not be worked in", uid(), e);
        } finally {
            settle(current, part, answer, error);
        }
    }

    private void settle(Session current, Part part, Question.@Nullable Answer answer, @Nullable CloudException error) {
        synchronized (lock) {
            if (!current.run().isCurrent()) {
                return;
            }
            polling = false;
            Instant now = context.clock().instant();
            if (answer != null) {
                answer.settle(now);
            } else {
                part.failed(error, now);
            }
        }
        tick();
    }

    private void describe(@Nullable Subscription subscription) {
        if (subscription != null && !subscription.number().isEmpty()
                && !subscription.number().equals(getThing().getProperties().get(PROPERTY_CONTRACT_NUMBER))) {
            updateProperty(PROPERTY_CONTRACT_NUMBER, subscription.number());
        }
    }

    /** Shows what the clock says. Called with the lock. */
    private void present(Session current, Instant now) {
        ContractParts parts = current.parts();
        Map<String, ChannelReading> values = parts.readings(now);
        current.channels().write(now, parts, values);
        parts.events(now).forEach(event -> triggerChannel(event.channel(), event.payload()));
        ThingCondition condition = bridgeIsOffline()
                ? ThingCondition.bridgeOffline()
                : parts.condition(now, current.channels().isCurrencyKnown());
        show(condition, parts, values);
    }

    private void show(ThingCondition condition, @Nullable ContractParts parts, Map<String, ChannelReading> values) {
        if (!condition.equals(shown)) {
            shown = condition;
            updateStatus(condition.status(), condition.detail(), condition.description());
        }
        Instant fetchedAt = parts == null ? null : parts.fetchedAt();
        boolean stale = fetchedAt != null && values.get(CHANNEL_TOTAL) instanceof ChannelReading.Unknown;
        PriceCurve curve = parts == null ? PriceCurve.empty() : parts.recentCurve(context.clock().instant());
        publisher.publish(getThing(), condition, values, curve, fetchedAt, stale);
    }

    private @Nullable NomosAccountHandler account() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof NomosAccountHandler account ? account : null;
    }

    private @Nullable NomosAccountHandler usableAccount() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getStatus() == ThingStatus.ONLINE ? account() : null;
    }

    private @Nullable Listing listing() {
        NomosAccountHandler account = account();
        return account == null ? null : account.listing();
    }

    /** {@return the name that all contracts of the account share, so that what is read daily is read under one token} */
    private String spread(String id) {
        Bridge bridge = getBridge();
        Listing known = listing();
        return (bridge == null ? "" : bridge.getUID().getAsString()) + ":" + (known == null ? id : known.first(id));
    }

    private boolean bridgeIsOffline() {
        Bridge bridge = getBridge();
        return bridge == null || bridge.getStatus() != ThingStatus.ONLINE && bridge.getStatus() != ThingStatus.UNKNOWN;
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        Session current = session;
        if (current != null) {
            current.ticker().wakeNow();
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NomosActions.class);
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            // The hub's thread may hold locks of the hub, so it must not wait for a tick that reports to the hub.
            context.executor().execute(() -> repeat(channelUID));
        }
    }

    private void repeat(ChannelUID channelUID) {
        synchronized (lock) {
            Session current = session;
            if (current != null && current.run().isCurrent()) {
                current.channels().repeat(channelUID.getId());
            }
        }
    }

    @Override
    public void handleRemoval() {
        close();
        ContractParts.remove(context.storage(), uid());
        publisher.remove(getThing());
        super.handleRemoval();
    }

    @Override
    public void dispose() {
        close();
        publisher.rest();
        super.dispose();
    }

    private void close() {
        lifecycle.end();
        Session current = session;
        session = null;
        if (current != null) {
            current.ticker().stop();
        }
    }

    @Override
    public String subscriptionId() {
        Session current = session;
        return current == null ? "" : current.subscriptionId();
    }

    @Override
    public PriceCurve prices() {
        Session current = session;
        synchronized (lock) {
            return current == null ? PriceCurve.empty() : current.parts().curve();
        }
    }

    @Override
    public UsageSeries usage() {
        Session current = session;
        synchronized (lock) {
            return current == null ? UsageSeries.empty() : current.parts().usage();
        }
    }

    @Override
    public boolean isFeedIn() {
        Session current = session;
        synchronized (lock) {
            return current != null && current.parts().isFeedIn();
        }
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public Clock clock() {
        return context.clock();
    }

    @Override
    public @Nullable CallCounters calls() {
        NomosAccountHandler account = account();
        return account == null ? null : account.calls();
    }

    @Override
    public boolean mayWrite() {
        NomosAccountHandler account = usableAccount();
        return account != null && account.mayWrite();
    }

    @Override
    public String translate(ThingText text) {
        return context.translator().translate(text);
    }

    @Override
    public Outcome<BackfillProgress> backfill(LocalDate from, LocalDate until, Consumer<BackfillProgress> progress) {
        Session current = session;
        if (current == null) {
            return Outcome.failed(Outcome.Reason.UNAVAILABLE, "hint.not-connected");
        }
        MarketDay today = MarketDay.of(context.clock().instant(), ZONE);
        return new Backfill(current.subscriptionId(), today.date(), past(current)).run(api(), from, until, progress);
    }

    private Backfill.Target past(Session current) {
        return new Backfill.Target() {
            @Override
            public void prices(PriceCurve curve) {
                synchronized (lock) {
                    current.channels().writePast(current.parts(), curve);
                }
            }

            @Override
            public void usage(UsageSeries usage) {
                synchronized (lock) {
                    current.channels().writePast(usage);
                }
            }
        };
    }

    @Override
    public Outcome<Instant> submitMeterReading(BigDecimal value, Instant at, @Nullable String message) {
        return mayWrite()
                ? CustomerDesk.submit(api(), subscriptionId(), value, at, message)
                : Outcome.failed(Outcome.Reason.NOT_ALLOWED, "hint.read-only");
    }

    @Override
    public Outcome<URI> invoiceFile(@Nullable String invoice) {
        Session current = session;
        InvoiceBook invoices;
        synchronized (lock) {
            invoices = current == null ? new InvoiceBook(List.of()) : current.parts().contract().book();
        }
        return CustomerDesk.file(api(), invoices, invoice);
    }

    private @Nullable NomosApi api() {
        NomosAccountHandler account = usableAccount();
        return account == null ? null : account.api();
    }

    private ChannelOutput output() {
        return new ChannelOutput() {
            @Override
            public void state(String channelId, State state) {
                updateState(channelId, state);
            }

            @Override
            public void series(String channelId, TimeSeries series) {
                sendTimeSeries(channelId, series);
            }
        };
    }

    private String uid() {
        return getThing().getUID().getAsString();
    }
}
