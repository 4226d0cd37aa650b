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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.OpenAccess;
import org.openhab.binding.derapi.internal.access.VendorAccess;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.SpanLimits;
import org.openhab.binding.derapi.internal.discovery.DerapiDiscoveryService;
import org.openhab.binding.derapi.internal.listing.ListingListener;
import org.openhab.binding.derapi.internal.listing.ListingStore;
import org.openhab.binding.derapi.internal.listing.VendorFailureException;
import org.openhab.binding.derapi.internal.listing.VendorLister;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.binding.derapi.internal.part.Pace;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.binding.derapi.internal.vendor.Allowance;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;
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
    private static final Duration PERIOD = Duration.ofDays(1);

    /** What lives from initialize to dispose. */
    private record Session(Lifecycle.Run run, Vendor vendor, VendorAccess access, DerapiApi api, Ticker ticker,
            Retry listing, Duration detailPeriod, Duration intervalPeriod) {
    }

    private final DerapiContext context;
    private final ListingStore store;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final List<ListingListener> listeners = new CopyOnWriteArrayList<>();
    private final Pace pace = new Pace();
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private final ReentrantLock ticking = new ReentrantLock();
    private final AtomicBoolean missed = new AtomicBoolean();

    private volatile @Nullable Session session;
    private volatile @Nullable VendorListing known;
    private volatile @Nullable String vendorError;
    private @Nullable ThingCondition shown;

    public DerapiVendorHandler(Bridge bridge, DerapiContext context) {
        super(bridge);
        this.context = context;
        store = new ListingStore(context.storage());
        publisher = new SnapshotPublisher(context.feed(), context.translator(), "Derapi vendor", "EUR");
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        synchronized (lock) {
            shown = null;
        }
        show(ThingCondition.unknown());
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        DerapiAccountHandler.Connection connection = connection();
        if (connection == null) {
            show(ThingCondition.bridgeOffline());
            return;
        }
        VendorConfiguration configuration = getConfigAs(VendorConfiguration.class);
        try {
            VendorCheck check = VendorCheck.of(configuration, connection.virtual());
            Allowance allowance = check.vendor().allowance().with(configuration.callsPerDay,
                    configuration.callsPerMonth);
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                VendorAccess access = new OpenAccess(connection.account().transport());
                pace.allow(allowance.daily());
                known = store.load(uid());
                session = new Session(run, check.vendor(), access,
                        new DerapiApi(access.transport(), connection.apiUrl()),
                        new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick),
                        new Retry(PERIOD, context.random()), minutes(configuration.detailMinutes),
                        minutes(configuration.intervalMinutes));
            }
        } catch (ConfigurationException e) {
            show(ThingCondition.of(e));
            return;
        } catch (IllegalStateException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of("offline.account-in-use")));
            return;
        }
        Session current = session;
        VendorListing listed = known;
        if (current != null && listed != null && !listed.listedAt().isAfter(context.clock().instant())) {
            current.listing().succeeded(listed.listedAt());
        }
        tick();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(Math.max(1, minutes));
    }

    private DerapiAccountHandler.@Nullable Connection connection() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof DerapiAccountHandler account
                ? account.connection()
                : null;
    }

    private boolean accountIsOffline() {
        Bridge bridge = getBridge();
        return bridge == null || bridge.getStatus() != ThingStatus.ONLINE;
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        Session current = session;
        if (current != null) {
            current.ticker().wakeNow();
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE) {
            initialize();
        }
    }

    /** One tick at a time; one that comes while another still waits for Derapi is made up for after it. */
    private void tick() {
        missed.set(true);
        while (missed.get() && ticking.tryLock()) {
            try {
                missed.set(false);
                tickAlone();
            } finally {
                ticking.unlock();
            }
        }
    }

    private void tickAlone() {
        Session current = session;
        if (current == null || !current.run().isCurrent()) {
            return;
        }
        Instant now = context.clock().instant();
        boolean usable = !accountIsOffline() && current.access().obstacle() == null;
        if (usable && !current.listing().next(now).isAfter(now)) {
            list(current);
        }
        if (!current.run().isCurrent()) {
            return;
        }
        show(condition(current));
        properties(current).forEach(this::property);
        current.ticker().wakeAt(usable ? current.listing().next(context.clock().instant()) : now.plus(LONGEST_SLEEP));
    }

    private void list(Session current) {
        Instant now = context.clock().instant();
        try {
            VendorListing listing = new VendorLister(current.vendor().id()).list(current.api(), known, now);
            if (!current.run().isCurrent()) {
                return;
            }
            known = listing;
            vendorError = null;
            store.save(uid(), listing);
            current.listing().succeeded(now);
            listeners.forEach(listener -> listener.listed(listing));
        } catch (VendorFailureException e) {
            vendorError = e.text();
            current.listing().failed(null, now);
        } catch (CloudException e) {
            vendorError = null;
            current.listing().failed(e, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            current.listing().failed(null, now);
        }
    }

    private ThingCondition condition(Session current) {
        if (accountIsOffline()) {
            Bridge bridge = getBridge();
            return bridge != null && bridge.getStatus() == ThingStatus.UNKNOWN
                    ? ThingCondition.unknown()
                    : ThingCondition.bridgeOffline();
        }
        ThingCondition obstacle = current.access().obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        String error = vendorError;
        if (error != null) {
            return ThingCondition.offline(ThingStatusDetail.COMMUNICATION_ERROR,
                    ThingText.of("offline.vendor-error", error));
        }
        CloudException failure = current.listing().failure();
        if (failure instanceof WaitException wait && known != null && Parts.isOwnPatience(wait)) {
            return ThingCondition.online(ThingText.of(wait));
        }
        return failure != null
                ? ThingCondition.of(failure)
                : known == null ? ThingCondition.unknown() : ThingCondition.online();
    }

    private Map<String, @Nullable String> properties(Session current) {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        CallCounters counters = current.access().counters();
        if (counters != null) {
            properties.putAll(CallProperties.of(counters));
        }
        VendorListing listing = known;
        properties.put(PROPERTY_SITES, listing == null ? null : String.valueOf(listing.count(Kind.SITE)));
        properties.put(PROPERTY_PACE, String.format(Locale.ROOT, "%.1f", pace.factor()));
        return properties;
    }

    /**
     * Asks for sites and devices now, because a person wants to see them. Blocks.
     *
     * @return what Derapi lists, or null while the vendor cannot be used
     */
    public @Nullable VendorListing scan() {
        Session current = session;
        if (current == null || accountIsOffline() || current.access().obstacle() != null) {
            return null;
        }
        current.listing().atOnce();
        tick();
        return known;
    }

    /** Adds a listener; it is told at once what is known. */
    public void addListener(ListingListener listener) {
        listeners.add(listener);
        VendorListing listing = known;
        if (listing != null) {
            listener.listed(listing);
        }
    }

    public void removeListener(ListingListener listener) {
        listeners.remove(listener);
    }

    /** {@return the vendor's name for people} */
    public String vendorName() {
        Session current = session;
        return current == null ? "" : current.vendor().name();
    }

    @Override
    public @Nullable DerapiApi api() {
        Session current = session;
        return current == null ? null : current.api();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public SpanLimits limits() {
        Session current = session;
        return current == null ? SpanLimits.NONE : current.vendor().limits();
    }

    @Override
    public Duration detailPeriod() {
        Session current = session;
        return current == null ? minutes(new VendorConfiguration().detailMinutes) : current.detailPeriod();
    }

    @Override
    public Duration intervalPeriod() {
        Session current = session;
        return current == null ? minutes(new VendorConfiguration().intervalMinutes) : current.intervalPeriod();
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

    private void show(ThingCondition condition) {
        synchronized (lock) {
            if (condition.equals(shown)) {
                return;
            }
            shown = condition;
        }
        updateStatus(condition.status(), condition.detail(), condition.description());
        VendorListing listing = known;
        publisher.publish(getThing(), condition, Map.of(), null, listing == null ? null : listing.listedAt(), false);
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
        // What a vendor shows is not for commands.
    }

    @Override
    public void handleRemoval() {
        Session current = session;
        if (current != null) {
            lifecycle.end();
            current.access().forget();
        }
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
        Session current;
        synchronized (lock) {
            current = session;
            session = null;
        }
        if (current != null) {
            current.ticker().stop();
            current.access().close();
        }
    }

    private String uid() {
        return getThing().getUID().getAsString();
    }
}
