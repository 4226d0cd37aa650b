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
package org.openhab.energy.mqtt.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is published beyond the plain topics, and what others may do. Immutable.
 *
 * @param compactPrices whether prices are also published as {@code [[epoch, price], ...]}
 * @param nordpoolPrices whether prices are also published with {@code raw_today} and {@code raw_tomorrow}
 * @param discoveryPrefix first level of Home Assistant's discovery topics, empty to publish none
 * @param homiePrefix first level of the Homie tree, empty to publish none
 * @param allowCommands whether devices on the network may command channels
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Options(boolean compactPrices, boolean nordpoolPrices, String discoveryPrefix, String homiePrefix,
        boolean allowCommands) {
    static final String DISCOVERY_PREFIX = "homeassistant";
    static final String HOMIE_PREFIX = "homie";
    static final Options DEFAULT = new Options(false, false, DISCOVERY_PREFIX, "", false);
}
