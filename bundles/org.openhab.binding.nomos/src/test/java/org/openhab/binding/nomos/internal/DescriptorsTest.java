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
package org.openhab.binding.nomos.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.thing.descriptor.DescriptorFiles;
import org.w3c.dom.Element;

/**
 * Holds descriptors and code together: a channel that one of them lacks fails here and not at the user's.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DescriptorsTest {

    @Test
    void theChannelsOfTheCodeAreThoseOfTheDescriptor() throws Exception {
        assertThat(DescriptorFiles.channels()).isNotEmpty()
                .isEqualTo(DescriptorFiles.constants(NomosBindingConstants.class, "CHANNEL_"));
    }

    @Test
    void everyChannelThatIsNewInAVersionHasAnInstruction() throws Exception {
        Set<String> added = new TreeSet<>();
        for (Element channel : DescriptorFiles.file("update/subscription.xml", "add-channel")) {
            added.add(channel.getAttribute("groupIds") + "#" + channel.getAttribute("id") + " "
                    + DescriptorFiles.elements(channel, "type").get(0).getTextContent());
        }
        Set<String> declared = new TreeSet<>();
        for (Element group : DescriptorFiles.things("channel-group-type")) {
            for (Element channel : DescriptorFiles.elements(group, "channel")) {
                declared.add(group.getAttribute("id") + "#" + channel.getAttribute("id") + " nomos:"
                        + channel.getAttribute("typeId"));
            }
        }
        assertThat(declared).containsAll(added);
        assertThat(declared.size() - added.size()).as("channels of the first version").isEqualTo(13);
    }
}
