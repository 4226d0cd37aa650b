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
package org.openhab.energy.hub.runtime.discovery;

import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.config.discovery.internal.DiscoveryResultImpl;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.discovery.dto.StoredResult;

/**
 * Between results of discovery and their form on the disk, and copies of them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ResultRecords {

    private ResultRecords() {
    }

    static StoredResult store(DiscoveryResult result) {
        StoredResult stored = new StoredResult();
        stored.thingUID = result.getThingUID().getAsString();
        stored.thingTypeUID = result.getThingTypeUID().getAsString();
        ThingUID bridge = result.getBridgeUID();
        stored.bridgeUID = bridge == null ? null : bridge.getAsString();
        stored.label = result.getLabel();
        stored.representationProperty = result.getRepresentationProperty();
        stored.flag = result.getFlag().name();
        stored.created = result.getCreationTime().toEpochMilli();
        stored.timeToLive = result.getTimeToLive();
        stored.properties.putAll(result.getProperties());
        return stored;
    }

    /** @throws IllegalArgumentException when the entry is not usable */
    static DiscoveryResult result(StoredResult stored) {
        String uid = stored.thingUID;
        String type = stored.thingTypeUID;
        if (uid == null || type == null) {
            throw new IllegalArgumentException("a UID is missing");
        }
        String bridge = stored.bridgeUID;
        String label = stored.label;
        DiscoveryResultImpl result = new DiscoveryResultImpl(new ThingTypeUID(type), new ThingUID(uid),
                bridge == null ? null : new ThingUID(bridge),
                ConfigValues.normalize(null, stored.properties), stored.representationProperty,
                label == null ? uid : label, stored.timeToLive,
                Instant.ofEpochMilli(stored.created));
        String flag = stored.flag;
        result.setFlag(flag == null ? DiscoveryResultFlag.NEW : DiscoveryResultFlag.valueOf(flag));
        return result;
    }

    /** A copy of our own, with another flag and with properties in the types of the configuration. */
    static DiscoveryResult copy(DiscoveryResult result, Map<String, Object> properties, DiscoveryResultFlag flag) {
        DiscoveryResultImpl copy = new DiscoveryResultImpl(result.getThingTypeUID(), result.getThingUID(),
                result.getBridgeUID(), properties,
                result.getRepresentationProperty(), result.getLabel(), result.getTimeToLive(),
                result.getCreationTime());
        copy.setFlag(flag);
        return copy;
    }
}
