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
package org.openhab.binding.novasense.internal.openapi;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A field of an answer, as the document describes it.
 *
 * @param path where it is, such as {@code plants[].kpis.pr}
 * @param type type and format, such as {@code string date-time}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OpenApiField(String path, String type) {
}
