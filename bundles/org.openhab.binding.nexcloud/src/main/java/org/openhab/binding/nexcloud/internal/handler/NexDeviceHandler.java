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
package org.openhab.binding.nexcloud.internal.handler;

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.action.NexActions;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A device on the channels. What it reads and shows is the matter of its {@link DeviceLoop}; the hub's own threads never wait for that.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NexDeviceHandler extends LoopHandler<DeviceLoop> {
    private final NexContext context;

    public NexDeviceHandler(Thing thing, NexContext context) {
        super(thing, context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "NEX device", ""));
        this.context = context;
    }

    @Override
    protected DeviceLoop loop(Lifecycle.Run run) throws ConfigurationException {
        return new DeviceLoop(uid(), DeviceSettings.read(getConfigAs(DeviceConfiguration.class)), run, context,
                new DeviceStore(new RunStorage(context.storage(), run)), output(), new Host());
    }

    /** What the loop may do with the Thing. */
    private final class Host implements DeviceLoop.Host {
        @Override
        public Thing thing() {
            return getThing();
        }

        @Override
        public void channels(List<Channel> channels) {
            updateThing(editThing().withChannels(channels).build());
        }

        @Override
        public boolean linked(String channel) {
            return isLinked(channel);
        }

        @Override
        public @Nullable NexAccountHandler account() {
            return NexDeviceHandler.this.account();
        }

        @Override
        public boolean accountIsOffline() {
            return isBridgeOffline();
        }

        @Override
        public void describe(Map<String, String> properties) {
            properties.forEach((name, text) -> property(name, text.isEmpty() ? null : text));
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> readings, @Nullable Instant fetchedAt,
                boolean stale) {
            NexDeviceHandler.this.show(condition);
            publisher().publish(getThing(), condition, readings, null, fetchedAt, stale);
        }
    }

    private @Nullable NexAccountHandler account() {
        return bridge(NexAccountHandler.class);
    }

    /** Is told by the account that its line of errands is open. */
    void accountOpened() {
        elsewhere(DeviceLoop::arrange);
    }

    /** Is told by the account what it has. */
    void listed(Listing listing) {
        elsewhere(current -> current.listed(listing));
    }

    /** {@return whether somebody looks at the controller's last sign of life} */
    boolean wantsWatchdog() {
        DeviceLoop current = loop();
        return current != null && (current.settings().all() || isLinked(CHANNEL_WATCHDOG));
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        elsewhere(current -> {
            current.arrange();
            current.repeat(channelUID.getId());
        });
        NexAccountHandler account = account();
        if (account != null && channelUID.getId().equals(CHANNEL_WATCHDOG)) {
            context.executor().execute(account::watch);
        }
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
        elsewhere(DeviceLoop::arrange);
    }

    /** {@return the data points that are known} */
    public List<PointBook.Entry> points() {
        DeviceLoop current = loop();
        return current == null ? List.of() : current.points();
    }

    /** {@return what the channels show} */
    public Map<String, ChannelReading> readings() {
        DeviceLoop current = loop();
        return current == null ? Map.of() : current.readings();
    }

    /** {@return the controller as last told, or null while it is not known} */
    public @Nullable Controller controller() {
        DeviceLoop current = loop();
        return current == null ? null : current.controller();
    }

    /** {@return the zone in which days begin} */
    public ZoneId zone() {
        DeviceLoop current = loop();
        return current == null ? ZoneId.of("UTC") : current.settings().zone();
    }

    public Clock clock() {
        return context.clock();
    }

    public String translate(ThingText text) {
        return context.translator().translate(text);
    }

    /**
     * Asks for past data and gives it to the channels, so that a persistence service can keep it. Blocks as long as the account's pace makes it last.
     *
     * @param request what to ask for
     * @param progress told after each call
     */
    public HistoryOutcome history(HistoryRequest request, Consumer<HistoryOutcome> progress) {
        DeviceLoop current = loop();
        NexAccountHandler account = account();
        PacedApi api = account == null ? null : account.paced();
        if (current == null || api == null) {
            return HistoryOutcome.failed(ThingText.of("hint.not-connected"));
        }
        PointBook.Entry entry = current.points().stream().filter(known -> known.point().id() == request.point())
                .findFirst().orElse(null);
        if (entry == null) {
            return HistoryOutcome.failed(ThingText.of("hint.no-such-point", Long.toString(request.point())));
        }
        return new History(api, zone(), context.clock()).load(request,
                aggregates -> current.past(request.channel(), aggregates), progress);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NexActions.class);
    }

    @Override
    protected void forget() {
        new DeviceStore(context.storage()).remove(uid());
    }

    @Override
    protected void detach() {
        NexAccountHandler account = account();
        ErrandLine line = account == null ? null : account.line();
        if (line != null) {
            line.removeAll(DeviceErrands.prefix(uid()));
        }
    }
}
