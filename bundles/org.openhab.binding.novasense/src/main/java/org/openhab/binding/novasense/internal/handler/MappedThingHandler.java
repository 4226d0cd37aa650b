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
import org.openhab.core.thing.Thing;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;

/**
 * A Thing whose channels are found in the API's answers by mappings. Where these come from is what its kinds differ in.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class MappedThingHandler extends LoopHandler<PollLoop> {
    protected final NovasenseContext context;

    /**
     * @param model what the Thing is, for people
     */
    protected MappedThingHandler(Thing thing, NovasenseContext context, String model) {
        super(thing, context.executor(), new SnapshotPublisher(context.feed(), context.translator(), model, "CHF"));
        this.context = context;
    }

    /**
     * {@return what to ask, read anew for every poll}
     *
     * @param account the account, whose settings hold where the Thing says nothing
     * @throws InvalidSettingException naming what cannot be understood
     */
    protected abstract PollPlan plan(AccountPlan account) throws InvalidSettingException;

    @Override
    protected PollLoop loop(Lifecycle.Run run) {
        // Kept values belong to the settings that they were found with.
        Map<String, Object> settings = new TreeMap<>(getConfig().getProperties());
        getThing().getChannels().forEach(channel -> settings.put(channel.getUID().getId(),
                new TreeMap<>(channel.getConfiguration().getProperties())));
        return new PollLoop(run, uid(), new Host(), new ChannelWriter(output()), context,
                Integer.toHexString(settings.toString().hashCode()),
                getThing().getChannels().stream().map(channel -> channel.getUID().getId()).toList());
    }

    /** What the loop may do with the Thing. */
    private final class Host implements PollLoop.Host {
        @Override
        public @Nullable NovasenseAccountHandler usableAccount() {
            NovasenseAccountHandler account = usableBridge(NovasenseAccountHandler.class);
            return account != null && account.isOpen() ? account : null;
        }

        @Override
        public boolean accountIsOffline() {
            return isBridgeOffline();
        }

        @Override
        public PollPlan plan() throws InvalidSettingException {
            NovasenseAccountHandler account = bridge(NovasenseAccountHandler.class);
            return MappedThingHandler.this.plan(account == null ? AccountPlan.usual() : account.plan());
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> values,
                Map<String, NavigableMap<Instant, ChannelReading>> curves, @Nullable Instant fetchedAt, boolean stale,
                Instant next) {
            MappedThingHandler.this.show(condition);
            time(PROPERTY_LAST_POLL, fetchedAt);
            time(PROPERTY_NEXT_POLL, next);
            publisher().publishSeries(getThing(), condition, values, curves, fetchedAt, stale);
        }
    }

    private void time(String name, @Nullable Instant time) {
        if (time != null) {
            property(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** Asks now, because a person wants to see; not while the account has to wait. */
    public void pollSoon() {
        PollLoop current = loop();
        if (current != null) {
            current.pollSoon();
        }
    }

    @Override
    protected void forget() {
        new ReadingStore(context.storage()).remove(uid());
    }
}
