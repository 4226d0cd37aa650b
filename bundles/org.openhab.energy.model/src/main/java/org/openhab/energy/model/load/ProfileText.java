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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.LoadPhase;

/**
 * The phases of a programme as people write them: {@code 0:20@2000W, 1:20@0.2kWh, 0:30@0.4kW}, which is duration and power, or duration and energy.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ProfileText {
    private static final Pattern PHASE = Pattern
            .compile("([^@]+)@\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(W|KW|WH|KWH)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_PHASES = 50;
    private static final Duration LONGEST = Duration.ofDays(1);

    private ProfileText() {
    }

    /**
     * {@return the phases}
     *
     * @throws ProfileException if a part is no phase, or there are too many
     */
    public static List<LoadPhase> parse(String text) throws ProfileException {
        List<LoadPhase> phases = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            LoadPhase phase = phase(part.trim());
            if (phase == null || phases.size() == MOST_PHASES) {
                throw new ProfileException(part.trim());
            }
            phases.add(phase);
        }
        return phases;
    }

    private static @Nullable LoadPhase phase(String part) {
        Matcher matcher = PHASE.matcher(part.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        Duration duration = DurationText.parse(matcher.group(1));
        if (duration == null || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            return null;
        }
        BigDecimal value = new BigDecimal(matcher.group(2));
        String unit = matcher.group(3);
        BigDecimal base = unit.startsWith("K") ? value.multiply(THOUSAND) : value;
        return unit.endsWith("H")
                ? LoadPhase.ofEnergy(duration, base.divide(THOUSAND))
                : new LoadPhase(duration, base.longValue());
    }
}
