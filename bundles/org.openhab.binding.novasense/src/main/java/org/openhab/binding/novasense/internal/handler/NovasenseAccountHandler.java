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
import java.util.Map;
import java.util.Objects;
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
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Ticker;

/**
 * An account of the portal. Looks once a day at what the portal offers, which shows whether the login works, and gives its Things the one way to the API:
 * one queue, one token, one patience. {@code lock} guards what threads share and is never held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NovasenseAccountHandler extends BaseBridgeHandler {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** What lives from initialize to dispose. */
    private record Session(Lifecycle.Run run, CloudAccount account, NovasenseApi api, QueryReader reader,
            StructureReader structure, AccountPlan plan, Ticker ticker) {
    }

    private final NovasenseContext context;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final SerialQueue queue;
    private final Patience patience;
    private final AccountStanding standing;
    private final List<PlantListener> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();

    private volatile @Nullable Session session;
    private @Nullable ThingCondition shown;

    public NovasenseAccountHandler(Bridge bridge, NovasenseContext context) {
        super(bridge);
        this.context = context;
        this.queue = new SerialQueue(context.executor());
        this.patience = new Patience(context.clock(), context.random());
        this.standing = new AccountStanding(context.random());
        this.publisher = new SnapshotPublisher(context.feed(), context.translator(), "Novasense account", "CHF");
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        synchronized (lock) {
            shown = null;
        }
        standing.begin(context.clock().instant());
        patience.succeeded();
        show(ThingCondition.unknown());
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        try {
            AccountPlan plan = AccountSettingsReader.plan(configuration, new Settings(getConfig().getProperties()));
            ApiAddress address = new ApiAddress(AccountSettingsReader.apiBase(configuration));
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                CloudAccount account = context.accounts()
                        .open(AccountSettingsReader.settings(uid(), label(), configuration), state -> {
                            // A key needs nobody's consent; how it fares is told by the calls.
                        });
                NovasenseApi api = new NovasenseApi(account.transport(), address, plan.timeout());
                QueryReader reader = new QueryReader(api, context.clock());
                StructureReader look = new StructureReader(new DocumentFinder(api, context.folder()), reader, address,
                        plan, context.clock());
                session = new Session(run, account, api, reader, look, plan,
                        new Ticker(context.executor(), context.clock(), LONGEST_SLEEP, this::tick));
            }
        } catch (InvalidSettingException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of(e.textKey(), e.arguments())));
            return;
        } catch (IllegalStateException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of("offline.account-in-use")));
            return;
        }
        tick();
    }

    private void tick() {
        Session current = session;
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

    private void look(Session current) {
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

    private void lookedAt(Session current, Structure seen) {
        synchronized (lock) {
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
        Session current = session;
        if (current != null) {
            current.ticker().wakeNow();
        }
    }

    private void present(Session current) {
        show(standing.condition());
        Structure seen = standing.structure();
        AccountProperties.of(current.account().counters(), seen == null ? null : seen.found())
                .forEach(this::property);
    }

    private void show(ThingCondition condition) {
        synchronized (lock) {
            if (condition.equals(shown)) {
                return;
            }
            shown = condition;
        }
        updateStatus(condition.status(), condition.detail(), condition.description());
        publisher.publish(getThing(), condition, Map.of(), null, null, false);
    }

    private void property(String name, @Nullable String text) {
        if (!Objects.equals(text, getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    /** {@return whether the way to the API is open} */
    boolean isOpen() {
        return session != null;
    }

    /** {@return what the account says for all of its Things} */
    public AccountPlan plan() {
        Session current = session;
        return current == null ? AccountPlan.usual() : current.plan();
    }

    /** {@return asks queries; blocks} */
    public QueryReader reader() {
        return open().reader();
    }

    /** {@return the API itself, for what a person asks at the console; blocks} */
    public NovasenseApi api() {
        return open().api();
    }

    /** {@return how the portal was used, or null while the account is not open} */
    public @Nullable CallCounters calls() {
        Session current = session;
        return current == null ? null : current.account().counters();
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
        Session current = open();
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

    private Session open() {
        Session current = session;
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
