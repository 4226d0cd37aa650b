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
package org.openhab.energy.hub.runtime.thing.dto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A Thing on the disk. Field names are part of the file format.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredThing {

    public @Nullable String UID;
    public @Nullable String thingTypeUID;
    public boolean isBridge;
    public @Nullable String bridgeUID;
    public @Nullable String label;
    public @Nullable String location;
    public @Nullable String semanticEquipmentTag;
    public Map<String, Object> configuration = new LinkedHashMap<>();
    public Map<String, String> properties = new LinkedHashMap<>();
    public List<StoredChannel> channels = new ArrayList<>();
}
