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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.ApiVersion;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.discovery.NomosDiscoveryService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.thing.AccountHandler;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * A Nomos account. Waits for the owner's consent, asks for the contracts once after it was given and then once a day, and gives its subscriptions the way
 * to Nomos. While the authorisation is missing or revoked nothing is tried. Ticks and calls run on the executor, one tick at a time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosAccountHandler extends AccountHandler<NomosAccountHandler.OpenNomos> {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** What lives from initialize to dispose. */
    record OpenNomos(Lifecycle.Run run, CloudAccount account, NomosWay way, AccountListing listing, Ticker ticker,
            boolean consented) implements AccountHandler.Session {
        NomosApi api() {
            return way.api();
        }

        void consentedAnew() {
            // Another customer may have consented; what is known is asked for anew.
            listing.reset();
            way.renew();
        }

        @Override
        public void stop() {
            ticker.stop();
        }
    }

    private final NomosContext context;
    private final List<SubscriptionListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock ticking = new ReentrantLock();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final Map<String, Instant> plannedCalls = new ConcurrentHashMap<>();

    public NomosAccountHandler(Bridge bridge, NomosContext context) {
        super(bridge, context.accounts(), context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "Nomos account", "EUR"));
        this.context = context;
    }

    @Override
    protected void reset() {
        plannedCalls.clear();
    }

    @Override
    protected OpenNomos open(Lifecycle.Run run) throws ConfigurationException {
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        AccountSettings settings = AccountSettingsReader.read(uid(), label(), configuration);
        URI base = AccountSettingsReader.baseUrl(configuration);
        AccountListing listing = new AccountListing(uid(), settings.clientId(),
                new ListingStore(new RunStorage(context.storage(), run)), context.clock(), context.random());
        CloudAccount account = context.accounts().open(settings, state -> authorisationChanged(run, state));
        ApiVersion version = ApiVersion.of(configuration.apiVersion);
        return new OpenNomos(run, account, new NomosWay(() -> new NomosApi(account.transport(), base, version)),
                listing,
                new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick),
                settings.grant() instanceof Grant.AuthorizationCode);
    }

    @Override
    protected void begin(OpenNomos opened) {
        tellListeners();
        tick();
    }

    /** Called by the OAuth bundle from the thread of a call or of a browser's request; the work is done elsewhere. */
    private void authorisationChanged(Lifecycle.Run run, AccountState state) {
        OpenNomos current = session(run);
        if (current == null) {
            return;
        }
        if (state == AccountState.CONNECTED) {
            current.consentedAnew();
        }
        current.ticker().wakeNow();
    }

    /** One tick at a time; one that comes while another still waits for Nomos is made up for after it. */
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
        OpenNomos current = session();
        if (current == null || !current.run().isCurrent()) {
            return;
        }
        if (current.account().state() != AccountState.CONNECTED) {
            show(unauthorised(current));
            showCounters(current);
            return;
        }
        Instant now = context.clock().instant();
        if (!current.listing().next(now).isAfter(now)) {
            if (current.listing().known() == null && current.listing().failure() == null) {
                // After a consent anew the contracts see that the account was away, and ask again for what they were refused.
                show(ThingCondition.unknown());
            }
            refresh(current);
        }
        if (!current.run().isCurrent()) {
            return;
        }
        show(condition(current));
        showCounters(current);
        if (current.account().state() == AccountState.CONNECTED) {
            current.ticker().wakeAt(current.listing().next(context.clock().instant()));
        }
    }

    private void refresh(OpenNomos current) {
        long consent = current.listing().consent();
        try {
            current.listing().refresh(current.api(), current.run());
            tellListeners();
        } catch (CloudException e) {
            current.listing().failed(e, consent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            current.listing().failed(null, consent);
        }
    }

    private void tellListeners() {
        Listing known = listing();
        if (known != null) {
            listeners.forEach(listener -> listener.subscriptionsListed(known.subscriptions()));
        }
    }

    /**
     * Asks for the contracts now, because a person wants to see them. Blocks.
     *
     * @return all contracts, or null while the account cannot be used or another customer consents meanwhile: then nothing is known, which is not the same as no contract
     */
    public @Nullable List<Subscription> scan() throws CloudException, InterruptedException {
        OpenNomos current = session();
        if (current == null || current.account().state() != AccountState.CONNECTED) {
            return null;
        }
        @Nullable
        List<Subscription> subscriptions = current.listing().refresh(current.api(), current.run());
        current.ticker().wakeNow();
        return subscriptions;
    }

    /** Adds a listener; it is told at once what is known. */
    public void addListener(SubscriptionListener listener) {
        listeners.add(listener);
        Listing known = listing();
        if (known != null) {
            listener.subscriptionsListed(known.subscriptions());
        }
    }

    public void removeListener(SubscriptionListener listener) {
        listeners.remove(listener);
    }

    /** {@return the way to Nomos, or null while the account is not open} */
    @Nullable
    NomosApi api() {
        OpenNomos current = session();
        return current == null ? null : current.api();
    }

    /** {@return whether the account's token allows writes} */
    boolean mayWrite() {
        OpenNomos current = session();
        return current != null && !current.consented() && CustomerDesk.mayWrite(current.account().scope());
    }

    /** {@return the contracts, or null while they are not known} */
    @Nullable
    Listing listing() {
        OpenNomos current = session();
        return current == null ? null : current.listing().known();
    }

    /** Takes note of when a Thing is going to call. */
    void plan(String thing, Instant nextCall) {
        plannedCalls.put(thing, nextCall);
    }

    /** Takes note that a Thing calls no more. */
    void unplan(String thing) {
        plannedCalls.remove(thing);
    }

    /**
     * Deletes the account's tokens here, because its owner wants that.
     *
     * @return false while the account is not open
     */
    public boolean forgetTokens() {
        OpenNomos current = session();
        if (current == null) {
            return false;
        }
        current.account().forget();
        current.ticker().wakeNow();
        return true;
    }

    private ThingCondition unauthorised(OpenNomos current) {
        boolean revoked = current.account().state() == AccountState.REVOKED;
        if (!current.consented()) {
            return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of(StatusText.CLIENT_REFUSED));
        }
        return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                ThingText.of(revoked ? StatusText.CONSENT_REVOKED : StatusText.CONSENT_NEEDED,
                        current.account().connectAddress()));
    }

    private ThingCondition condition(OpenNomos current) {
        if (current.account().state() != AccountState.CONNECTED) {
            return unauthorised(current);
        }
        CloudException failure = current.listing().failure();
        boolean known = current.listing().known() != null;
        if (failure == null) {
            return known ? ThingCondition.online() : ThingCondition.unknown();
        }
        boolean passing = !(failure instanceof ConfigurationException) && !(failure instanceof AuthorisationException);
        return passing && known
                ? ThingCondition.online(ThingText.of("online.list-failed"))
                : ThingCondition.of(failure);
    }

    @Override
    protected @Nullable Instant fetchedAt() {
        Listing known = listing();
        return known == null ? null : known.listedAt();
    }

    private void showCounters(OpenNomos current) {
        Instant now = context.clock().instant();
        // What should have been called by now is not, because its Thing is gone or waits.
        Instant next = plannedCalls.values().stream().filter(call -> call.isAfter(now)).min(Instant::compareTo)
                .orElse(null);
        Instant listing = current.listing().next(now);
        AccountProperties.of(current.account().counters(), current.listing().known(),
                next == null || listing.isBefore(next) ? listing : next).forEach(this::property);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NomosDiscoveryService.class);
    }

    @Override
    protected void forget() {
        new ListingStore(context.storage()).remove(uid());
    }
}
