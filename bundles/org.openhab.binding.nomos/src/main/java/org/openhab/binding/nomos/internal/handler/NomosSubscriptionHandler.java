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
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.action.NomosActions;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.PriceAnswer;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.handler.SubscriptionCondition.Activity;
import org.openhab.binding.nomos.internal.price.PollState;
import org.openhab.binding.nomos.internal.price.PriceReadings;
import org.openhab.binding.nomos.internal.price.PriceRecord;
import org.openhab.binding.nomos.internal.price.PriceSchedule;
import org.openhab.binding.nomos.internal.price.PriceStore;
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
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contract's prices on the channels. A tick at every edge of a slot, and at least every five minutes, shows what the clock says; a call is made only when
 * {@link PriceSchedule} wants one, and beside the ticks, so that a slow answer delays no slot. {@code lock} guards what ticks and answers share; it is
 * never held during a call, and the hub's own threads never wait for it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosSubscriptionHandler extends BaseThingHandler implements SubscriptionView {
    /** Bounds how long a step of the hub's clock stays unnoticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** What lives from initialize to dispose. */
    private record Session(Lifecycle.Run run, String subscriptionId, Ticker ticker) {
    }

    private final Logger logger = LoggerFactory.getLogger(NomosSubscriptionHandler.class);

    private final NomosContext context;
    private final PriceStore store;
    private final PriceSchedule schedule;
    private final PriceReadings readings = new PriceReadings(ZONE);
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final Object lock = new Object();

    private volatile @Nullable Session session;
    private ChannelWriter writer;
    private PriceRecord prices = PriceRecord.empty();
    private PollState polls = PollState.initial();
    private Activity activity = Activity.DELIVERING;
    private @Nullable CloudException failure;
    private @Nullable ThingCondition shown;
    private boolean kept;
    private boolean polling;
    private boolean accountWasGone;
    private boolean currencyKnown;
    /** The curve whose series the channels have; compared by identity, because a curve never changes. */
    private @Nullable PriceCurve written;

    public NomosSubscriptionHandler(Thing thing, NomosContext context) {
        super(thing);
        this.context = context;
        this.store = new PriceStore(context.storage());
        this.schedule = new PriceSchedule(uid(), ZONE);
        this.publisher = new SnapshotPublisher(context.feed(), context.translator(), "Nomos tariff", "EUR");
        this.writer = new ChannelWriter(output());
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        updateStatus(ThingStatus.UNKNOWN);
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        String subscriptionId = getConfigAs(SubscriptionConfiguration.class).subscriptionId;
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            shown = null;
            if (subscriptionId == null || subscriptionId.isBlank()) {
                prices = PriceRecord.empty();
                show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                        ThingText.of("offline.config-subscription-id")), Map.of());
                return;
            }
            String id = subscriptionId.trim();
            writer = new ChannelWriter(output());
            written = null;
            polls = PollState.initial();
            activity = Activity.DELIVERING;
            failure = null;
            polling = false;
            prices = store.load(uid(), id);
            kept = prices.fetchedAt() != null;
            session = new Session(run, id,
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
            NomosAccountHandler account = usableAccount();
            if (account != null && accountWasGone && failure != null && !(failure instanceof WaitException)) {
                // The owner has consented anew or mended the configuration: what was refused may be granted now.
                polls = PollState.initial();
            }
            accountWasGone = account == null;
            Instant wake = readings.nextChange(now, prices.curve());
            if (account != null && !polling) {
                Instant poll = schedule.nextPoll(now, prices.curve(), polls);
                if (!poll.isAfter(now)) {
                    polling = true;
                    context.executor().execute(() -> poll(current, account));
                } else if (poll.isBefore(wake)) {
                    wake = poll;
                }
            }
            if (account != null) {
                describe(account.subscription(current.subscriptionId()));
            }
            present(current, now);
            current.ticker().wakeAt(wake);
        }
    }

    private void poll(Session current, NomosAccountHandler account) {
        MarketDay today = MarketDay.of(context.clock().instant(), ZONE);
        PriceAnswer answer = null;
        CloudException error = null;
        try {
            NomosApi api = account.api();
            if (api != null && current.run().isCurrent()) {
                answer = api.prices(current.subscriptionId(), today.date(), today.next().date());
            }
        } catch (CloudException e) {
            error = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the Thing would wait for this answer for ever.
            logger.error("The prices of {} could not be worked in", uid(), e);
        } finally {
            settle(current, account, answer, error);
        }
    }

    private void settle(Session current, NomosAccountHandler account, @Nullable PriceAnswer answer,
            @Nullable CloudException error) {
        synchronized (lock) {
            if (!current.run().isCurrent()) {
                return;
            }
            polling = false;
            Instant now = context.clock().instant();
            if (answer != null) {
                accept(current, answer, account.subscription(current.subscriptionId()), now);
            } else if (error != null) {
                failure = error;
                polls = polls(error, now);
            } else {
                polls = schedule.failed(now, polls, null, context.random());
            }
        }
        tick();
    }

    private void accept(Session current, PriceAnswer answer, @Nullable Subscription subscription, Instant now) {
        failure = null;
        kept = false;
        if (answer.active()) {
            activity = Activity.DELIVERING;
            prices = prices.with(answer.curve(), now, MarketDay.of(now, ZONE).previous().start());
            polls = schedule.answered(now, polls, prices.curve(), context.random());
        } else {
            activity = subscription != null && subscription.hasEnded(now) ? Activity.ENDED : Activity.NOT_YET;
            prices = prices.withoutPrices(now);
            polls = schedule.refused(now);
        }
        store.save(uid(), current.subscriptionId(), prices);
    }

    private void describe(@Nullable Subscription subscription) {
        if (subscription != null && !subscription.number().isEmpty()
                && !subscription.number().equals(getThing().getProperties().get(PROPERTY_CONTRACT_NUMBER))) {
            updateProperty(PROPERTY_CONTRACT_NUMBER, subscription.number());
        }
    }

    private PollState polls(CloudException error, Instant now) {
        if (error instanceof WaitException wait) {
            return schedule.failed(now, polls, wait.retryAfter(), context.random());
        }
        return error instanceof ProtocolException
                ? schedule.failed(now, polls, null, context.random())
                : schedule.refused(now);
    }

    /** Shows what the clock says. Called with the lock. */
    private void present(Session current, Instant now) {
        boolean currency = ChannelWriter.accepts(PriceReadings.UNIT);
        PriceCurve curve = prices.curve();
        Map<String, ChannelReading> values = readings.at(now, curve);
        writer.write(values);
        if (curve != written || currency != currencyKnown) {
            readings.series(now, curve).forEach(writer::write);
            written = curve;
            currencyKnown = currency;
        }
        announce(current, now);
        ThingCondition condition = bridgeIsOffline()
                ? ThingCondition.bridgeOffline()
                : new SubscriptionCondition(prices, activity, failure, kept, currencyKnown).at(now);
        show(condition, values);
    }

    /** Tells rules once that a whole new day has arrived; the day is kept, so that a restart does not tell it again. */
    private void announce(Session current, Instant now) {
        MarketDay tomorrow = MarketDay.of(now, ZONE).next();
        boolean arrived = prices.curve().isWhole(tomorrow.start(), tomorrow.end());
        if (arrived && !tomorrow.date().equals(prices.announced())) {
            prices = prices.announced(tomorrow.date());
            store.save(uid(), current.subscriptionId(), prices);
            triggerChannel(CHANNEL_DAY_AHEAD_AVAILABLE, tomorrow.date().toString());
        }
    }

    private void show(ThingCondition condition, Map<String, ChannelReading> values) {
        if (!condition.equals(shown)) {
            shown = condition;
            updateStatus(condition.status(), condition.detail(), condition.description());
        }
        PriceRecord record = prices;
        boolean stale = record.fetchedAt() != null && values.get(CHANNEL_TOTAL) instanceof ChannelReading.Unknown;
        publisher.publish(getThing(), condition, values, record.curve(), record.fetchedAt(), stale);
    }

    private @Nullable NomosAccountHandler usableAccount() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getStatus() == ThingStatus.ONLINE
                && bridge.getHandler() instanceof NomosAccountHandler account ? account : null;
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
                writer.repeat(channelUID.getId());
            }
        }
    }

    @Override
    public void handleRemoval() {
        close();
        store.remove(uid());
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
        synchronized (lock) {
            return prices.curve();
        }
    }

    @Override
    public UsageSeries usage() {
        return UsageSeries.empty();
    }

    @Override
    public boolean isFeedIn() {
        NomosAccountHandler account = usableAccount();
        Subscription subscription = account == null ? null : account.subscription(subscriptionId());
        return subscription != null && subscription.feedIn();
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
        NomosAccountHandler account = usableAccount();
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
        MarketDay today = MarketDay.of(context.clock().instant(), ZONE);
        return new Backfill(subscriptionId(), today.date(), past()).run(api(), from, until, progress);
    }

    private Backfill.Target past() {
        return new Backfill.Target() {
            @Override
            public void prices(PriceCurve curve) {
                synchronized (lock) {
                    readings.series(curve).forEach(writer::writePast);
                }
            }

            @Override
            public void usage(UsageSeries usage) {
                // No channel takes it yet.
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
        NomosApi api = api();
        return CustomerDesk.call(api,
                open -> CustomerDesk.file(open, open.invoices().of(subscriptionId()), invoice));
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
