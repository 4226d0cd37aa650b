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

import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * What the handlers of sites, inverters and batteries have in common: what they show and when they call is the matter of the {@link PartLoop}; the hub's own threads
 * never wait for a tick.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
abstract class PolledHandler extends BaseThingHandler {
    private final DerapiContext context;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final Host host = new Host();

    private volatile @Nullable PartLoop loop;
    private volatile @Nullable ThingCondition shown;

    /**
     * @param model what the Thing is, for people
     */
    PolledHandler(Thing thing, DerapiContext context, String model) {
        super(thing);
        this.context = context;
        publisher = new SnapshotPublisher(context.feed(), context.translator(), model, "EUR");
    }

    /** {@return the parts of the Thing}
     *
     * @param id Derapi's identifier
     */
    abstract Parts parts(String id, VendorLink vendor);

    /** {@return properties that are known; called with the lock held} */
    abstract Map<String, String> facts();

    DerapiContext context() {
        return context;
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        updateStatus(ThingStatus.UNKNOWN);
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        String id = Addresses.trimmed(getConfigAs(DeviceConfiguration.class).id);
        VendorLink vendor = vendor();
        if (!run.isCurrent()) {
            return;
        }
        shown = null;
        if (id.isEmpty()) {
            host.show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR, ThingText.of("offline.config-id")),
                    Map.of(), null);
            return;
        }
        if (vendor == null) {
            host.show(ThingCondition.bridgeOffline(), Map.of(), null);
            return;
        }
        PartLoop begun = new PartLoop(run, uid(), parts(id, vendor), output(), host, context);
        loop = begun;
        if (!run.isCurrent()) {
            // The Thing was disposed of meanwhile.
            loop = null;
            return;
        }
        begun.tick();
    }

    /** What the loop may do with the Thing. */
    private final class Host implements PartLoop.Host {
        @Override
        public @Nullable VendorLink usableVendor() {
            return PolledHandler.this.usableVendor();
        }

        @Override
        public boolean vendorIsOffline() {
            Bridge bridge = getBridge();
            return bridge == null
                    || bridge.getStatus() != ThingStatus.ONLINE && bridge.getStatus() != ThingStatus.UNKNOWN;
        }

        @Override
        public void describe() {
            facts().forEach((name, text) -> {
                if (!text.isEmpty() && !text.equals(getThing().getProperties().get(name))) {
                    updateProperty(name, text);
                }
            });
        }

        @Override
        public void trigger(String channel, String payload) {
            triggerChannel(channel, payload);
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> values, @Nullable Instant fetchedAt) {
            if (!condition.equals(shown)) {
                shown = condition;
                updateStatus(condition.status(), condition.detail(), condition.description());
            }
            publisher.publish(getThing(), condition, values, null, fetchedAt, !condition.isOnline());
        }
    }

    private @Nullable VendorLink vendor() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof DerapiVendorHandler vendor ? vendor : null;
    }

    /** {@return the vendor if calls can be made, or null} */
    @Nullable
    VendorLink usableVendor() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getStatus() == ThingStatus.ONLINE ? vendor() : null;
    }

    /** {@return the loop, or null while the Thing is not open} */
    @Nullable
    PartLoop loop() {
        return loop;
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        PartLoop current = loop;
        if (current != null) {
            current.wake();
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE) {
            initialize();
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            // The hub's thread may hold locks of the hub, so it must not wait for a tick that reports to the hub.
            PartLoop current = loop;
            if (current != null) {
                context.executor().execute(() -> current.repeat(channelUID.getId()));
            }
        }
    }

    @Override
    public void handleRemoval() {
        close();
        Parts.remove(context.storage(), uid());
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
        PartLoop current = loop;
        loop = null;
        if (current != null) {
            current.stop();
        }
        VendorLink vendor = vendor();
        if (vendor != null) {
            vendor.pace().leave(uid());
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

    String uid() {
        return getThing().getUID().getAsString();
    }
}
