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
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.Thing;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;

/**
 * What the handlers of sites, inverters and batteries have in common: what they show and when they call is the matter of the {@link PartLoop}; the hub's own threads
 * never wait for a tick.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
abstract class PolledHandler extends LoopHandler<PartLoop> {
    private final DerapiContext context;

    /**
     * @param model what the Thing is, for people
     */
    PolledHandler(Thing thing, DerapiContext context, String model) {
        super(thing, context.executor(), new SnapshotPublisher(context.feed(), context.translator(), model, "EUR"));
        this.context = context;
    }

    /** {@return the parts of the Thing}
     *
     * @param id Derapi's identifier
     * @param storage where the parts are kept
     */
    abstract Parts parts(String id, VendorLink vendor, Storage<String> storage);

    /** {@return properties that are known; called with the lock held} */
    abstract Map<String, String> facts();

    DerapiContext context() {
        return context;
    }

    @Override
    protected @Nullable PartLoop loop(Lifecycle.Run run) throws ConfigurationException {
        String id = Addresses.trimmed(getConfigAs(DeviceConfiguration.class).id);
        if (id.isEmpty()) {
            throw new ConfigurationException("The identifier of " + uid() + " is not given", null, "offline.config-id");
        }
        VendorLink vendor = bridge(DerapiVendorHandler.class);
        return vendor == null
                ? null
                : new PartLoop(run, uid(), parts(id, vendor, new RunStorage(context.storage(), run)), output(),
                        new Host(), context);
    }

    /** What the loop may do with the Thing. */
    private final class Host implements PartLoop.Host {
        @Override
        public @Nullable VendorLink usableVendor() {
            return PolledHandler.this.usableVendor();
        }

        @Override
        public boolean vendorIsOffline() {
            return isBridgeOffline();
        }

        @Override
        public void describe() {
            facts().forEach((name, text) -> {
                if (!text.isEmpty()) {
                    property(name, text);
                }
            });
        }

        @Override
        public void trigger(String channel, String payload) {
            triggerChannel(channel, payload);
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> values, @Nullable Instant fetchedAt) {
            PolledHandler.this.show(condition);
            publisher().publish(getThing(), condition, values, null, fetchedAt, !condition.isOnline());
        }
    }

    /** {@return the vendor if calls can be made, or null} */
    @Nullable
    VendorLink usableVendor() {
        return usableBridge(DerapiVendorHandler.class);
    }

    @Override
    protected void forget() {
        Parts.remove(context.storage(), uid());
    }

    @Override
    protected void detach() {
        VendorLink vendor = bridge(DerapiVendorHandler.class);
        if (vendor != null) {
            vendor.pace().leave(uid());
        }
    }
}
