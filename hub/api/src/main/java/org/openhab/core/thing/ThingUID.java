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
package org.openhab.core.thing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Identifies a Thing: {@code binding:type:id}, with the identifiers of its bridges before its own.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ThingUID extends UID {

    public ThingUID(ThingTypeUID thingTypeUID, String id) {
        super(thingTypeUID.getBindingId(), thingTypeUID.getId(), id);
    }

    public ThingUID(ThingTypeUID thingTypeUID, ThingUID bridgeUID, String id) {
        super(below(thingTypeUID.getBindingId(), thingTypeUID.getId(), bridgeUID, id));
    }

    public ThingUID(ThingTypeUID thingTypeUID, String id, String... bridgeIds) {
        super(segments(thingTypeUID.getBindingId(), thingTypeUID.getId(), Arrays.asList(bridgeIds), id));
    }

    public ThingUID(String bindingId, String id) {
        super(bindingId, "", id);
    }

    public ThingUID(String bindingId, ThingUID bridgeUID, String id) {
        super(below(bindingId, "", bridgeUID, id));
    }

    public ThingUID(String bindingId, String thingTypeId, String id) {
        super(bindingId, thingTypeId, id);
    }

    public ThingUID(String thingUID) {
        super(thingUID);
    }

    public ThingUID(String... segments) {
        super(segments);
    }

    private static List<String> below(String bindingId, String thingTypeId, ThingUID bridge, String id) {
        List<String> bridgeIds = new ArrayList<>(bridge.getBridgeIds());
        bridgeIds.add(bridge.getId());
        return segments(bindingId, thingTypeId, bridgeIds, id);
    }

    private static List<String> segments(String bindingId, String thingTypeId, List<String> bridgeIds, String id) {
        List<String> segments = new ArrayList<>(List.of(bindingId, thingTypeId));
        segments.addAll(bridgeIds);
        segments.add(id);
        return segments;
    }

    /** Returns the identifiers of the bridges, the outermost first. */
    public List<String> getBridgeIds() {
        List<String> segments = getAllSegments();
        return List.copyOf(segments.subList(2, segments.size() - 1));
    }

    public String getId() {
        List<String> segments = getAllSegments();
        return segments.get(segments.size() - 1);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 3;
    }
}
