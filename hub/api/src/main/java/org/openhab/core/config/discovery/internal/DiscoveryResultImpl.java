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
package org.openhab.core.config.discovery.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigUtil;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * A Thing that was found. Safe for use by several threads, each call by itself.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultImpl implements DiscoveryResult {

    private final ThingUID thingUID;
    private final ThingTypeUID thingTypeUID;
    private final @Nullable ThingUID bridgeUID;
    private final @Nullable String representationProperty;
    private final String label;
    private final Instant creationTime;
    private final long timeToLive;
    private volatile Map<String, Object> properties;
    private volatile DiscoveryResultFlag flag = DiscoveryResultFlag.NEW;

    public DiscoveryResultImpl(ThingTypeUID thingTypeUID, ThingUID thingUID, @Nullable ThingUID bridgeUID,
            Map<String, Object> properties, @Nullable String representationProperty, String label, long timeToLive,
            Instant creationTime) {
        this.thingTypeUID = thingTypeUID;
        this.thingUID = thingUID;
        this.bridgeUID = bridgeUID;
        this.properties = Collections.unmodifiableMap(new HashMap<>(properties));
        this.representationProperty = representationProperty;
        this.label = label;
        this.timeToLive = timeToLive;
        this.creationTime = creationTime;
    }

    @Override
    public ThingUID getThingUID() {
        return thingUID;
    }

    @Override
    public ThingTypeUID getThingTypeUID() {
        return thingTypeUID;
    }

    @Override
    public String getBindingId() {
        return thingUID.getBindingId();
    }

    @Override
    public Map<String, Object> getProperties() {
        return properties;
    }

    @Override
    public @Nullable String getRepresentationProperty() {
        return representationProperty;
    }

    @Override
    public DiscoveryResultFlag getFlag() {
        return flag;
    }

    public void setFlag(DiscoveryResultFlag flag) {
        this.flag = flag;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public @Nullable ThingUID getBridgeUID() {
        return bridgeUID;
    }

    @Override
    public Instant getCreationTime() {
        return creationTime;
    }

    @Override
    public long getTimeToLive() {
        return timeToLive;
    }

    @Override
    public void normalizePropertiesOnConfigDescription(List<String> configurationParameters) {
        Map<String, Object> normalized = new HashMap<>(properties);
        for (String name : configurationParameters) {
            Object value = normalized.get(name);
            if (value != null) {
                normalized.put(name, Objects.requireNonNull(ConfigUtil.normalizeType(value)));
            }
        }
        properties = Collections.unmodifiableMap(normalized);
    }

    @Override
    public int hashCode() {
        return thingUID.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof DiscoveryResultImpl other && thingUID.equals(other.thingUID);
    }

    @Override
    public String toString() {
        return "DiscoveryResult [thingUID=" + thingUID + ", representationProperty=" + representationProperty
                + ", flag=" + flag + ", label=" + label + ", bridgeUID=" + bridgeUID + ", ttl=" + timeToLive
                + ", created=" + creationTime + "]";
    }
}
