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

import static org.openhab.binding.novasense.internal.NovasenseBindingConstants.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.profile.PlantProfile;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.energy.thing.ThingText;

/**
 * A plant with the channels that the vendor's user documentation names. Where the API has them is told by a profile.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NovasensePlantHandler extends MappedThingHandler {
    private static final String USUAL_PROFILE = "plants";

    public NovasensePlantHandler(Thing thing, NovasenseContext context) {
        super(thing, context, "Novasense plant");
    }

    @Override
    protected PollPlan plan(AccountPlan account) throws InvalidSettingException {
        Settings settings = new Settings(getConfig().getProperties());
        String plant = settings.text(PLANT_ID);
        if (plant.isEmpty()) {
            throw new InvalidSettingException("offline.config-plant-id");
        }
        PlantProfile profile = context.profiles().read(settings.text("profile", USUAL_PROFILE));
        List<ThingText> faults = new ArrayList<>();
        List<PlannedQuery> queries = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : profile.queries().entrySet()) {
            Settings query = entry.getValue();
            try {
                queries.add(new PlannedQuery(entry.getKey(), QuerySettings.read(query), channels(query, faults)));
            } catch (InvalidSettingException e) {
                faults.add(ThingText.of("online.query-faulty", entry.getKey(),
                        context.translator().translate(ThingText.of(e.textKey(), e.arguments()))));
            }
        }
        Map<String, String> variables = new LinkedHashMap<>(settings.pairs("variables"));
        variables.put(PLANT_VARIABLE, plant);
        int minutes = settings.whole("interval", (int) account.interval().toMinutes(), 5, 60 * 24 * 31);
        return new PollPlan(queries, Duration.ofMinutes(minutes), settings.zone("zone", account.zone()),
                account.format(), variables, faults);
    }

    private Map<String, ChannelMapping> channels(Settings query,
            List<ThingText> faults) {
        ChannelPlans plans = new ChannelPlans(faults, context.translator());
        Settings wanted = query.group("channels");
        for (String id : wanted.names()) {
            Channel channel = getThing().getChannel(id);
            if (channel == null) {
                faults.add(ThingText.of("online.channel-unknown", id));
            } else {
                plans.add(id, wanted.group(id).orElse(query, MappingSettings.SHARED),
                        Objects.requireNonNullElse(channel.getAcceptedItemType(), "Number"));
            }
        }
        return plans.channels();
    }
}
