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
package org.openhab.binding.nomos.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.part.Part;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.poll.PolledLoop;

/**
 * The life of a contract from initialize to dispose: asks for what one of the {@link ContractParts} wants, and shows what the clock says.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ContractLoop extends PolledLoop<NomosAccountHandler, NomosApi> {
    /** Bounds how long a step of the hub's clock stays unnoticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** The Thing as the loop sees it. Called with the loop's lock held. */
    interface Host {
        /** {@return the account if calls can be made, or null} */
        @Nullable
        NomosAccountHandler usableAccount();

        /** {@return whether the account is offline, so that the Thing is too} */
        boolean accountIsOffline();

        void describe(@Nullable Subscription subscription);

        void trigger(String channel, String payload);

        void show(ThingCondition condition, Map<String, ChannelReading> values, PriceCurve prices,
                @Nullable Instant fetchedAt);
    }

    private final ContractParts parts;
    private final ContractChannels channels;
    private final Host host;

    /**
     * @param thing the Thing's UID
     */
    ContractLoop(Lifecycle.Run run, String thing, ContractParts parts, ContractChannels channels, Host host,
            NomosContext context) {
        super(run, thing, context.executor(), context.clock(), LONGEST_SLEEP);
        this.parts = parts;
        this.channels = channels;
        this.host = host;
    }

    /** {@return what the question about the contract says} */
    <T> T ask(Function<ContractParts, T> question) {
        return locked(() -> question.apply(parts));
    }

    void writePast(PriceCurve curve) {
        change(now -> channels.writePast(parts, curve));
    }

    void writePast(UsageSeries usage) {
        change(now -> channels.writePast(usage));
    }

    @Override
    protected @Nullable NomosAccountHandler usableBridge() {
        return host.usableAccount();
    }

    @Override
    protected boolean isBridgeOffline() {
        return host.accountIsOffline();
    }

    @Override
    protected @Nullable NomosApi api(NomosAccountHandler account) {
        return account.api();
    }

    @Override
    protected @Nullable Part due(NomosAccountHandler account, Instant now) {
        return parts.due(now);
    }

    @Override
    protected Instant nextPoll(NomosAccountHandler account, Instant now) {
        Instant poll = parts.nextPoll(now);
        account.plan(thing(), poll);
        return poll;
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
        channels.repeat(channel);
    }

    @Override
    protected void present(Instant now) {
        host.describe(parts.subscription());
        Map<String, ChannelReading> values = parts.readings(now);
        channels.write(now, parts, values);
        parts.events(now).forEach(event -> host.trigger(event.channel(), event.payload()));
        ThingCondition condition = isBridgeOffline()
                ? ThingCondition.bridgeOffline()
                : parts.condition(now, channels.isCurrencyKnown());
        host.show(condition, values, parts.recentCurve(now), parts.fetchedAt());
    }
}
