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

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.EndingWarning;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.SpanLimits;
import org.openhab.binding.derapi.internal.discovery.DerapiDiscoveryService;
import org.openhab.binding.derapi.internal.listing.ListingListener;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.binding.derapi.internal.part.Pace;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * A vendor behind Derapi with one set of credentials: lists its sites and devices once a day, and gives them the way to Derapi. A failure of the vendor is its own: other
 * vendors go on. Ticks and calls run on the executor; {@code lock} guards what they share and is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiVendorHandler extends BaseBridgeHandler implements VendorLink {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    private final DerapiContext context;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final List<ListingListener> listeners = new CopyOnWriteArrayList<>();
    private final Pace pace = new Pace();
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private final ReentrantLock ticking = new ReentrantLock();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final EndingWarning warning;

    private volatile @Nullable VendorRun session;
    private volatile @Nullable Ticker ticker;
    private final ChannelWriter writer;
    private @Nullable ThingCondition shown;
    /** The account for which the vendor was last opened, be it in vain, or null while it has to wait for one. */
    private @Nullable CloudAccount opened;

    public DerapiVendorHandler(Bridge bridge, DerapiContext context) {
        super(bridge);
        this.context = context;
        publisher = new SnapshotPublisher(context.feed(), context.translator(), "Derapi vendor", "EUR");
        writer = new ChannelWriter(output());
        warning = new EndingWarning(context.storage(), bridge.getUID().getAsString());
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        publisher.begin();
        synchronized (lock) {
            shown = null;
        }
        show(ThingCondition.unknown(), Map.of());
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        DerapiAccountHandler.Connection connection = connection();
        if (connection == null) {
            if (run.isCurrent()) {
                show(ThingCondition.bridgeOffline(), Map.of());
            }
            return;
        }
        try {
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                opened = connection.account();
                session = VendorRun.open(run, getThing().getUID(), label(), getConfigAs(VendorConfiguration.class),
                        connection, context, pace, listeners, state -> authorisationChanged(run, state));
                ticker = new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick);
            }
        } catch (ConfigurationException e) {
            show(ThingCondition.of(e), Map.of());
            return;
        } catch (IllegalStateException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of("offline.account-in-use")), Map.of());
            return;
        }
        tick();
    }

    /** Called by the OAuth bundle from the thread of a call or of a browser's request; the work is done elsewhere. */
    private void authorisationChanged(Lifecycle.Run run, AccountState state) {
        VendorRun current = session;
        if (current != null && current.run() == run) {
            if (state == AccountState.CONNECTED) {
                // Another customer may have signed in; what is known is asked for anew.
                current.listing().atOnce();
            }
            wake();
        }
    }

    private void wake() {
        Ticker current = ticker;
        if (current != null) {
            current.wakeNow();
        }
    }

    private DerapiAccountHandler.@Nullable Connection connection() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof DerapiAccountHandler account
                ? account.connection()
                : null;
    }

    private ThingStatus accountStatus() {
        Bridge bridge = getBridge();
        return bridge == null ? ThingStatus.OFFLINE : bridge.getStatus();
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE && isAccountAnother()) {
            close();
            initialize();
        } else {
            wake();
        }
    }

    /** {@return whether the account has come or was configured anew since the vendor was opened, so that the way to Derapi is another one} */
    private boolean isAccountAnother() {
        DerapiAccountHandler.Connection connection = connection();
        synchronized (lock) {
            return connection != null && connection.account() != opened && !lifecycle.isEnded();
        }
    }

    /** One tick at a time; one that comes while another still waits for Derapi is made up for after it. */
    private void tick() {
        missed.set(true);
        while (missed.get() && ticking.tryLock()) {
            try {
                missed.set(false);
                VendorRun current = session;
                if (current != null && current.run().isCurrent()) {
                    tickAlone(current);
                }
            } finally {
                ticking.unlock();
            }
        }
    }

    private void tickAlone(VendorRun current) {
        Instant now = context.clock().instant();
        boolean usable = current.isUsable(accountStatus());
        if (usable) {
            if (current.listing().known() == null) {
                // The first list may take its time, and the owner has just connected.
                show(current.condition(accountStatus(), now, context.zone().get()), Map.of());
            }
            current.list(now);
        }
        Ticker next = ticker;
        if (!current.run().isCurrent() || next == null) {
            return;
        }
        Instant ends = current.access().authorisationEnds();
        Map<String, ChannelReading> readings = current.watch().readings(ends, now);
        writer.write(readings);
        if (warning.isDue(ends, current.watch().isNear(ends, now)) && ends != null) {
            triggerChannel(CHANNEL_AUTHORISATION_ENDING, VendorRun.day(ends, context.zone().get()));
        }
        show(current.condition(accountStatus(), now, context.zone().get()), readings);
        current.properties(pace).forEach(this::property);
        next.wakeAt(usable ? current.listing().next(context.clock().instant()) : now.plus(LONGEST_SLEEP));
    }

    /**
     * Asks for sites and devices now, because a person wants to see them. Blocks.
     *
     * @return what Derapi lists, or null while the vendor cannot be used
     */
    public @Nullable VendorListing scan() {
        VendorRun current = session;
        if (current == null || !current.isUsable(accountStatus())) {
            return null;
        }
        current.listing().atOnce();
        tick();
        return current.listing().known();
    }

    /** Adds a listener; it is told at once what is known. */
    public void addListener(ListingListener listener) {
        listeners.add(listener);
        VendorRun current = session;
        VendorListing listing = current == null ? null : current.listing().known();
        if (listing != null) {
            listener.listed(listing);
        }
    }

    public void removeListener(ListingListener listener) {
        listeners.remove(listener);
    }

    /** {@return the vendor's name for people} */
    public String vendorName() {
        return ask(current -> current.vendor().name(), "");
    }

    @Override
    public @Nullable DerapiApi api() {
        VendorRun current = session;
        return current == null ? null : current.api();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public SpanLimits limits() {
        return ask(current -> current.vendor().limits(), SpanLimits.NONE);
    }

    @Override
    public Duration detailPeriod() {
        return ask(VendorRun::detailPeriod, VendorRun.minutes(new VendorConfiguration().detailMinutes));
    }

    @Override
    public Duration intervalPeriod() {
        return ask(VendorRun::intervalPeriod, VendorRun.minutes(new VendorConfiguration().intervalMinutes));
    }

    private <T> T ask(Function<VendorRun, T> question, T otherwise) {
        VendorRun current = session;
        return current == null ? otherwise : question.apply(current);
    }

    @Override
    public void learn(Site site) {
        zones.put(site.id(), site.zone());
    }

    @Override
    public ZoneId zone(String siteId) {
        ZoneId zone = zones.get(siteId);
        return zone == null ? context.zone().get() : zone;
    }

    private void show(ThingCondition condition, Map<String, ChannelReading> readings) {
        boolean changed;
        synchronized (lock) {
            changed = !condition.equals(shown);
            shown = condition;
        }
        if (changed) {
            updateStatus(condition.status(), condition.detail(), condition.description());
        }
        VendorRun current = session;
        VendorListing listing = current == null ? null : current.listing().known();
        publisher.publish(getThing(), condition, readings, null, listing == null ? null : listing.listedAt(), false);
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

    private void property(String name, @Nullable String text) {
        if (!Objects.equals(text, getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(DerapiDiscoveryService.class);
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        VendorRun current = session;
        if (command instanceof RefreshType && current != null) {
            context.executor().execute(() -> writer.repeat(channelUID.getId()));
        }
    }

    @Override
    public void handleRemoval() {
        VendorRun current = session;
        if (current != null) {
            lifecycle.end();
            current.access().forget();
        }
        close();
        if (current == null) {
            context.accounts().forget(uid());
        }
        ListingDesk.remove(context, uid());
        warning.forget();
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
        VendorRun current;
        Ticker stopped;
        synchronized (lock) {
            current = session;
            session = null;
            opened = null;
            stopped = ticker;
            ticker = null;
        }
        if (stopped != null) {
            stopped.stop();
        }
        if (current != null) {
            current.access().close();
        }
    }

    private String uid() {
        return getThing().getUID().getAsString();
    }

    private String label() {
        String label = getThing().getLabel();
        return label == null || label.isBlank() ? uid() : label;
    }
}
