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
package org.openhab.binding.novasense.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * What templates become.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TemplateTest {
    private static final TemplateContext CONTEXT = context("2026-06-15T10:05:30.123Z");

    private static TemplateContext context(String now) {
        return new TemplateContext(Instant.parse(now), ZoneId.of("Europe/Zurich"), TimeFormat.ISO_UTC,
                Map.of("plant", "a/b c"));
    }

    private static String filled(String template, TemplateContext context) throws InvalidSettingException {
        return Template.parse(template).fill(context, text -> text.replace("/", "%2F").replace(" ", "%20"));
    }

    @ParameterizedTest
    @CsvSource({ "${now}, 2026-06-15T10:05:30Z", "${now+72h}, 2026-06-18T10:05:30Z",
            "${now-15m}, 2026-06-15T09:50:30Z", "${hourStart}, 2026-06-15T10:00:00Z",
            "${todayStart}, 2026-06-14T22:00:00Z", "${tomorrowStart:iso-offset}, 2026-06-16T00:00:00+02:00",
            "${yesterdayStart:date}, 2026-06-14", "${monthStart:month}, 2026-06", "${monthStart-1M:date}, 2026-05-01",
            "${nextMonthStart:date}, 2026-07-01", "${yearStart}, 2025-12-31T23:00:00Z",
            "${yearStart-1y+2w:date}, 2025-01-15", "${now:epoch-s}, 1781517930",
            "${now:epoch-ms}, 1781517930000", "${now+30s:iso-local}, 2026-06-15T12:06:00",
            "/plants/{plant}/x, /plants/a%2Fb%20c/x", "plain, plain" })
    void aPlaceIsFilled(String template, String expected) throws Exception {
        assertThat(filled(template, CONTEXT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
            "2026-10-25T10:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z" })
    void aDayOfAClockChangeHasItsOwnLength(String now, String start, String end) throws Exception {
        assertThat(filled("${todayStart}", context(now))).isEqualTo(start);
        assertThat(filled("${todayStart+1d}", context(now))).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = { "${}", "${nowish}", "${now+}", "${now+5x}", "${now:roman}", "{open", "${now", "close}" })
    void whatIsNoTemplateIsRefused(String template) {
        assertThatThrownBy(() -> Template.parse(template)).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void aVariableWithoutAValueIsNamed() {
        assertThatThrownBy(() -> filled("/x/{inverter}", CONTEXT)).isInstanceOf(InvalidSettingException.class)
                .hasMessage("offline.config-path-parameter [inverter]");
    }

    @Test
    void anEndlessExpressionIsRefused() {
        assertThatThrownBy(() -> filled("${now" + "+999999y".repeat(2000) + "}", CONTEXT))
                .isInstanceOf(InvalidSettingException.class);
    }
}
