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

import static org.openhab.binding.novasense.internal.NovasenseBindingConstants.*;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;

/**
 * A Thing whose channels are found in the API's answers by mappings. Where these come from is what its kinds differ in.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class MappedThingHandler extends BaseThingHandler {
    protected final NovasenseContext context;

    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private volatile @Nullable PollLoop loop;
    private volatile @Nullable ThingCondition shown;

    /**
     * @param model what the Thing is, for people
     */
    protected MappedThingHandler(Thing thing, NovasenseContext context, String model) {
        super(thing);
        this.context = context;
        this.publisher = new SnapshotPublisher(context.feed(), context.translator(), model, "CHF");
    }

    /**
     * {@return what to ask, read anew for every poll}
     *
     * @param account the account, whose settings hold where the Thing says nothing
     * @throws InvalidSettingException naming what cannot be understood
     */
    protected abstract PollPlan plan(AccountPlan account) throws InvalidSettingException;

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        shown = null;
        updateStatus(ThingStatus.UNKNOWN);
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        // Kept values belong to the settings that they were found with.
        Map<String, Object> settings = new TreeMap<>(getConfig().getProperties());
        getThing().getChannels().forEach(channel -> settings.put(channel.getUID().getId(),
                new TreeMap<>(channel.getConfiguration().getProperties())));
        PollLoop begun = new PollLoop(run, uid(), new Host(), new ChannelWriter(output()), context,
                Integer.toHexString(settings.toString().hashCode()),
                getThing().getChannels().stream().map(channel -> channel.getUID().getId()).toList());
        loop = begun;
        if (!run.isCurrent()) {
            // The Thing was disposed of meanwhile.
            loop = null;
            return;
        }
        begun.start();
    }

    /** What the loop may do with the Thing. */
    private final class Host implements PollLoop.Host {
        @Override
        public @Nullable NovasenseAccountHandler usableAccount() {
            Bridge bridge = getBridge();
            NovasenseAccountHandler account = account();
            return bridge != null && bridge.getStatus() == ThingStatus.ONLINE && account != null && account.isOpen()
                    ? account
                    : null;
        }

        @Override
        public boolean accountIsOffline() {
            Bridge bridge = getBridge();
            return bridge == null
                    || bridge.getStatus() != ThingStatus.ONLINE && bridge.getStatus() != ThingStatus.UNKNOWN;
        }

        @Override
        public PollPlan plan() throws InvalidSettingException {
            NovasenseAccountHandler account = account();
            return MappedThingHandler.this.plan(account == null ? AccountPlan.usual() : account.plan());
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> values,
                Map<String, NavigableMap<Instant, ChannelReading>> curves, @Nullable Instant fetchedAt, boolean stale,
                Instant next) {
            if (!condition.equals(shown)) {
                shown = condition;
                updateStatus(condition.status(), condition.detail(), condition.description());
            }
            property(PROPERTY_LAST_POLL, fetchedAt);
            property(PROPERTY_NEXT_POLL, next);
            publisher.publishSeries(getThing(), condition, values, curves, fetchedAt, stale);
        }
    }

    private void property(String name, @Nullable Instant time) {
        String text = time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
        if (text != null && !text.equals(getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    private @Nullable NovasenseAccountHandler account() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof NovasenseAccountHandler account ? account : null;
    }

    /** Asks now, because a person wants to see; not while the account has to wait. */
    public void pollSoon() {
        PollLoop current = loop;
        if (current != null) {
            current.pollSoon();
        }
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        PollLoop current = loop;
        if (current != null) {
            current.wake();
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            // The hub's thread may hold locks of the hub, so it must not wait for a poll.
            PollLoop current = loop;
            if (current != null) {
                context.executor().execute(() -> current.repeat(channelUID.getId()));
            }
        }
    }

    @Override
    public void handleRemoval() {
        close();
        new ReadingStore(context.storage()).remove(uid());
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
        PollLoop current = loop;
        loop = null;
        if (current != null) {
            current.stop();
        }
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

    protected final String uid() {
        return getThing().getUID().getAsString();
    }
}
