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
package org.openhab.binding.novasense.internal.handler;

import java.time.Duration;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.template.TimeFormat;

/**
 * What an account says for all of its Things.
 *
 * @param interval time between polls of Things that name none
 * @param timeout how long an answer may take
 * @param zone zone of days, months and times without an offset
 * @param format how times are written into addresses
 * @param openApiSource where the OpenAPI document is, or empty
 * @param discovery where plants are listed, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AccountPlan(Duration interval, Duration timeout, ZoneId zone, TimeFormat format, String openApiSource,
        @Nullable PlantList discovery) {

    /** {@return what holds while the account is not there} */
    static AccountPlan usual() {
        return new AccountPlan(Duration.ofMinutes(15), Duration.ofSeconds(30), ZoneId.of("Europe/Zurich"),
                TimeFormat.ISO_UTC, "", null);
    }
}
