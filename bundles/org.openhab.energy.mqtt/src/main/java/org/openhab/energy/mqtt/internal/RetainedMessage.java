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
 * A message that the broker is to keep. An empty payload makes the broker forget the topic (MQTT 3.1.1, section 3.3.1.3).
 *
 * @param topic the topic
 * @param payload the text, sent as UTF-8
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record RetainedMessage(String topic, String payload) {

    static RetainedMessage removal(String topic) {
        return new RetainedMessage(topic, "");
    }
}
