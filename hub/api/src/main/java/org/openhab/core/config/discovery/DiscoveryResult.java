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
package org.openhab.core.config.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * A Thing that was found. {@link DiscoveryResultBuilder} makes one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface DiscoveryResult {

    /** The result stays until it is removed. */
    long TTL_UNLIMITED = -1;

    ThingUID getThingUID();

    ThingTypeUID getThingTypeUID();

    String getBindingId();

    /** Returns what the Thing will have as configuration and properties. */
    Map<String, Object> getProperties();

    /** Returns the property that tells this Thing from others, whatever its UID. */
    @Nullable
    String getRepresentationProperty();

    DiscoveryResultFlag getFlag();

    String getLabel();

    @Nullable
    ThingUID getBridgeUID();

    Instant getCreationTime();

    /** Returns the seconds for which the result holds, or {@link #TTL_UNLIMITED}. */
    long getTimeToLive();

    /** Brings properties that are parameters to the types in which a configuration keeps them. */
    default void normalizePropertiesOnConfigDescription(List<String> configurationParameters) {
    }
}
