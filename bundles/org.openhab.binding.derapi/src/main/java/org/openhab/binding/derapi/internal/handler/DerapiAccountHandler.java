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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.DerapiTransport;
import org.openhab.binding.derapi.internal.api.CredentialsApi;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.types.Command;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * A Derapi account: tries once a day whether its client is accepted, and gives its vendors the way to Derapi. Ticks and calls run on the executor; {@code lock} guards
 * what they share and is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiAccountHandler extends BaseBridgeHandler {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);
    private static final Duration PERIOD = Duration.ofDays(1);

    /** What lives from initialize to dispose. */
    private record Session(Lifecycle.Run run, CloudAccount account, URI apiUrl, boolean virtual, Ticker ticker,
            Retry check) {
    }

    private final DerapiContext context;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final Object lock = new Object();
    private final ReentrantLock ticking = new ReentrantLock();

    private volatile @Nullable Session session;
    private @Nullable ThingCondition shown;

    public DerapiAccountHandler(Bridge bridge, DerapiContext context) {
        super(bridge);
        this.context = context;
        publisher = new SnapshotPublisher(context.feed(), context.translator(), "Derapi account", "EUR");
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
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        try {
            AccountSettings settings = AccountSettingsReader.read(uid(), label(), configuration);
            URI api = AccountSettingsReader.apiUrl(configuration);
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                CloudAccount account = context.accounts().open(settings, state -> wake(run));
                session = new Session(run, account, api,
                        AccountConfiguration.VIRTUAL.equals(configuration.mode.trim()),
                        new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick),
                        new Retry(PERIOD, context.random()));
            }
        } catch (ConfigurationException e) {
            show(ThingCondition.of(e));
            return;
        } catch (IllegalStateException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of("offline.account-in-use")));
            return;
        }
        tick();
    }

    /** Called by the OAuth bundle from the thread of a call; the work is done elsewhere. */
    private void wake(Lifecycle.Run run) {
        Session current = session;
        if (current != null && current.run() == run) {
            current.ticker().wakeNow();
        }
    }

    private void tick() {
        Session current = session;
        if (current == null || !ticking.tryLock()) {
            return;
        }
        try {
            tickAlone(current);
        } finally {
            ticking.unlock();
        }
    }

    private void tickAlone(Session current) {
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
    private void check(Session current) {
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

    private static ThingCondition condition(Session current) {
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
        Session current = session;
        return current == null
                ? null
                : new CredentialsApi(new DerapiTransport(current.account()), current.apiUrl());
    }

    /** {@return the way to Derapi, or null while the account is not open} */
    @Nullable
    Connection connection() {
        Session current = session;
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

    private void show(ThingCondition condition) {
        synchronized (lock) {
            if (condition.equals(shown)) {
                return;
            }
            shown = condition;
        }
        updateStatus(condition.status(), condition.detail(), condition.description());
        Session current = session;
        publisher.publish(getThing(), condition, Map.of(), null,
                current == null ? null : current.check().succeededAt(), false);
    }

    private void property(String name, @Nullable String text) {
        if (!Objects.equals(text, getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        // An account has no channels.
    }

    @Override
    public void handleRemoval() {
        Session current = session;
        if (current != null) {
            lifecycle.end();
            current.account().forget();
        }
        close();
        if (current == null) {
            context.accounts().forget(uid());
        }
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
            current.account().close();
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
