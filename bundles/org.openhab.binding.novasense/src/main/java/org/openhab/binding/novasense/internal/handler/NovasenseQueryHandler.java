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
package org.openhab.binding.novasense.internal.handler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.energy.thing.ThingText;

/**
 * A query of the user's own: path and parameters in the Thing's configuration, a channel for each field that is wanted.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NovasenseQueryHandler extends MappedThingHandler {

    public NovasenseQueryHandler(Thing thing, NovasenseContext context) {
        super(thing, context, "Novasense query");
    }

    @Override
    protected PollPlan plan(AccountPlan account) throws InvalidSettingException {
        Settings settings = new Settings(getConfig().getProperties());
        List<ThingText> faults = new ArrayList<>();
        ChannelPlans channels = new ChannelPlans(faults, context.translator());
        for (Channel channel : getThing().getChannels()) {
            channels.add(channel.getUID().getId(),
                    new Settings(channel.getConfiguration().getProperties()).orElse(settings, MappingSettings.SHARED),
                    Objects.requireNonNullElse(channel.getAcceptedItemType(), "Number"));
        }
        int minutes = settings.whole("interval", (int) account.interval().toMinutes(), 5, 60 * 24 * 31);
        Map<String, String> variables = settings.pairs("pathParameters");
        return new PollPlan(
                List.of(new PlannedQuery(settings.text("path"), QuerySettings.read(settings), channels.channels())),
                Duration.ofMinutes(minutes), settings.zone("zone", account.zone()),
                AccountSettingsReader.format(settings.text("timeFormat"), account.format()), variables, faults);
    }
}
