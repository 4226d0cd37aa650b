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
package org.openhab.binding.derapi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.thing.descriptor.DescriptorFiles;

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
                .isEqualTo(DescriptorFiles.constants(DerapiBindingConstants.class, "CHANNEL_"));
    }
}
