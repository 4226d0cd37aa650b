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

import static org.openhab.binding.nomos.internal.load.LoadFields.fault;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.load.DailyWindow;
import org.openhab.energy.model.load.LoadProgramme;
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.model.load.PhasedProgramme;
import org.openhab.energy.model.load.ProfileException;
import org.openhab.energy.model.load.ProfileText;
import org.openhab.energy.model.load.SwitchedProgramme;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.Preference;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks a load's configuration and makes the settings of it. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LoadSettingsReader {
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);
    private static final int MOST_STARTS = 12;
    private static final int MOST_WATTS = 1_000_000;
    private static final Duration DAY = Duration.ofDays(1);

    private LoadSettingsReader() {
    }

    /**
     * {@return the settings}
     *
     * @param zone zone of the times of day
     * @throws ConfigurationException if a parameter is missing or wrong; it names the parameter
     */
    public static LoadSettings read(LoadConfiguration configuration, ZoneId zone) throws ConfigurationException {
        String kind = LoadFields.choice("kind", configuration.kind, LoadConfiguration.CONTIGUOUS,
                Map.of(LoadConfiguration.CONTIGUOUS, LoadConfiguration.CONTIGUOUS, LoadConfiguration.INTERRUPTIBLE,
                        LoadConfiguration.INTERRUPTIBLE, LoadConfiguration.DAILY, LoadConfiguration.DAILY));
        boolean contiguous = LoadConfiguration.CONTIGUOUS.equals(kind);
        DailyWindow daily = daily(configuration, LoadConfiguration.DAILY.equals(kind), zone);
        LoadProgramme programme = contiguous ? phased(configuration) : switched(configuration);
        Duration window = length(daily);
        Duration longest = programme instanceof SwitchedProgramme switched ? switched.longest() : programme.needed();
        if (longest.compareTo(window) > 0) {
            throw fault("offline.load-too-long",
                    programme.needed().equals(longest) ? "duration" : "longest", text(longest), text(window));
        }
        return new LoadSettings(programme, daily,
                LoadFields.choice("goal", configuration.goal, Goal.CHEAPEST,
                        Map.of(LoadConfiguration.CHEAPEST, Goal.CHEAPEST, LoadConfiguration.DEAREST, Goal.DEAREST)),
                LoadFields.choice("preference", configuration.preference, Preference.EARLIEST,
                        Map.of(LoadConfiguration.EARLIEST, Preference.EARLIEST, LoadConfiguration.LATEST,
                                Preference.LATEST)),
                LoadFields.choice("repeat", configuration.repeat, false,
                        Map.of(LoadConfiguration.DAILY, false, LoadConfiguration.ONCE, true)));
    }

    private static DailyWindow daily(LoadConfiguration configuration, boolean wholeDay, ZoneId zone)
            throws ConfigurationException {
        LocalTime from = LoadFields.time("from", configuration.from);
        LocalTime until = LoadFields.time("until", configuration.until);
        if (until == null && !wholeDay) {
            throw fault("offline.load-needed", "until");
        }
        LocalTime deadline = until != null ? until : from != null ? from : LocalTime.MIDNIGHT;
        return new DailyWindow(from == null ? deadline : from, deadline, zone);
    }

    /** The length on a day without a change of the clock. */
    private static Duration length(DailyWindow daily) {
        Duration length = Duration.between(daily.from(), daily.until());
        return length.isNegative() || length.isZero() ? length.plus(DAY) : length;
    }

    private static PhasedProgramme phased(LoadConfiguration configuration) throws ConfigurationException {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        others.put("minimumRun", LoadFields.text(configuration.minimumRun));
        others.put("minimumPause", LoadFields.text(configuration.minimumPause));
        others.put("maximumPause", LoadFields.text(configuration.maximumPause));
        others.put("maximumStarts", configuration.maximumStarts);
        others.put("startCost", configuration.startCost);
        others.put("priceCap", configuration.priceCap);
        others.put("worthwhileBelow", configuration.worthwhileBelow);
        others.put("longest", LoadFields.text(configuration.longest));
        none(others, "kind=contiguous");
        String profile = LoadFields.text(configuration.profile);
        if (profile == null) {
            Amount amount = amount(configuration);
            return new PhasedProgramme(List.of(new LoadPhase(amount.duration, amount.watts)));
        }
        Map<String, @Nullable Object> amounts = new LinkedHashMap<>();
        amounts.put("duration", LoadFields.text(configuration.duration));
        amounts.put("energy", configuration.energy);
        amounts.put("power", configuration.power);
        none(amounts, "profile");
        try {
            return new PhasedProgramme(ProfileText.parse(profile));
        } catch (ProfileException e) {
            throw fault("offline.load-profile", e.part());
        }
    }

    private static void none(Map<String, @Nullable Object> parameters, String with) throws ConfigurationException {
        for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
            Object value = parameter.getValue();
            // A number that does nothing does not stand in the way.
            if (value != null && !(value instanceof BigDecimal number && number.signum() == 0
                    && !"priceCap".equals(parameter.getKey()) && !"worthwhileBelow".equals(parameter.getKey()))) {
                throw fault("offline.load-conflict", parameter.getKey(), with);
            }
        }
    }

    private static SwitchedProgramme switched(LoadConfiguration configuration) throws ConfigurationException {
        if (LoadFields.text(configuration.profile) != null) {
            throw fault("offline.load-conflict", "profile", "kind=" + configuration.kind);
        }
        Amount amount = amount(configuration);
        Duration longest = LoadFields.duration("longest", configuration.longest);
        BigDecimal worthwhile = LoadFields.euro(configuration.worthwhileBelow);
        if ((longest == null) != (worthwhile == null)) {
            throw fault("offline.load-needed", longest == null ? "longest" : "worthwhileBelow");
        }
        if (longest != null && longest.compareTo(amount.duration) < 0) {
            throw fault("offline.load-order", "longest", "duration");
        }
        return new SwitchedProgramme(amount.duration, longest == null ? amount.duration : longest, worthwhile,
                amount.watts, rules(configuration));
    }

    private static SwitchingRules rules(LoadConfiguration configuration) throws ConfigurationException {
        Duration pause = LoadFields.duration("minimumPause", configuration.minimumPause, Duration.ZERO);
        Duration longestPause = LoadFields.duration("maximumPause", configuration.maximumPause);
        if (longestPause != null && longestPause.compareTo(pause) < 0) {
            throw fault("offline.load-order", "maximumPause", "minimumPause");
        }
        BigDecimal starts = Objects.requireNonNullElse(configuration.maximumStarts, BigDecimal.ZERO);
        if (starts.signum() < 0 || starts.compareTo(BigDecimal.valueOf(MOST_STARTS)) > 0
                || starts.stripTrailingZeros().scale() > 0) {
            throw fault("offline.load-starts");
        }
        BigDecimal start = Objects.requireNonNullElse(LoadFields.euro(configuration.startCost), BigDecimal.ZERO);
        if (start.signum() < 0) {
            throw fault("offline.load-positive", "startCost");
        }
        return new SwitchingRules(LoadFields.duration("minimumRun", configuration.minimumRun, Duration.ZERO), pause,
                longestPause, starts.intValue(), start, LoadFields.euro(configuration.priceCap));
    }

    private record Amount(Duration duration, long watts) {
    }

    /** Two of duration, energy and power say the third. */
    private static Amount amount(LoadConfiguration configuration) throws ConfigurationException {
        Duration duration = LoadFields.duration("duration", configuration.duration);
        BigDecimal energy = LoadFields.positive("energy", configuration.energy);
        BigDecimal power = LoadFields.positive("power", configuration.power);
        if (duration != null && duration.isZero()) {
            throw fault("offline.load-positive", "duration");
        }
        BigDecimal wattSeconds = energy == null ? null : energy.multiply(WATT_SECONDS_PER_KWH);
        if (duration != null && power != null && wattSeconds == null) {
            return checked(duration, power);
        }
        if (duration != null && wattSeconds != null && power == null) {
            return checked(duration, wattSeconds.divide(BigDecimal.valueOf(duration.toSeconds()), 0,
                    RoundingMode.HALF_EVEN));
        }
        if (wattSeconds != null && power != null && duration == null) {
            BigDecimal seconds = wattSeconds.divide(power, 0, RoundingMode.CEILING);
            if (seconds.compareTo(BigDecimal.valueOf(DAY.toSeconds())) > 0) {
                throw fault("offline.load-amount-too-large", "energy");
            }
            return checked(Duration.ofSeconds(seconds.longValue()), power);
        }
        throw fault("offline.load-amount");
    }

    private static Amount checked(Duration duration, BigDecimal watts) throws ConfigurationException {
        long rounded = watts.setScale(0, RoundingMode.HALF_EVEN).longValue();
        if (rounded < 1 || rounded > MOST_WATTS) {
            throw fault("offline.load-amount-too-large", "power");
        }
        return new Amount(duration, rounded);
    }

    static String text(Duration duration) {
        return "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
