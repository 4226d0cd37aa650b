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
package org.openhab.binding.nexcloud.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of a device, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/device.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DeviceConfiguration {
    public static final String LINKED = "linked";
    public static final String ALL = "all";

    public String deviceId = "";
    public String points = LINKED;
    public int liveInterval = 900;
    public int oldest = 60;
    public String dayZone = "UTC";
}
