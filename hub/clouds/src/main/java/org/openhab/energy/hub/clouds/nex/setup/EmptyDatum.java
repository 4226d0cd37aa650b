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
package org.openhab.energy.hub.clouds.nex.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the newest value of a data point is that never received any; not documented.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum EmptyDatum {
    /** 404. */
    NOT_FOUND,
    /** 204 without a body. */
    NO_CONTENT,
    /** 200 with null as value and time. */
    NULLS,
    /** 200 with an empty body. */
    EMPTY_BODY
}
