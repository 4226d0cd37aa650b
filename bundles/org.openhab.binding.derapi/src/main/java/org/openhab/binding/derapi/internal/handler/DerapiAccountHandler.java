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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.DerapiTransport;
import org.openhab.binding.derapi.internal.api.CredentialsApi;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.thing.AccountHandler;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * A Derapi account: tries once a day whether its client is accepted, and gives its vendors the way to Derapi. Ticks and calls run on the executor, one at a
 * time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiAccountHandler extends AccountHandler<DerapiAccountHandler.OpenDerapi> {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    private static final Duration PERIOD = Duration.ofDays(1);

    /** What lives from initialize to dispose. */
    record OpenDerapi(Lifecycle.Run run, CloudAccount account, URI apiUrl, boolean virtual, Ticker ticker,
            Retry check) implements AccountHandler.Session {
        @Override
        public void stop() {
            ticker.stop();
        }
    }

    private final DerapiContext context;
    private final ReentrantLock ticking = new ReentrantLock();

    public DerapiAccountHandler(Bridge bridge, DerapiContext context) {
        super(bridge, context.accounts(), context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "Derapi account", "EUR"));
        this.context = context;
    }

    @Override
    protected OpenDerapi open(Lifecycle.Run run) throws ConfigurationException {
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        AccountSettings settings = AccountSettingsReader.read(uid(), label(), configuration);
        URI api = AccountSettingsReader.apiUrl(configuration);
        return new OpenDerapi(run, context.accounts().open(settings, state -> wake(run)), api,
                AccountConfiguration.VIRTUAL.equals(configuration.mode.trim()),
                new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick),
                new Retry(PERIOD, context.random()));
    }

    @Override
    protected void begin(OpenDerapi opened) {
        tick();
    }

    /** Called by the OAuth bundle from the thread of a call; the work is done elsewhere. */
    private void wake(Lifecycle.Run run) {
        OpenDerapi current = session(run);
        if (current != null) {
            current.ticker().wakeNow();
        }
    }

    private void tick() {
        OpenDerapi current = session();
        if (current == null || !ticking.tryLock()) {
            return;
        }
        try {
            tickAlone(current);
        } finally {
            ticking.unlock();
        }
    }

    private void tickAlone(OpenDerapi current) {
        Instant now = context.clock().instant();
        if (current.account().state() == AccountState.CONNECTED && !current.check().next(now).isAfter(now)) {
            check(current);
        }
        if (!current.run().isCurrent()) {
            return;
        }
        show(condition(current));
        CallProperties.of(current.account().counters()).forEach(this::property);
        current.ticker().wakeAt(current.check().next(context.clock().instant()));
    }

    /** A list of what is virtual costs no vendor a call, and tells whether the client is accepted. */
    private void check(OpenDerapi current) {
        try {
            new DerapiApi(new DerapiTransport(current.account()), current.apiUrl()).greet();
            current.check().succeeded(context.clock().instant());
        } catch (CloudException e) {
            current.check().failed(e, context.clock().instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            current.check().failed(null, context.clock().instant());
        }
    }

    private static ThingCondition condition(OpenDerapi current) {
        if (current.account().state() != AccountState.CONNECTED) {
            return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of(StatusText.CLIENT_REFUSED));
        }
        CloudException failure = current.check().failure();
        return failure != null
                ? ThingCondition.of(failure)
                : current.check().succeededAt() == null ? ThingCondition.unknown() : ThingCondition.online();
    }

    /** {@return the credentials that Derapi keeps, or null while the account is not open} */
    public @Nullable CredentialsApi credentials() {
        OpenDerapi current = session();
        return current == null
                ? null
                : new CredentialsApi(new DerapiTransport(current.account()), current.apiUrl());
    }

    /** {@return the way to Derapi, or null while the account is not open} */
    @Nullable
    Connection connection() {
        OpenDerapi current = session();
        return current == null
                ? null
                : new Connection(current.account(), current.apiUrl(), current.virtual());
    }

    /** The way to Derapi.
     *
     * @param account the account with its client's token
     * @param apiUrl address of the API
     * @param virtual whether only virtual devices are seen
     */
    record Connection(CloudAccount account, URI apiUrl, boolean virtual) {
    }

    @Override
    protected @Nullable Instant fetchedAt() {
        OpenDerapi current = session();
        return current == null ? null : current.check().succeededAt();
    }
}
