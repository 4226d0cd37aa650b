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
package org.openhab.energy.hub.runtime.discovery.dto;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * An entry of the inbox on the disk. Field names are part of the file format.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredResult {

    public @Nullable String thingUID;
    public @Nullable String thingTypeUID;
    public @Nullable String bridgeUID;
    public @Nullable String label;
    public @Nullable String representationProperty;
    public @Nullable String flag;
    /** Milliseconds since 1970. */
    public long created;
    /** Seconds, -1 for ever. */
    public long timeToLive;
    public Map<String, Object> properties = new LinkedHashMap<>();
}
