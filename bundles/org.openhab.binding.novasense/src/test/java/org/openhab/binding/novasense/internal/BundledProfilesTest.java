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
package org.openhab.binding.novasense.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.novasense.internal.home.PlantChannels;
import org.openhab.binding.novasense.internal.profile.PlantProfile;
import org.openhab.binding.novasense.internal.profile.ProfileFiles;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;

/**
 * Holds the plant profiles that come with the binding against the channels of a plant.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class BundledProfilesTest {
    @TempDir
    Path none = Path.of("");

    @Test
    void bundledProfilesMapChannelsOfAPlantOnlyAndCanBeRead() throws Exception {
        for (String name : ProfileFiles.bundled()) {
            PlantProfile profile = new ProfileFiles(none).read(name);
            for (Map.Entry<String, Settings> query : profile.queries().entrySet()) {
                QuerySettings.read(query.getValue());
                Settings channels = query.getValue().group("channels");
                for (String channel : channels.names()) {
                    String itemType = PlantChannels.itemTypes().get(channel);
                    assertThat(itemType).as(channel).isNotNull();
                    MappingSettings.read(channels.group(channel).orElse(query.getValue(), MappingSettings.SHARED),
                            Objects.requireNonNull(itemType));
                }
            }
        }
    }
}
