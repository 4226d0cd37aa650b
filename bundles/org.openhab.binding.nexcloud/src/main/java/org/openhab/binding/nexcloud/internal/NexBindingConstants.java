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
package org.openhab.binding.nexcloud.internal;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Names that code and descriptors share.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexBindingConstants {
    public static final String BINDING_ID = "nexcloud";

    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_DEVICE = new ThingTypeUID(BINDING_ID, "device");
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_DEVICE);

    public static final ChannelTypeUID CHANNEL_TYPE_LIVE = new ChannelTypeUID(BINDING_ID, "live");
    public static final ChannelTypeUID CHANNEL_TYPE_TIME = new ChannelTypeUID(BINDING_ID, "time");
    public static final ChannelTypeUID CHANNEL_TYPE_HOUR = new ChannelTypeUID(BINDING_ID, "hour");
    public static final ChannelTypeUID CHANNEL_TYPE_DAY = new ChannelTypeUID(BINDING_ID, "day");

    /** The one channel that every device has. */
    public static final String CHANNEL_WATCHDOG = "watchdog";

    public static final String DEVICE_ID = "deviceId";

    public static final String PROPERTY_CONTROLLER = "controller";
    public static final String PROPERTY_CONTROLLER_MODEL = "controllerModel";
    public static final String PROPERTY_FIRMWARE = "controllerFirmware";
    public static final String PROPERTY_POINTS = "dataPoints";
    public static final String PROPERTY_CALLS = "callsToday";

    /** Properties of a channel: what the cloud calls its data point, and since when it is gone. */
    public static final String CHANNEL_PROPERTY_NAME = "cloudName";
    public static final String CHANNEL_PROPERTY_REMOVED = "removed";
    public static final String CHANNEL_PROPERTY_UNIT = "unit";
    public static final String CHANNEL_PROPERTY_KIND = "kind";
    public static final String CHANNEL_PROPERTY_SOURCE = "unitFrom";

    private NexBindingConstants() {
    }
}
