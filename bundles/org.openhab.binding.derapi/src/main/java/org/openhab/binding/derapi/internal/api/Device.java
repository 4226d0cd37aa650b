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
package org.openhab.binding.derapi.internal.api;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A solar inverter or a battery.
 *
 * @param id Derapi's identifier
 * @param vendor Derapi's word for the vendor
 * @param siteId the site it says it belongs to, or empty
 * @param name its name; model and serial number where it has none
 * @param model the vendor's name of the model
 * @param serialNumber serial number
 * @param reportedAt when Derapi made the report, or null
 * @param recent production since a recent moment, mostly today's, or null
 * @param lifetime production of its whole life, or null
 * @param storage what is known of a battery
 * @param log its events, or null when it keeps none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Device(String id, String vendor, String siteId, String name, String model, String serialNumber,
        @Nullable Instant reportedAt, @Nullable Production recent, @Nullable Production lifetime, Storage storage,
        @Nullable DeviceLog log) {
}
