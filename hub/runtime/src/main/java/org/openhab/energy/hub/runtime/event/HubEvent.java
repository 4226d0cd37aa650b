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
package org.openhab.energy.hub.runtime.event;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An event as openHAB's REST sends it.
 *
 * @param topic such as {@code openhab/items/Price/state}
 * @param type such as {@code ItemStateEvent}
 * @param payload JSON text
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HubEvent(String topic, String type, String payload) {
}
