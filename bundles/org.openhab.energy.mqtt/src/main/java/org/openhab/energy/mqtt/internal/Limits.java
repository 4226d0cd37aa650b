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
 * What a broker may be burdened with. Immutable.
 *
 * @param packetBytes longest MQTT packet in bytes; what is longer is not sent
 * @param messagesPerSecond most messages in a second on average, 0 for no limit
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Limits(int packetBytes, int messagesPerSecond) {
    /** Home hubs and public brokers take this much; two days of quarter-hours are 14 KB. */
    static final int DEFAULT_PACKET_BYTES = 256 * 1024;
    /** Brokers queue a thousand messages for a subscriber and drop what comes faster than it can read. */
    static final int DEFAULT_RATE = 250;
    static final Limits DEFAULT = new Limits(DEFAULT_PACKET_BYTES, DEFAULT_RATE);
}
