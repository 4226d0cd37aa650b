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

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.load.LoadConfiguration;
import org.openhab.binding.nomos.internal.load.LoadReadings;
import org.openhab.binding.nomos.internal.load.LoadSettingsReader;
import org.openhab.binding.nomos.internal.load.LoadSituation;
import org.openhab.binding.nomos.internal.load.LoadStore;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
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
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A device that can wait, below the account whose contract has the prices. What it does and when is the matter of the {@link LoadLoop}; it goes on with the
 * plan that it has while the account or the contract is away.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosLoadHandler extends BaseThingHandler {
    private final NomosContext context;
    private final OpenContracts contracts;
    private final Lifecycle lifecycle = new Lifecycle();
    private final SnapshotPublisher publisher;
    private final Host host = new Host();
    private final Runnable listener = this::wake;

    private volatile @Nullable LoadLoop loop;
    private volatile @Nullable ThingCondition shown;
    private volatile @Nullable String subscriptionId;

    public NomosLoadHandler(Thing thing, NomosContext context) {
        super(thing);
        this.context = context;
        this.contracts = context.contracts();
        this.publisher = new SnapshotPublisher(context.feed(), context.translator(), "Load", "EUR");
    }

    @Override
    public void initialize() {
        Lifecycle.Run run = lifecycle.begin();
        updateStatus(ThingStatus.UNKNOWN);
        context.executor().execute(() -> open(run));
    }

    private void open(Lifecycle.Run run) {
        if (!run.isCurrent()) {
            return;
        }
        shown = null;
        LoadConfiguration configuration = getConfigAs(LoadConfiguration.class);
        String named = configuration.subscriptionId;
        subscriptionId = named == null || named.isBlank() ? null : named.trim();
        LoadSettings settings;
        try {
            settings = LoadSettingsReader.read(configuration, ZONE);
        } catch (ConfigurationException e) {
            show(ThingCondition.of(e));
            return;
        }
        LoadLoop begun = new LoadLoop(run, uid(), settings, output(), host, context);
        loop = begun;
        contracts.addListener(listener);
        if (!run.isCurrent()) {
            // The Thing was disposed of meanwhile.
            contracts.removeListener(listener);
            loop = null;
            return;
        }
        begun.tick();
    }

    private void wake() {
        LoadLoop current = loop;
        if (current != null) {
            current.wake();
        }
    }

    /** What the loop may do with the Thing. */
    private final class Host implements LoadLoop.Host {
        @Override
        public OpenContracts.@Nullable OpenContract contract() {
            List<OpenContracts.OpenContract> candidates = candidates();
            return candidates.size() == 1 ? candidates.get(0) : null;
        }

        @Override
        public void trigger(String channel, String payload) {
            triggerChannel(channel, payload);
        }

        @Override
        public void show(LoadReadings readings, LoadSituation situation, Map<String, ChannelReading> values,
                OpenContracts.@Nullable OpenContract contract) {
            ThingCondition condition = condition(contract, !readings.state().runs().isEmpty());
            NomosLoadHandler.this.show(condition);
            String tariff = contract == null ? "" : contract.thing().getAsString().replace(':', '_');
            publisher.publish(getThing(), condition, values, false, readings.plan(situation, tariff));
        }
    }

    private List<OpenContracts.OpenContract> candidates() {
        Bridge account = getBridge();
        String id = subscriptionId;
        return account == null
                ? List.of()
                : contracts.of(account.getUID()).stream()
                        .filter(contract -> id == null || id.equals(contract.view().subscriptionId())).toList();
    }

    private ThingCondition condition(OpenContracts.@Nullable OpenContract contract, boolean planned) {
        Bridge account = getBridge();
        boolean accountIsOnline = account != null
                && (account.getStatus() == ThingStatus.ONLINE || account.getStatus() == ThingStatus.UNKNOWN);
        if (contract == null) {
            String id = subscriptionId;
            if (candidates().size() > 1) {
                return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                        ThingText.of("offline.load-which-contract"));
            }
            return planned
                    ? ThingCondition.online(ThingText.of("online.load-no-contract"))
                    : ThingCondition.offline(ThingStatusDetail.CONFIGURATION_PENDING, id == null
                            ? ThingText.of("offline.load-no-contract")
                            : ThingText.of("offline.load-no-such-contract", id));
        }
        if (accountIsOnline) {
            return ThingCondition.online();
        }
        return planned
                ? ThingCondition.online(ThingText.of("online.load-account-offline"))
                : ThingCondition.bridgeOffline();
    }

    private void show(ThingCondition condition) {
        if (!condition.equals(shown)) {
            shown = condition;
            updateStatus(condition.status(), condition.detail(), condition.description());
        }
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        wake();
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        LoadLoop current = loop;
        if (current == null) {
            return;
        }
        String channel = channelUID.getId();
        // The hub's thread may hold locks of the hub, so it must not wait for a tick that reports to the hub.
        context.executor().execute(() -> {
            if (command instanceof RefreshType) {
                current.repeat(channel);
            } else if (CHANNEL_ENABLED.equals(channel) && command instanceof OnOffType position) {
                current.enable(position == OnOffType.ON);
            } else if (CHANNEL_DEADLINE.equals(channel) && command instanceof DateTimeType moment) {
                current.deadline(moment.getInstant());
            }
        });
    }

    @Override
    public void handleRemoval() {
        close();
        new LoadStore(context.storage()).remove(uid());
        publisher.remove(getThing());
        super.handleRemoval();
    }

    /** The device is left as it is: a hub that starts anew goes on with the run. */
    @Override
    public void dispose() {
        close();
        publisher.rest();
        super.dispose();
    }

    private void close() {
        lifecycle.end();
        contracts.removeListener(listener);
        LoadLoop current = loop;
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

    private String uid() {
        return getThing().getUID().getAsString();
    }
}
