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
package org.openhab.binding.nexcloud.internal.api;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A controller of the account: what delivers readings to NEX.
 *
 * @param id its identifier in addresses
 * @param name its name, never empty
 * @param model brand and model, empty if not told
 * @param firmware version of its firmware as text, empty if not told
 * @param watchdog its last sign of life as far as NEX says ({@code WatchdogDate}), or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Controller(long id, String name, String model, String firmware, @Nullable Instant watchdog) {
}
