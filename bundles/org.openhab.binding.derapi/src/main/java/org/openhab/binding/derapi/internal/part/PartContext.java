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
package org.openhab.binding.derapi.internal.part;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.SpanLimits;

/**
 * What the parts of a Thing share.
 *
 * @param thing the Thing's UID
 * @param id Derapi's identifier of the site or device
 * @param storage keeps last answers over a restart
 * @param pace how fast the vendor may be asked
 * @param limits the longest span of a call for intervals
 * @param random spreads repeated calls
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PartContext(String thing, String id, org.openhab.core.storage.Storage<String> storage, Pace pace,
        Supplier<SpanLimits> limits,
        RandomGenerator random) {
}
