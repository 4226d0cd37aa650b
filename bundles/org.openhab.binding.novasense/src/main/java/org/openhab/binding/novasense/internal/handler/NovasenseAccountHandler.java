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
package org.openhab.binding.novasense.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.api.ApiAddress;
import org.openhab.binding.novasense.internal.api.NovasenseApi;
import org.openhab.binding.novasense.internal.discovery.NovasenseDiscoveryService;
import org.openhab.binding.novasense.internal.openapi.DocumentFinder;
import org.openhab.binding.novasense.internal.query.QueryReader;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.AccountHandler;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.Ticker;

/**
 * An account of the portal. Looks once a day at what the portal offers, which shows whether the login works, and gives its Things the one way to the API:
 * one queue, one token, one patience. {@code looking} keeps a late answer of an earlier run out of what is known and is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NovasenseAccountHandler extends AccountHandler<NovasenseAccountHandler.OpenPortal> {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** What lives from initialize to dispose. */
    record OpenPortal(Lifecycle.Run run, CloudAccount account, NovasenseApi api, QueryReader reader,
            StructureReader structure, AccountPlan plan, Ticker ticker) implements AccountHandler.Session {
        @Override
        public void stop() {
            ticker.stop();
        }
    }

    private final NovasenseContext context;
    private final SerialQueue queue;
    private final Patience patience;
    private final AccountStanding standing;
    private final List<PlantListener> listeners = new CopyOnWriteArrayList<>();
    private final Object looking = new Object();

    public NovasenseAccountHandler(Bridge bridge, NovasenseContext context) {
        super(bridge, context.accounts(), context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "Novasense account", "CHF"));
        this.context = context;
        this.queue = new SerialQueue(context.executor());
        this.patience = new Patience(context.clock(), context.random());
        this.standing = new AccountStanding(context.random());
    }

    @Override
    protected void reset() {
        synchronized (looking) {
            standing.begin(context.clock().instant());
            patience.succeeded();
        }
    }

    @Override
    protected OpenPortal open(Lifecycle.Run run) throws ConfigurationException {
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        try {
            AccountPlan plan = AccountSettingsReader.plan(configuration, new Settings(getConfig().getProperties()));
            ApiAddress address = new ApiAddress(AccountSettingsReader.apiBase(configuration));
            CloudAccount account = context.accounts()
                    .open(AccountSettingsReader.settings(uid(), label(), configuration), state -> {
                        // A key needs nobody's consent; how it fares is told by the calls.
                    });
            NovasenseApi api = new NovasenseApi(account.transport(), address, plan.timeout());
            QueryReader reader = new QueryReader(api, context.clock());
            StructureReader look = new StructureReader(new DocumentFinder(api, context.folder()), reader, address, plan,
                    context.clock());
            return new OpenPortal(run, account, api, reader, look, plan,
                    new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick));
        } catch (InvalidSettingException e) {
            throw new ConfigurationException("The settings of " + uid() + " cannot be used", e, e.textKey(),
                    e.arguments());
        }
    }

    @Override
    protected void begin(OpenPortal opened) {
        tick();
    }

    private void tick() {
        OpenPortal current = session();
        if (current == null || !current.run().isCurrent()) {
            return;
        }
        Instant now = context.clock().instant();
        if (standing.startLooking(now, patience.notBefore())) {
            queue.execute(() -> look(current));
        } else {
            present(current);
            current.ticker().wakeAt(now.plus(LONGEST_SLEEP));
        }
    }

    private void look(OpenPortal current) {
        try {
            if (current.run().isCurrent()) {
                Structure seen = current.structure().read();
                patience.succeeded();
                lookedAt(current, seen);
            }
        } catch (CloudException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            standing.endLooking();
            if (current.run().isCurrent()) {
                current.ticker().wakeNow();
            }
        }
    }

    private void lookedAt(OpenPortal current, Structure seen) {
        synchronized (looking) {
            if (!current.run().isCurrent()) {
                return;
            }
            standing.seen(seen, context.clock().instant());
        }
        List<ListedPlant> plants = seen.plants();
        if (plants != null) {
            listeners.forEach(listener -> listener.plantsListed(plants));
        }
    }

    private void failed(CloudException e) {
        if (e instanceof WaitException wait) {
            patience.failed(wait);
        }
        standing.failed(e, context.clock().instant());
    }

    /** Takes note that the login failed in a Thing's call, which concerns them all. */
    void loginFailed(CloudException e) {
        failed(e);
        OpenPortal current = session();
        if (current != null) {
            current.ticker().wakeNow();
        }
    }

    private void present(OpenPortal current) {
        show(standing.condition());
        Structure seen = standing.structure();
        AccountProperties.of(current.account().counters(), seen == null ? null : seen.found())
                .forEach(this::property);
    }

    /** {@return what the account says for all of its Things} */
    public AccountPlan plan() {
        OpenPortal current = session();
        return current == null ? AccountPlan.usual() : current.plan();
    }

    /** {@return asks queries; blocks} */
    public QueryReader reader() {
        return portal().reader();
    }

    /** {@return the API itself, for what a person asks at the console; blocks} */
    public NovasenseApi api() {
        return portal().api();
    }

    /** {@return what is known of the portal's structure, or null} */
    public @Nullable Structure structure() {
        return standing.structure();
    }

    /**
     * Looks at the structure now, because a person wants to see it. Blocks.
     *
     * @throws IllegalStateException while the account is not open
     */
    public Structure scan() throws CloudException, InterruptedException {
        OpenPortal current = portal();
        try {
            Structure seen = current.structure().read();
            patience.succeeded();
            lookedAt(current, seen);
            return seen;
        } catch (CloudException e) {
            failed(e);
            throw e;
        } finally {
            current.ticker().wakeNow();
        }
    }

    private OpenPortal portal() {
        OpenPortal current = session();
        if (current == null) {
            throw new IllegalStateException("The account is not open");
        }
        return current;
    }

    SerialQueue queue() {
        return queue;
    }

    Patience patience() {
        return patience;
    }

    /** Adds a listener; it is told at once what is known. */
    public void addListener(PlantListener listener) {
        listeners.add(listener);
        Structure seen = standing.structure();
        List<ListedPlant> plants = seen == null ? null : seen.plants();
        if (plants != null) {
            listener.plantsListed(plants);
        }
    }

    public void removeListener(PlantListener listener) {
        listeners.remove(listener);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NovasenseDiscoveryService.class);
    }
}
