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
package org.openhab.energy.hub.clouds.derapi.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where days and months begin in intervals, and which offset their times have.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum BoundaryZone {
    /** The site's zone: a day has 23, 24 or 25 hours. */
    SITE,
    /** The offset of the request's {@code start}: a day always has 24 hours. */
    REQUEST
}
