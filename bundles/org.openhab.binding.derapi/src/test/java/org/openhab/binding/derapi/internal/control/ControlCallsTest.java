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
package org.openhab.binding.derapi.internal.control;

import static org.assertj.core.api.Assertions.*;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.ScriptedTransport;
import org.openhab.energy.oauth.transport.CloudRequest;

/**
 * What control sends for what it reads, call by call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ControlCallsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T10:07:00Z");
    private static final ControlInterval WISH = new ControlInterval(ControlCommand.CHARGE,
            Instant.parse("2026-06-15T16:00:00Z"), Instant.parse("2026-06-15T17:00:00Z"), BigDecimal.ONE, null, null,
            null);

    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<ControlSchedule> shown = new ArrayList<>();

    private BatteryControl control(boolean allowed) {
        DerapiApi api = new DerapiApi(transport, URI.create("https://api.example.org"));
        return new BatteryControl("site-1", "", allowed, Clock.fixed(NOW, ZoneOffset.UTC), () -> api, shown::add);
    }

    private static String schedule(String... intervals) {
        return "{\"id\":\"site-1\",\"intervals\":[" + String.join(",", intervals) + "]}";
    }

    /** {@return an interval of an answer between two hours of the day} */
    private static String interval(String command, String from, String until, String more) {
        return "{\"command\":\"%s\",\"start\":\"2026-06-15T%s:00+00:00\",\"end\":\"2026-06-15T%s:00+00:00\",\"status\":\"scheduled\",\"reportedAt\":\"2026-06-15T10:00:00+00:00\"%s}"
                .formatted(command, from, until, more);
    }

    private List<String> bodies() {
        return transport.requests.stream().filter(request -> request.method().equals("PUT"))
                .map(request -> text(request.body())).toList();
    }

    private static String text(CloudRequest.@Nullable Body body) {
        return Objects.requireNonNull(body).text();
    }

    @ParameterizedTest
    @ValueSource(strings = { ",\"kw\":3,\"priority\":\"Moon\"", ",\"kw\":-3", ",\"stateOfChargeLimitPercent\":120",
            ",\"allowExport\":\"sometimes\"" })
    void whatIsNotKnownInFullIsShownButNotSentBack(String more) {
        transport.answer("/battery-control", schedule(interval("charge", "12:00", "13:00", more)));
        ControlOutcome outcome = control(true).add(WISH);

        assertThat(outcome).isInstanceOfSatisfying(ControlOutcome.Refused.class, refused -> {
            assertThat(refused.text().key()).isEqualTo("hint.control-unknown");
            assertThat(refused.failure()).as("a call was made, so it is not made again at once").isNotNull();
        });
        assertThat(bodies()).isEmpty();
        assertThat(shown.get(0).intervals()).as("shown all the same").hasSize(1);
        assertThat(shown.get(0).isWhole(NOW)).isFalse();
    }

    @Test
    void anEntryThatCannotBeReadIsNotDroppedByAPut() {
        transport.answer("/battery-control", schedule(interval("explode", "12:00", "13:00", "")));
        BatteryControl control = control(true);
        assertThat(control.replaceComing(List.of(WISH))).isInstanceOf(ControlOutcome.Refused.class);
        assertThat(control.replaceOwn(NOW, OwnCommands.NONE, List.of(WISH), () -> true, own -> {
        })).isInstanceOf(ControlOutcome.Refused.class);
        assertThat(bodies()).isEmpty();
        assertThat(control.replaceAll(List.of(WISH))).as("who replaces all keeps nothing")
                .isInstanceOf(ControlOutcome.Taken.class);
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void whatHasEndedNeedsNotBeKnown() {
        transport.answer("/battery-control", schedule(interval("explode", "07:00", "08:00", ""),
                interval("charge", "08:00", "09:00", ",\"priority\":\"Moon\"")));
        assertThat(control(true).replaceOwn(NOW, OwnCommands.NONE, List.of(WISH), () -> true, own -> {
        })).isInstanceOf(ControlOutcome.Taken.class);
        assertThat(bodies()).singleElement().asString().doesNotContain("explode", "08:00");
    }

    @Test
    void anAnswerWithoutAListIsNoEmptySchedule() {
        transport.answer("/battery-control", "{\"id\":\"site-1\"}");
        assertThat(control(true).add(WISH)).isInstanceOf(ControlOutcome.Refused.class);
        assertThat(bodies()).isEmpty();
    }

    @Test
    void whatIsKnownGoesBackAsItCame() {
        transport.answer("/battery-control", schedule(interval("discharge", "12:00", "13:00",
                ",\"kw\":2.5,\"stateOfChargeLimitPercent\":20,\"priority\":\"Load\",\"allowExport\":false"),
                interval("idle", "13:00", "14:00", ",\"kw\":null,\"allowExport\":null,\"news\":1")));
        assertThat(control(true).add(WISH)).isInstanceOf(ControlOutcome.Taken.class);
        assertThat(bodies()).singleElement().asString().contains("\"priority\":\"Load\"", "\"allowExport\":false",
                "\"kw\":2.5", "\"stateOfChargeLimitPercent\":20", "idle", "16:00");
    }
}
