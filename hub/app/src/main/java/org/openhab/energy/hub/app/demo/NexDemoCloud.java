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
package org.openhab.energy.hub.app.demo;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nex.NexCloud;
import org.openhab.energy.hub.clouds.nex.NexDemo;

/**
 * The simulated NEX: an account with one controller, and its three devices with twenty data points, all of which are read because the demo has MQTT.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NexDemoCloud implements DemoCloud {

    private final NexCloud nex;

    private NexDemoCloud(NexCloud nex) {
        this.nex = nex;
    }

    static DemoCloud start(DemoSetting setting) {
        return new NexDemoCloud(NexCloud.start(NexDemo.options(setting.port())));
    }

    @Override
    public String vendor() {
        return "NEX";
    }

    @Override
    public URI address() {
        return nex.baseUri();
    }

    @Override
    public String things() {
        return """
                # A metering controller with three devices. More calls a minute than by default, so that the demo is complete soon.
                nexcloud:account:demo:
                  isBridge: true
                  label: NEX
                  config:
                    clientId: %2$s
                    clientSecret: %3$s
                    username: %4$s
                    password: %5$s
                    callsPerMinute: 300
                    baseUrl: %1$s/v1.0
                nexcloud:device:demo:meter:
                  bridge: nexcloud:account:demo
                  label: Power meter
                  config:
                    deviceId: "%6$d"
                    points: all
                nexcloud:device:demo:weather:
                  bridge: nexcloud:account:demo
                  label: Weather
                  config:
                    deviceId: "%7$d"
                    points: all
                nexcloud:device:demo:plant:
                  bridge: nexcloud:account:demo
                  label: Plant room
                  config:
                    deviceId: "%8$d"
                    points: all
                """
                .formatted(nex.baseUri(), NexDemo.CLIENT_ID, NexDemo.CLIENT_SECRET, NexDemo.USERNAME,
                        NexDemo.PASSWORD, NexDemo.METER, NexDemo.WEATHER, NexDemo.PLANT_ROOM)
                .indent(2);
    }

    @Override
    public void close() {
        nex.close();
    }
}
