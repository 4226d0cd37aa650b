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
package org.openhab.binding.nexcloud.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nexcloud.internal.handler.ChannelName;
import org.openhab.binding.nexcloud.internal.unit.PointKind;
import org.openhab.energy.thing.descriptor.DescriptorFiles;

/**
 * Holds descriptors and code together: a channel that one of them lacks fails here and not at the user's.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DescriptorsTest {

    @Test
    void theChannelTypesOfTheCodeAreThoseOfTheDescriptor() throws Exception {
        Set<String> declared = new TreeSet<>();
        DescriptorFiles.things("channel-type").forEach(type -> declared.add(type.getAttribute("id")));
        Set<String> used = new TreeSet<>(Set.of(NexBindingConstants.CHANNEL_WATCHDOG));
        for (ChannelName.Part part : ChannelName.Part.values()) {
            used.add(part.type().getId());
        }
        assertThat(declared).isEqualTo(used);
    }

    @Test
    void theKindsOfTheCodeAreThoseOfTheDescriptor() throws Exception {
        Set<String> declared = DescriptorFiles.things("channel-type").stream()
                .flatMap(type -> DescriptorFiles.elements(type, "option").stream())
                .map(option -> option.getAttribute("value")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isEqualTo(
                Stream.of(PointKind.values()).map(PointKind::word).collect(Collectors.toCollection(TreeSet::new)));
    }
}
