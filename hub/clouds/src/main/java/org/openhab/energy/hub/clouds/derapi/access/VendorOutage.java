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
package org.openhab.energy.hub.clouds.derapi.access;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A vendor that does not answer Derapi.
 *
 * @param text what lists say in {@code errors}, and single answers in {@code detail}
 * @param status of single answers: 403, 404, 429, 500, 502 or 504
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorOutage(String text, int status) {
}
