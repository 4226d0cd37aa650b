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

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.action.NomosActions;
import org.openhab.binding.nomos.internal.action.NomosPlanActions;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A contract on the channels, and what rules and people may ask of it. What it shows and when it calls is the matter of the {@link ContractLoop}; the hub's
 * own threads never wait for a tick.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosSubscriptionHandler extends LoopHandler<ContractLoop> implements SubscriptionView {
    private final NomosContext context;

    private volatile String subscriptionId = "";

    public NomosSubscriptionHandler(Thing thing, NomosContext context) {
        super(thing, context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "Nomos tariff", "EUR"));
        this.context = context;
    }

    @Override
    protected ContractLoop loop(Lifecycle.Run run) throws ConfigurationException {
        SubscriptionConfiguration configuration = getConfigAs(SubscriptionConfiguration.class);
        String configured = configuration.subscriptionId;
        if (configured == null || configured.isBlank()) {
            throw new ConfigurationException("The subscription of " + uid() + " is not given", null,
                    "offline.config-subscription-id");
        }
        String id = configured.trim();
        subscriptionId = id;
        ContractParts parts = new ContractParts(uid(), id, spread(id), configuration, context,
                new RunStorage(context.storage(), run), this::listing);
        return new ContractLoop(run, uid(), parts, new ContractChannels(output()), new Host(), context);
    }

    @Override
    protected void attach() {
        Bridge bridge = getBridge();
        if (bridge != null) {
            context.contracts().add(new OpenContracts.OpenContract(bridge.getUID(), getThing().getUID(), this));
        }
    }

    @Override
    protected void detach() {
        context.contracts().remove(getThing().getUID());
        NomosAccountHandler account = account();
        if (account != null) {
            account.unplan(uid());
        }
    }

    /** A contract without a name has no prices, and says so on the LAN. */
    @Override
    protected void showIdle(ThingCondition condition) {
        show(condition);
        publisher().publish(getThing(), condition, Map.of(), PriceCurve.empty(), null, false);
    }

    /** What the loop may do with the Thing. */
    private final class Host implements ContractLoop.Host {
        @Override
        public @Nullable NomosAccountHandler usableAccount() {
            return NomosSubscriptionHandler.this.usableAccount();
        }

        @Override
        public boolean accountIsOffline() {
            return isBridgeOffline();
        }

        @Override
        public void describe(@Nullable Subscription subscription) {
            if (subscription != null && !subscription.number().isEmpty()) {
                property(PROPERTY_CONTRACT_NUMBER, subscription.number());
            }
        }

        @Override
        public void trigger(String channel, String payload) {
            triggerChannel(channel, payload);
        }

        @Override
        public void show(ThingCondition condition, Map<String, ChannelReading> values, PriceCurve prices,
                @Nullable Instant fetchedAt) {
            NomosSubscriptionHandler.this.show(condition);
            boolean stale = fetchedAt != null && values.get(CHANNEL_TOTAL) instanceof ChannelReading.Unknown;
            publisher().publish(getThing(), condition, values, prices, fetchedAt, stale);
            context.contracts().changed();
        }
    }

    private @Nullable NomosAccountHandler account() {
        return bridge(NomosAccountHandler.class);
    }

    private @Nullable NomosAccountHandler usableAccount() {
        return usableBridge(NomosAccountHandler.class);
    }

    private @Nullable Listing listing() {
        NomosAccountHandler account = account();
        return account == null ? null : account.listing();
    }

    /** {@return the name that all contracts of the account share, so that what is read daily is read under one token} */
    private String spread(String id) {
        Bridge bridge = getBridge();
        Listing known = listing();
        return (bridge == null ? "" : bridge.getUID().getAsString()) + ":" + (known == null ? id : known.first(id));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NomosActions.class, NomosPlanActions.class);
    }

    @Override
    protected void forget() {
        ContractParts.remove(context.storage(), uid());
    }

    @Override
    public String subscriptionId() {
        return loop() == null ? "" : subscriptionId;
    }

    @Override
    public PriceCurve prices() {
        return ask(ContractParts::curve, PriceCurve.empty());
    }

    @Override
    public UsageSeries usage() {
        return ask(ContractParts::usage, UsageSeries.empty());
    }

    @Override
    public boolean isFeedIn() {
        return ask(ContractParts::isFeedIn, false);
    }

    private <T> T ask(Function<ContractParts, T> question, T otherwise) {
        ContractLoop current = loop();
        return current == null ? otherwise : current.ask(question);
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public Clock clock() {
        return context.clock();
    }

    @Override
    public @Nullable CallCounters calls() {
        NomosAccountHandler account = account();
        return account == null ? null : account.calls();
    }

    @Override
    public boolean mayWrite() {
        NomosAccountHandler account = usableAccount();
        return account != null && account.mayWrite();
    }

    @Override
    public String translate(ThingText text) {
        return context.translator().translate(text);
    }

    @Override
    public Outcome<BackfillProgress> backfill(LocalDate from, LocalDate until, Consumer<BackfillProgress> progress) {
        ContractLoop current = loop();
        if (current == null) {
            return Outcome.failed(Outcome.Reason.UNAVAILABLE, "hint.not-connected");
        }
        MarketDay today = MarketDay.of(context.clock().instant(), ZONE);
        return new Backfill(subscriptionId(), today.date(), past(current)).run(api(), from, until, progress);
    }

    private static Backfill.Target past(ContractLoop current) {
        return new Backfill.Target() {
            @Override
            public void prices(PriceCurve curve) {
                current.writePast(curve);
            }

            @Override
            public void usage(UsageSeries usage) {
                current.writePast(usage);
            }
        };
    }

    @Override
    public Outcome<Instant> submitMeterReading(BigDecimal value, Instant at, @Nullable String message) {
        return mayWrite()
                ? CustomerDesk.submit(api(), subscriptionId(), value, at, message)
                : Outcome.failed(Outcome.Reason.NOT_ALLOWED, "hint.read-only");
    }

    @Override
    public Outcome<URI> invoiceFile(@Nullable String invoice) {
        return CustomerDesk.file(api(), ask(parts -> parts.contract().book(), new InvoiceBook(List.of())), invoice);
    }

    private @Nullable NomosApi api() {
        NomosAccountHandler account = usableAccount();
        return account == null ? null : account.api();
    }
}
