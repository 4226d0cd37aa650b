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
import org.openhab.core.types.Command;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingId;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.LoopHandler;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A device that can wait, below the account whose contract has the prices. What it does and when is the matter of the {@link LoadLoop}; it goes on with the
 * plan that it has while the account or the contract is away. When the hub disposes of the Thing, the device is left as it is: a hub that starts anew goes on with
 * the run.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosLoadHandler extends LoopHandler<LoadLoop> {
    private final NomosContext context;
    private final OpenContracts contracts;
    private final Runnable listener = this::wake;

    private volatile @Nullable String subscriptionId;

    public NomosLoadHandler(Thing thing, NomosContext context) {
        super(thing, context.executor(), new SnapshotPublisher(context.feed(), context.translator(), "Load", "EUR"));
        this.context = context;
        this.contracts = context.contracts();
    }

    @Override
    protected LoadLoop loop(Lifecycle.Run run) throws ConfigurationException {
        LoadConfiguration configuration = getConfigAs(LoadConfiguration.class);
        String named = configuration.subscriptionId;
        subscriptionId = named == null || named.isBlank() ? null : named.trim();
        return new LoadLoop(run, uid(), LoadSettingsReader.read(configuration, ZONE), output(), new Host(), context);
    }

    @Override
    protected void attach() {
        contracts.addListener(listener);
        // A contract may have changed before it was listened to.
        wake();
    }

    @Override
    protected void detach() {
        contracts.removeListener(listener);
    }

    private void wake() {
        LoadLoop current = loop();
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
            String tariff = contract == null ? "" : ThingId.of(contract.thing().getAsString(), List.of());
            publisher().publish(getThing(), condition, values, false, readings.plan(situation, tariff));
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

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (CHANNEL_ENABLED.equals(channelUID.getId()) && command instanceof OnOffType position) {
            elsewhere(current -> current.enable(position == OnOffType.ON));
        } else if (CHANNEL_DEADLINE.equals(channelUID.getId()) && command instanceof DateTimeType moment) {
            elsewhere(current -> current.deadline(moment.getInstant()));
        } else {
            super.handleCommand(channelUID, command);
        }
    }

    @Override
    protected void forget() {
        new LoadStore(context.storage()).remove(uid());
    }
}
