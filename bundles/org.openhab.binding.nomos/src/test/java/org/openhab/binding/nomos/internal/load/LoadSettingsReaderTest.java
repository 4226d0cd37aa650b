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
package org.openhab.binding.nomos.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.config.core.Configuration;
import org.openhab.energy.model.load.DailyWindow;
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.model.load.PhasedProgramme;
import org.openhab.energy.model.load.SwitchedProgramme;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.Preference;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoadSettingsReaderTest {

    /** Pairs of names and values, as a person writes them; what looks like a number is one. */
    private static LoadSettings read(String text) throws ConfigurationException {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (String pair : text.split(" *[|] *")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0].trim(),
                    parts[1].matches("-?[0-9.]+") ? (Object) new BigDecimal(parts[1]) : parts[1].trim());
        }
        return LoadSettingsReader.read(new Configuration(values).as(LoadConfiguration.class), ZONE);
    }

    @Test
    void aWashingMachine() throws ConfigurationException {
        LoadSettings settings = read("profile=0:20@2000W, 1:50@150W|until=07:00");

        assertThat(settings).isEqualTo(new LoadSettings(
                new PhasedProgramme(List.of(new LoadPhase(Duration.ofMinutes(20), 2000),
                        new LoadPhase(Duration.ofMinutes(110), 150))),
                new DailyWindow(LocalTime.of(7, 0), LocalTime.of(7, 0), ZONE), Goal.CHEAPEST, Preference.EARLIEST,
                false));
    }

    @Test
    void aHeatPump() throws ConfigurationException {
        LoadSettings settings = read("kind=daily|duration=6:00|power=1500|minimumRun=1:00|minimumPause=0:30"
                + "|maximumPause=5:00|maximumStarts=3|startCost=2|preference=latest");

        assertThat(settings.programme()).isEqualTo(new SwitchedProgramme(Duration.ofHours(6), Duration.ofHours(6), null,
                1500, new SwitchingRules(Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofHours(5), 3,
                        new BigDecimal("0.02"), null)));
        assertThat(settings.daily()).isEqualTo(new DailyWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZONE));
        assertThat(settings.preference()).isEqualTo(Preference.LATEST);
    }

    @Test
    void aCar() throws ConfigurationException {
        LoadSettings settings = read(
                "kind=interruptible|energy=22|power=11000|from=18:00|until=6:30|priceCap=30|repeat=once");

        assertThat(settings.programme()).isEqualTo(new SwitchedProgramme(Duration.ofHours(2), Duration.ofHours(2), null,
                11000, new SwitchingRules(Duration.ZERO, Duration.ZERO, null, 0, BigDecimal.ZERO,
                        new BigDecimal("0.30"))));
        assertThat(settings.daily()).isEqualTo(new DailyWindow(LocalTime.of(18, 0), LocalTime.of(6, 30), ZONE));
        assertThat(settings.once()).isTrue();
    }

    @Test
    void energyAndDurationSayThePower() throws ConfigurationException {
        assertThat(read("duration=2:00|energy=3|until=07:00").programme())
                .isEqualTo(new PhasedProgramme(List.of(new LoadPhase(Duration.ofHours(2), 1500))));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = ';', value = { "duration=2:00|power=5; load-needed; [until]",
            "until=07:00; load-amount; []", "duration=2:00|until=07:00; load-amount; []",
            "duration=2:00|power=5|energy=7|until=07:00; load-amount; []",
            "duration=two|power=5|until=07:00; load-duration; [duration]",
            "duration=0:00|power=5|until=07:00; load-positive; [duration]",
            "duration=2:00|power=0|until=07:00; load-positive; [power]",
            "duration=2:00|power=-5|until=07:00; load-positive; [power]",
            "duration=2:00|power=5|until=25:00; load-time; [until]",
            "duration=2:00|power=5|from=x|until=07:00; load-time; [from]",
            "kind=often|until=07:00; load-choice; [kind, contiguous, daily, interruptible]",
            "duration=2:00|power=5|until=07:00|goal=x; load-choice; [goal, cheapest, dearest]",
            "duration=2:00|power=5|until=07:00|repeat=x; load-choice; [repeat, daily, once]",
            "profile=0:20@5|until=07:00; load-profile; [0:20@5]",
            "profile=0:20@5W|power=5|until=07:00; load-conflict; [power, profile]",
            "profile=0:20@5W|priceCap=30|until=07:00; load-conflict; [priceCap, kind=contiguous]",
            "profile=0:20@5W|minimumRun=1:00|until=07:00; load-conflict; [minimumRun, kind=contiguous]",
            "kind=daily|profile=0:20@5W; load-conflict; [profile, kind=daily]",
            "kind=daily|duration=2:00|power=5|longest=3:00; load-needed; [worthwhileBelow]",
            "kind=daily|duration=2:00|power=5|worthwhileBelow=3; load-needed; [longest]",
            "kind=daily|duration=2:00|power=5|worthwhileBelow=3|longest=1:00; load-order; [longest, duration]",
            "kind=daily|duration=2:00|power=5|minimumPause=1:00|maximumPause=0:30; load-order; [maximumPause, minimumPause]",
            "kind=daily|duration=2:00|power=5|maximumStarts=13; load-starts; []",
            "kind=daily|duration=2:00|power=5|maximumStarts=1.5; load-starts; []",
            "kind=daily|duration=2:00|power=5|startCost=-1; load-positive; [startCost]",
            "kind=daily|energy=100|power=5; load-amount-too-large; [energy]",
            "kind=daily|duration=0:01|energy=100; load-amount-too-large; [power]",
            "duration=9:01|power=5|from=22:00|until=07:00; load-too-long; [duration, 9:01, 9:00]",
            "kind=daily|duration=1:00|power=5|longest=10:00|worthwhileBelow=3|from=22:00|until=07:00; load-too-long; [longest, 10:00, 9:00]" })
    void whatIsWrongIsNamed(String text, String key, String arguments) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.textKey()).isEqualTo("offline." + key);
            assertThat(e.textArguments().toString())
                    .isEqualTo(arguments);
        });
    }
}
