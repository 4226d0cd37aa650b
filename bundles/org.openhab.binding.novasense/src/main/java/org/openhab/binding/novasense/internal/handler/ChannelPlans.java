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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Translator;

/**
 * Collects the mappings of channels; one that cannot be understood is told and left out, and the others go on. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ChannelPlans {
    private final Map<String, ChannelMapping> channels = new LinkedHashMap<>();
    private final List<ThingText> faults;
    private final Translator translator;

    /**
     * @param faults where to put what is wrong
     * @param translator puts it into words
     */
    ChannelPlans(List<ThingText> faults, Translator translator) {
        this.faults = faults;
        this.translator = translator;
    }

    void add(String channel, Settings settings, String itemType) {
        try {
            channels.put(channel, MappingSettings.read(settings, itemType));
        } catch (InvalidSettingException e) {
            faults.add(ThingText.of("online.channel-faulty", channel,
                    translator.translate(ThingText.of(e.textKey(), e.arguments()))));
        }
    }

    Map<String, ChannelMapping> channels() {
        return channels;
    }
}
