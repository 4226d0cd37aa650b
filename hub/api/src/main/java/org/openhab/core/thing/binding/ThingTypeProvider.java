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
package org.openhab.core.thing.binding;

import java.util.Collection;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ThingType;

/**
 * A source of types of Things.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingTypeProvider {

    Collection<ThingType> getThingTypes(@Nullable Locale locale);

    @Nullable
    ThingType getThingType(ThingTypeUID thingTypeUID, @Nullable Locale locale);
}
