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
package org.openhab.binding.nexcloud.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * Tests {@link DeviceStore}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DeviceStoreTest {
    private static final String POINT = "{\"id\":1,\"name\":\"Power\",\"unit\":\"kW\",\"value\":\"1.5\",\"at\":1000,\"seen\":2000}";

    private final MemoryStorage storage = new MemoryStorage();
    private final DeviceStore store = new DeviceStore(storage);

    private DeviceState load(String points) throws ConfigurationException {
        DeviceConfiguration configuration = new DeviceConfiguration();
        configuration.deviceId = "7";
        DeviceState state = new DeviceState(DeviceSettings.read(configuration));
        storage.put("device:a", "{\"deviceId\":7,\"listedAt\":1000,\"points\":" + points + "}");
        store.load("a", state);
        return state;
    }

    @Test
    void dataPointsComeBackWithTheirValues() throws ConfigurationException {
        DeviceState state = load("[" + POINT + "]");
        assertThat(state.points.entries()).hasSize(1);
        assertThat(state.live.values().get(1L)).extracting(received -> received.value())
                .isEqualTo(new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "7", "[null]", "[" + POINT + ",null]",
            "[{\"id\":1,\"value\":\"many\",\"at\":1000,\"seen\":2000}]",
            "[{\"id\":1,\"value\":null,\"at\":1000,\"seen\":2000}]" })
    void damageCountsAsNothing(String points) throws ConfigurationException {
        DeviceState state = load(points);
        assertThat(state.points.entries()).isEmpty();
        assertThat(state.live.values()).isEmpty();
        assertThat(storage.values).isEmpty();
    }
}
