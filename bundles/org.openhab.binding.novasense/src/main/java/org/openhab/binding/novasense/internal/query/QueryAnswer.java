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
package org.openhab.binding.novasense.internal.query;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.Rows;

import com.google.gson.JsonElement;

/**
 * What the API answered to a query.
 *
 * @param first the first page as it came
 * @param rows the rows of all pages
 * @param fetchedAt when the first page came
 * @param whole whether all pages were read
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record QueryAnswer(JsonElement first, Rows rows, Instant fetchedAt, boolean whole) {
}
