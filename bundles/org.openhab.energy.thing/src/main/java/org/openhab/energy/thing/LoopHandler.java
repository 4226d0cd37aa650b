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
package org.openhab.energy.thing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Thing whose channels are the matter of a {@link ThingLoop}: the handler makes a loop when the hub initialises the Thing and ends it when the hub disposes of
 * it, and the hub's own threads never wait for the loop. Thread-safe; the lock is never held while the loop or the hub works.
 *
 * @param <L> the loop
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class LoopHandler<L extends ThingLoop> extends BaseThingHandler {
    private final Logger logger = LoggerFactory.getLogger(LoopHandler.class);

    private final ScheduledExecutorService executor;
    private final SnapshotPublisher publisher;
    private final Lifecycle lifecycle = new Lifecycle();
    private final Object lock = new Object();

    private volatile @Nullable L loop;
    private volatile boolean waiting;
    private @Nullable ThingCondition shown;

    /**
     * @param executor where the loop is made and woken
     * @param publisher tells the LAN how the Thing stands
     */
    protected LoopHandler(Thing thing, ScheduledExecutorService executor, SnapshotPublisher publisher) {
        super(thing);
        this.executor = executor;
        this.publisher = publisher;
    }

    /**
     * {@return the loop for the Thing as it is configured, or null if the Thing has to wait for its bridge to come} It is not started yet.
     *
     * @param run the run that begins
     * @throws ConfigurationException naming what cannot be used; it becomes the status
     */
    protected abstract @Nullable L loop(Lifecycle.Run run) throws ConfigurationException;

    /** Deletes what the hub's storage keeps of the Thing, because its owner removes it. */
    protected abstract void forget();

    /** Tells others that the Thing is there; called with the lock held, after its loop was started. */
    protected void attach() {
        // Most Things are known to their bridge only.
    }

    /** Tells others that the Thing is gone; called with the lock held. Does no harm if nobody was told that it came. */
    protected void detach() {
        // Most Things are known to their bridge only.
    }

    /** Shows why there is no loop. */
    protected void showIdle(ThingCondition condition) {
        show(condition);
        publisher.publish(getThing(), condition, Map.of(), null, null, false);
    }

    @Override
    public final void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        publisher.begin();
        updateStatus(ThingStatus.UNKNOWN);
        executor.execute(() -> start(run));
    }

    private void start(Lifecycle.Run run) {
        try {
            makeAndStart(run);
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the Thing would be UNKNOWN for ever.
            logger.error("{} could not be started", uid(), e);
            L failed;
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                failed = take();
            }
            if (failed != null) {
                failed.stop();
            }
            showIdle(ThingCondition.startFailed());
        }
    }

    private void makeAndStart(Lifecycle.Run run) {
        L made;
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            shown = null;
        }
        waiting = false;
        try {
            made = loop(run);
        } catch (ConfigurationException e) {
            showIdle(ThingCondition.of(e));
            return;
        }
        if (made == null) {
            waiting = true;
            showIdle(ThingCondition.bridgeOffline());
            return;
        }
        synchronized (lock) {
            if (!run.isCurrent()) {
                // The Thing was disposed of meanwhile.
                return;
            }
            loop = made;
        }
        made.start();
        synchronized (lock) {
            if (run.isCurrent()) {
                attach();
            }
        }
    }

    /** {@return the loop, or null while the Thing is not open} */
    protected final @Nullable L loop() {
        return loop;
    }

    /** Does something with the loop if there is one, on another thread: that of the hub may hold locks of the hub, so it must not wait for one that reports to it. */
    protected final void elsewhere(Consumer<L> work) {
        L current = loop;
        if (current != null) {
            executor.execute(() -> work.accept(current));
        }
    }

    /** {@return what tells the LAN how the Thing stands} */
    protected final SnapshotPublisher publisher() {
        return publisher;
    }

    /** Shows a status to the hub, unless it is shown already or the Thing was disposed of. */
    protected final void show(ThingCondition condition) {
        synchronized (lock) {
            if (lifecycle.isEnded() || condition.equals(shown)) {
                return;
            }
            shown = condition;
        }
        updateStatus(condition.status(), condition.detail(), condition.description());
    }

    /** Sets a property of the Thing where it has changed; null takes it away. */
    protected final void property(String name, @Nullable String text) {
        if (!lifecycle.isEnded() && !Objects.equals(text, getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    /** {@return the handler of the bridge, or null if there is none of that kind} */
    protected final <B extends BridgeHandler> @Nullable B bridge(Class<B> kind) {
        Bridge bridge = getBridge();
        BridgeHandler handler = bridge == null ? null : bridge.getHandler();
        return kind.isInstance(handler) ? kind.cast(handler) : null;
    }

    /** {@return the handler of the bridge if calls can be made, or null} */
    protected final <B extends BridgeHandler> @Nullable B usableBridge(Class<B> kind) {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getStatus() == ThingStatus.ONLINE ? bridge(kind) : null;
    }

    /** {@return whether the bridge is offline, so that the Thing is too; one that has not said yet is not} */
    protected final boolean isBridgeOffline() {
        Bridge bridge = getBridge();
        return bridge == null || bridge.getStatus() != ThingStatus.ONLINE && bridge.getStatus() != ThingStatus.UNKNOWN;
    }

    /** {@return the Thing's channels, to be written; what comes after the end is dropped} */
    protected final ChannelOutput output() {
        return new ChannelOutput() {
            @Override
            public void state(String channelId, State state) {
                if (!lifecycle.isEnded()) {
                    updateState(channelId, state);
                }
            }

            @Override
            public void series(String channelId, TimeSeries series) {
                if (!lifecycle.isEnded()) {
                    sendTimeSeries(channelId, series);
                }
            }
        };
    }

    /** {@return the Thing's UID as text} */
    protected final String uid() {
        return getThing().getUID().getAsString();
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        L current = loop;
        if (current != null) {
            current.wake();
        } else if (waiting && bridgeStatusInfo.getStatus() == ThingStatus.ONLINE) {
            initialize();
        }
    }

    /** A refresh shows again what is known: the clouds are asked when it is time. */
    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            elsewhere(current -> current.repeat(channelUID.getId()));
        }
    }

    @Override
    public final void handleRemoval() {
        close();
        forget();
        publisher.remove(getThing());
        super.handleRemoval();
    }

    @Override
    public final void dispose() {
        close();
        publisher.rest();
        super.dispose();
    }

    private void close() {
        lifecycle.end();
        L current;
        synchronized (lock) {
            current = take();
        }
        if (current != null) {
            current.stop();
        }
    }

    /** Takes the loop out of the handler; called with the lock held. */
    private @Nullable L take() {
        L current = loop;
        loop = null;
        if (current != null) {
            detach();
        }
        return current;
    }
}
