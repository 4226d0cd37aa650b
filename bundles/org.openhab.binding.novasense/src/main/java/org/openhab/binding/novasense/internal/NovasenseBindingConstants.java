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
package org.openhab.binding.novasense.internal;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Names that the whole binding uses.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NovasenseBindingConstants {
    public static final String BINDING_ID = "novasense";

    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_QUERY = new ThingTypeUID(BINDING_ID, "query");
    public static final ThingTypeUID THING_TYPE_PLANT = new ThingTypeUID(BINDING_ID, "plant");
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_QUERY, THING_TYPE_PLANT);

    public static final String PLANT_ID = "plantId";
    /** Name of the place in a profile's paths that holds the plant's id. */
    public static final String PLANT_VARIABLE = "plant";

    public static final String PROPERTY_CALLS_TODAY = "callsToday";
    public static final String PROPERTY_CALLS_BY_KIND = "callsTodayByKind";
    public static final String PROPERTY_LAST_SUCCESS = "lastSuccess";
    public static final String PROPERTY_PAUSED_UNTIL = "pausedUntil";
    public static final String PROPERTY_API = "api";
    public static final String PROPERTY_DOCUMENT = "openApiDocument";
    public static final String PROPERTY_OPERATIONS = "operations";
    public static final String PROPERTY_LAST_POLL = "lastPoll";
    public static final String PROPERTY_NEXT_POLL = "nextPoll";

    private NovasenseBindingConstants() {
    }
}
