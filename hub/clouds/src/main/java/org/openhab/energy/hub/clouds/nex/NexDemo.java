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
package org.openhab.energy.hub.clouds.nex;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

/**
 * The demo's made-up account: a controller with three devices and twenty data points; and a large one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexDemo {

    public static final String CLIENT_ID = "demo-company";
    public static final String CLIENT_SECRET = "demo-company-secret";
    public static final String USERNAME = "demo";
    public static final String PASSWORD = "demo-password";

    /** The demo's controller. */
    public static final long CONTROLLER = 1;
    /** Its devices: a power meter, a weather feed, a plant room. */
    public static final long METER = 11;
    public static final long WEATHER = 12;
    public static final long PLANT_ROOM = 13;
    /** The meter's total power. */
    public static final long TOTAL_POWER = 1101;

    private static final int POINTS_OF_A_LARGE_DEVICE = 25;

    private NexDemo() {
    }

    /**
     * The demo's options.
     *
     * @param port the port, 0 for any free one
     */
    public static NexCloudOptions options(int port) {
        return new NexCloudOptions(InetAddress.getLoopbackAddress(), port, Clock.systemUTC(), NexSwitches.DEFAULT,
                CLIENT_ID, CLIENT_SECRET, USERNAME, PASSWORD, List.of(building()), Set.of());
    }

    /**
     * A building with a controller that delivers every minute.
     */
    public static NexController building() {
        return new NexController(CONTROLLER, "Workshop", List.of(
                new NexDevice(METER, "Power Meter", List.of(
                        new NexPoint(TOTAL_POWER, "Total Active Power", "W", NexSignal.POWER),
                        new NexPoint(1102, "Imported Energy", "kWh", NexSignal.ENERGY),
                        new NexPoint(1103, "Voltage L1", "V", NexSignal.VOLTAGE),
                        new NexPoint(1104, "Voltage L2", "V", NexSignal.VOLTAGE),
                        new NexPoint(1105, "Voltage L3", "V", NexSignal.VOLTAGE),
                        new NexPoint(1106, "Current L1", "A", NexSignal.CURRENT),
                        new NexPoint(1107, "Current L2", "A", NexSignal.CURRENT),
                        new NexPoint(1108, "Current L3", "A", NexSignal.CURRENT),
                        new NexPoint(1109, "Frequency", "Hz", NexSignal.FREQUENCY),
                        new NexPoint(1110, "Active Power (kW)", "", NexSignal.POWER))),
                new NexDevice(WEATHER, "Weather", List.of(
                        new NexPoint(1201, "Outside Temperature", "°C", NexSignal.TEMPERATURE),
                        new NexPoint(1202, "Relative Humidity", "%", NexSignal.HUMIDITY),
                        new NexPoint(1203, "Dew Point Temperature", "", NexSignal.TEMPERATURE),
                        new NexPoint(1204, "Comfort", "", NexSignal.HUMIDITY))),
                new NexDevice(PLANT_ROOM, "Plant Room", List.of(
                        new NexPoint(1301, "Supply Temperature", "degC", NexSignal.TEMPERATURE),
                        new NexPoint(1302, "Return Temperature", "degC", NexSignal.TEMPERATURE),
                        new NexPoint(1303, "Water Meter", "m3", NexSignal.WATER),
                        new NexPoint(1304, "Pump Power", "W", NexSignal.POWER),
                        new NexPoint(1305, "Boiler Energy", "kWh", NexSignal.ENERGY),
                        new NexPoint(1306, "Spare Input", "", NexSignal.NOTHING)))));
    }

    /**
     * A site of one controller that delivers every half hour, with devices of 25 data points each.
     *
     * @param points how many data points there are in all
     */
    public static NexController large(int points) {
        NexSignal[] signals = { NexSignal.POWER, NexSignal.VOLTAGE, NexSignal.CURRENT, NexSignal.TEMPERATURE,
                NexSignal.ENERGY };
        List<NexDevice> devices = new ArrayList<>();
        for (int first = 0; first < points; first += POINTS_OF_A_LARGE_DEVICE) {
            List<NexPoint> some = new ArrayList<>();
            for (int number = first; number < Math.min(points, first + POINTS_OF_A_LARGE_DEVICE); number++) {
                some.add(new NexPoint(100_000 + number, "Reading " + number, "",
                        signals[number % signals.length]));
            }
            devices.add(new NexDevice(1_000 + devices.size(), "Device " + devices.size(), some));
        }
        return new NexController(CONTROLLER, "Large Site", devices).withUpload(Duration.ofMinutes(30));
    }
}
