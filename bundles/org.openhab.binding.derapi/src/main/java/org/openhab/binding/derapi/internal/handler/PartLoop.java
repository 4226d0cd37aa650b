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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.poll.PolledLoop;

/**
 * The life of a Thing from initialize to dispose: asks for what one of the {@link Parts} wants, as often as its vendor allows, and shows what is known.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PartLoop extends PolledLoop<VendorLink, DerapiApi> {
    /** Parts tell when they change; this is for a clock that is set, and for a machine that slept. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(15);

    /** The Thing as the loop sees it. Called with the loop's lock held. */
    interface Host {
        /** {@return the vendor if calls can be made, or null} */
        @Nullable
        VendorLink usableVendor();

        /** {@return whether the vendor is offline, so that the Thing is too} */
        boolean vendorIsOffline();

        /** Shows what is not on channels, such as properties. */
        void describe();

        void trigger(String channel, String payload);

        void show(ThingCondition condition, Map<String, ChannelReading> values, @Nullable Instant fetchedAt);
    }

    private final Parts parts;
    private final ChannelWriter writer;
    private final Host host;
    private final Map<String, NavigableMap<Instant, ChannelReading>> shownSeries = new HashMap<>();

    /**
     * @param thing the Thing's UID
     */
    PartLoop(Lifecycle.Run run, String thing, Parts parts, ChannelOutput output, Host host, DerapiContext context) {
        super(run, thing, context.executor(), context.clock(), LONGEST_SLEEP);
        this.parts = parts;
        this.writer = new ChannelWriter(output);
        this.host = host;
    }

    /** Changes the parts, and shows what has changed. */
    void accept(Consumer<Instant> news) {
        if (change(news)) {
            wake();
        }
    }

    @Override
    protected @Nullable VendorLink usableBridge() {
        return host.usableVendor();
    }

    @Override
    protected boolean isBridgeOffline() {
        return host.vendorIsOffline();
    }

    @Override
    protected @Nullable DerapiApi api(VendorLink vendor) {
        return vendor.api();
    }

    @Override
    protected @Nullable Part due(VendorLink vendor, Instant now) {
        vendor.pace().want(thing(), parts.callsPerDay());
        return parts.due(now);
    }

    @Override
    protected Instant nextPoll(VendorLink vendor, Instant now) {
        return parts.nextPoll(now);
    }

    @Override
    protected Instant nextChange(Instant now) {
        return parts.nextChange(now);
    }

    @Override
    protected void retry() {
        parts.retry();
    }

    @Override
    protected void show(String channel) {
        writer.repeat(channel);
    }

    @Override
    protected void present(Instant now) {
        host.describe();
        Map<String, ChannelReading> values = parts.readings(now);
        writer.write(values);
        parts.series().forEach((channel, series) -> {
            // The same object says the same; comparing a thousand values with every tick would say no more.
            if (shownSeries.put(channel, series) != series) {
                writer.write(channel, series);
            }
        });
        parts.events().forEach(event -> host.trigger(event.channel(), event.payload()));
        host.show(isBridgeOffline() ? ThingCondition.bridgeOffline() : parts.condition(), values,
                parts.fetchedAt());
    }
}
