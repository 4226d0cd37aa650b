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
package org.openhab.energy.hub.clouds.nex.setup;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a data point measures: a made-up course over time that is always the same for a data point and an instant. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum NexSignal {
    /** Degrees Celsius outdoors. */
    TEMPERATURE(18, 7, false),
    /** Watts of a building. */
    POWER(2400, 1600, false),
    /** Volts of a phase. */
    VOLTAGE(236, 4, false),
    /** Amperes of a phase. */
    CURRENT(9, 6, false),
    /** Hertz of the grid. */
    FREQUENCY(50, 0.05, false),
    /** Per cent of relative humidity. */
    HUMIDITY(55, 20, false),
    /** Kilowatt-hours of a meter, ever growing. */
    ENERGY(2.4, 0, true),
    /** Cubic metres of a water meter, ever growing. */
    WATER(0.3, 0, true),
    /** It never received anything. */
    NOTHING(0, 0, false);

    private static final Instant BUILT = Instant.parse("2017-04-26T00:00:00Z");
    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final double mean;
    private final double swing;
    private final boolean counter;

    NexSignal(double mean, double swing, boolean counter) {
        this.mean = mean;
        this.swing = swing;
        this.counter = counter;
    }

    /** {@return whether it only grows, so that its aggregate is a difference} */
    public boolean isCounter() {
        return counter;
    }

    /**
     * The reading of a data point at an instant, to two decimals.
     */
    public double at(Instant instant, long point) {
        double seconds = Duration.between(BUILT, instant).toSeconds();
        if (counter) {
            return round(seconds / 3600 * mean + point % 97);
        }
        double phase = point % 24 / 24.0;
        double daily = Math.sin((seconds / DAY - phase) * 2 * Math.PI);
        double ripple = Math.sin((seconds / 900 + point) * 2 * Math.PI / 7) * 0.1;
        return round(mean + swing * (0.9 * daily + ripple));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
