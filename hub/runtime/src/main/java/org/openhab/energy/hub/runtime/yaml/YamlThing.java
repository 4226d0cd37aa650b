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
package org.openhab.energy.hub.runtime.yaml;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A Thing as a file of {@code conf/things} describes it, before its type is known.
 *
 * @param uid UID of the Thing, as written
 * @param bridgeUid UID of its bridge, as written
 * @param line line of its key, from 1
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record YamlThing(String uid, boolean isBridge, @Nullable String bridgeUid, @Nullable String label,
        @Nullable String location,
        Map<String, Object> config, List<YamlChannel> channels, int line) {

    /**
     * A channel that is added to or changed against those of the Thing's type.
     *
     * @param id id, with {@code group#} where it is in one
     * @param kind {@code state} or {@code trigger}
     *
     * @author openHAB Energy - Initial contribution
     */
    public record YamlChannel(String id, @Nullable String type, @Nullable String kind, @Nullable String itemType,
            @Nullable String itemDimension,
            @Nullable String label, @Nullable String description, Map<String, Object> config) {
    }
}
