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

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.types.Command;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bridge that is an account at a cloud: it is opened off the hub's thread, shows each status once, and takes what is kept of the account along when its
 * owner removes it. What the account is asked for is the matter of its subclass. Thread-safe; {@link #session} is guarded by a lock that is never held
 * while the hub or the cloud is called.
 *
 * @param <S> what lives from initialize to dispose
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class AccountHandler<S extends AccountHandler.Session> extends BaseBridgeHandler {

    /** What lives from initialize to dispose. */
    public interface Session {

        /** {@return the run that the session belongs to} */
        Lifecycle.Run run();

        /** {@return the open account} */
        CloudAccount account();

        /** Ends what the session does by itself. The account is closed by the handler. */
        void stop();
    }

    private final Logger logger = LoggerFactory.getLogger(AccountHandler.class);

    private final CloudAccounts accounts;
    private final ScheduledExecutorService executor;
    private final SnapshotPublisher publisher;
    private final Lifecycle lifecycle = new Lifecycle();
    private final Object lock = new Object();

    private volatile @Nullable S session;
    private @Nullable ThingCondition shown;

    /**
     * @param accounts where the account is opened
     * @param executor where it is opened, because the hub's thread must not wait
     * @param publisher tells the LAN how the account stands
     */
    protected AccountHandler(Bridge bridge, CloudAccounts accounts, ScheduledExecutorService executor,
            SnapshotPublisher publisher) {
        super(bridge);
        this.accounts = accounts;
        this.executor = executor;
        this.publisher = publisher;
    }

    /**
     * Opens the account as it is configured. Makes no call.
     *
     * @param run the run that begins
     * @throws ConfigurationException naming what cannot be used; it becomes the status
     * @throws IllegalStateException if the account is open elsewhere
     */
    protected abstract S open(Lifecycle.Run run) throws ConfigurationException;

    /** Begins to use the account; called once after it was opened. */
    protected abstract void begin(S opened);

    /** Forgets what an earlier run has left in the handler. */
    protected void reset() {
        // Most accounts keep all that they know in the session.
    }

    /** Deletes what the hub's storage keeps of the account, because its owner removes it. */
    protected void forget() {
        // Most accounts keep nothing there.
    }

    /** {@return when the cloud last told about the account, or null} */
    protected @Nullable Instant fetchedAt() {
        return null;
    }

    @Override
    public final void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        publisher.begin();
        synchronized (lock) {
            shown = null;
        }
        reset();
        show(ThingCondition.unknown());
        executor.execute(() -> start(run));
    }

    private void start(Lifecycle.Run run) {
        try {
            openAndBegin(run);
        } catch (RuntimeException e) {
            // An executor swallows what a task throws, and the account would be UNKNOWN for ever.
            logger.error("{} could not be started", uid(), e);
            if (run.isCurrent()) {
                show(ThingCondition.startFailed());
            }
        }
    }

    private void openAndBegin(Lifecycle.Run run) {
        S opened;
        try {
            synchronized (lock) {
                if (!run.isCurrent()) {
                    return;
                }
                opened = open(run);
                session = opened;
            }
        } catch (ConfigurationException e) {
            show(ThingCondition.of(e));
            return;
        } catch (IllegalStateException e) {
            show(ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                    ThingText.of("offline.account-in-use")));
            return;
        }
        begin(opened);
    }

    /** {@return what lives now, or null while the account is not open} */
    protected final @Nullable S session() {
        return session;
    }

    /** {@return what lives now if it belongs to the run, or null} */
    protected final @Nullable S session(Lifecycle.Run run) {
        S current = session;
        return current != null && current.run() == run ? current : null;
    }

    /** {@return whether the account is open} */
    public final boolean isOpen() {
        return session != null;
    }

    /** {@return how the cloud was used, or null while the account is not open} */
    public final @Nullable CallCounters calls() {
        S current = session;
        return current == null ? null : current.account().counters();
    }

    /** Shows a status to the hub and the LAN, unless it is shown already or the account was disposed of. */
    protected final void show(ThingCondition condition) {
        synchronized (lock) {
            if (lifecycle.isEnded() || condition.equals(shown)) {
                return;
            }
            shown = condition;
        }
        updateStatus(condition.status(), condition.detail(), condition.description());
        publisher.publish(getThing(), condition, Map.of(), null, fetchedAt(), false);
    }

    /** Sets a property of the Thing where it has changed; null takes it away. */
    protected final void property(String name, @Nullable String text) {
        if (!lifecycle.isEnded() && !Objects.equals(text, getThing().getProperties().get(name))) {
            updateProperty(name, text);
        }
    }

    /** {@return the Thing's UID as text, by which the account is known} */
    protected final String uid() {
        return getThing().getUID().getAsString();
    }

    /** {@return what the Thing is called, for people} */
    protected final String label() {
        String label = getThing().getLabel();
        return label == null || label.isBlank() ? uid() : label;
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        // An account has no channels.
    }

    @Override
    public final void handleRemoval() {
        S current = session;
        if (current != null) {
            lifecycle.end();
            current.account().forget();
        }
        close();
        if (current == null) {
            accounts.forget(uid());
        }
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
        S current;
        synchronized (lock) {
            current = session;
            session = null;
        }
        if (current != null) {
            current.stop();
            current.account().close();
        }
    }
}
