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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * A sender finds its own commands among those of others, replaces them and takes them back, and never touches the others.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class OwnCommandsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T10:07:00Z");
    private static final Instant FROM = at(10, 15);

    private final List<String> calls = new ArrayList<>();
    private String schedule = "{\"intervals\":[]}";
    private @Nullable ControlSchedule shown;
    private final BatteryControl control = control(true);

    private BatteryControl control(boolean allowed) {
        DerapiApi api = new DerapiApi(request -> {
            calls.add(request.method());
            schedule = request.method().equals("PUT") ? Objects.requireNonNull(request.body()).text() : schedule;
            return new CloudResponse(200, Map.of(), schedule);
        }, URI.create("https://api.example.org"));
        return new BatteryControl("site-1", "", allowed, Clock.fixed(NOW, ZoneOffset.UTC), () -> api,
                present -> shown = present);
    }

    private static Instant at(int hour, int minute) {
        return Instant.parse("2026-06-15T00:00:00Z").plusSeconds(hour * 3600L + minute * 60L);
    }

    private static ControlInterval charge(Instant start, Instant end, String kw) {
        return new ControlInterval(ControlCommand.CHARGE, start, end, new BigDecimal(kw), BigDecimal.valueOf(100),
                ControlPriority.GRID, false);
    }

    private List<ControlInterval> present() {
        return Objects.requireNonNull(shown).intervals().stream().map(ScheduledInterval::interval).toList();
    }

    private List<ControlInterval> replace(OwnCommands own, List<ControlInterval> wanted) {
        List<ControlInterval> mine = new ArrayList<>();
        assertThat(control.replaceOwn(FROM, own, wanted, () -> true, mine::addAll))
                .isInstanceOf(ControlOutcome.Taken.class);
        return mine;
    }

    @Test
    void aCommandIsKnownByWhatItSaysAndByItsTime() {
        ControlInterval sent = charge(at(12, 0), at(13, 0), "3.0");
        OwnCommands own = new OwnCommands(List.of(sent));
        assertThat(own.has(sent)).isTrue();
        assertThat(own.has(charge(at(12, 0), at(13, 0), "3"))).as("another scale").isTrue();
        assertThat(own.has(charge(at(12, 20), at(12, 40), "3"))).as("what is left of it").isTrue();
        assertThat(own.has(new ControlInterval(ControlCommand.CHARGE, sent.start(), sent.end(), sent.kw(), sent.limit(),
                null, null))).as("without priority and export").isTrue();
        assertThat(own.has(charge(at(11, 59), at(13, 0), "3"))).as("earlier").isFalse();
        assertThat(own.has(charge(at(12, 0), at(13, 1), "3"))).as("longer").isFalse();
        assertThat(own.has(charge(at(12, 0), at(13, 0), "3.1"))).as("stronger").isFalse();
        assertThat(own.has(new ControlInterval(ControlCommand.CHARGE, sent.start(), sent.end(), sent.kw(), null,
                sent.priority(), sent.allowExport()))).as("without the limit").isFalse();
        assertThat(own.has(new ControlInterval(ControlCommand.CHARGE, sent.start(), sent.end(), sent.kw(), sent.limit(),
                ControlPriority.PV, sent.allowExport()))).as("with another priority").isFalse();
        assertThat(own.has(new ControlInterval(ControlCommand.CHARGE, sent.start(), sent.end(), sent.kw(), sent.limit(),
                sent.priority(), true))).as("with export").isFalse();
    }

    @Test
    void theCommandsOfOthersStayAndHaveThePrecedence() {
        ControlInterval others = charge(at(12, 0), at(13, 0), "1.5");
        control.add(others);
        List<ControlInterval> mine = replace(OwnCommands.NONE, List.of(charge(FROM, at(16, 0), "3")));
        assertThat(present()).containsExactly(charge(FROM, at(12, 0), "3"), others, charge(at(13, 0), at(16, 0), "3"));
        assertThat(mine).containsExactly(charge(FROM, at(12, 0), "3"), charge(at(13, 0), at(16, 0), "3"));

        List<ControlInterval> next = replace(new OwnCommands(mine), List.of(charge(at(11, 0), at(14, 0), "2")));
        assertThat(present()).containsExactly(charge(at(11, 0), at(12, 0), "2"), others,
                charge(at(13, 0), at(14, 0), "2"));
        assertThat(control.withdraw(new OwnCommands(next), () -> true)).isInstanceOf(ControlOutcome.Taken.class);
        assertThat(present()).containsExactly(others);
    }

    @Test
    void aCommandThatTheVendorRoundsIsStillKnown() {
        ControlInterval sent = charge(at(12, 0), at(13, 0), "1.273");
        ControlInterval others = charge(at(13, 0), at(14, 0), "1.27");
        ControlInterval rounded = charge(at(12, 0), at(13, 0), "1.27");
        ControlSchedule answer = new ControlSchedule(
                List.of(new ScheduledInterval(rounded, "", null), new ScheduledInterval(others, "", null)),
                Instant.MIN);
        OwnCommands own = new OwnCommands(List.of(sent)).asTaken(answer);
        assertThat(own.has(rounded)).isTrue();
        assertThat(own.has(others)).isFalse();
    }

    @Test
    void theOwnCommandThatRunsGoesOnUntilTheNewOnesBeginAndIsKnownLater() {
        control.replaceAll(List.of(charge(NOW, at(12, 0), "3")));
        List<ControlInterval> mine = replace(new OwnCommands(List.of(charge(NOW, at(12, 0), "3"))),
                List.of(charge(FROM, at(11, 0), "2")));
        assertThat(present()).containsExactly(charge(NOW, FROM, "3"), charge(FROM, at(11, 0), "2"))
                .containsExactlyElementsOf(mine);
    }

    @Test
    void takingBackAlsoEndsWhatRunsAndNeedsNoPermission() {
        ControlInterval running = charge(NOW, at(12, 0), "3");
        control.replaceAll(List.of(running));
        calls.clear();
        BatteryControl forbidden = control(false);
        assertThat(forbidden.withdraw(new OwnCommands(List.of(running)), () -> true))
                .isInstanceOf(ControlOutcome.Taken.class);
        assertThat(calls).containsExactly("GET", "PUT");
        assertThat(present()).isEmpty();
        calls.clear();
        assertThat(forbidden.withdraw(new OwnCommands(List.of(running)), () -> true))
                .isInstanceOf(ControlOutcome.Taken.class);
        assertThat(calls).as("nothing is there any more").containsExactly("GET");
    }

    @Test
    void whoIsStoppedMeanwhileSendsNothing() {
        List<ControlInterval> told = new ArrayList<>();
        assertThat(control.replaceOwn(FROM, OwnCommands.NONE, List.of(charge(FROM, at(12, 0), "3")), () -> false,
                told::addAll)).isInstanceOf(ControlOutcome.Refused.class);
        assertThat(calls).containsExactly("GET");
        assertThat(told).isEmpty();
    }

    @Test
    void theJournalIsWrittenBeforeTheScheduleIsSent() {
        List<String> before = new ArrayList<>();
        control.replaceOwn(FROM, OwnCommands.NONE, List.of(charge(FROM, at(12, 0), "3")), () -> true,
                own -> before.addAll(calls));
        assertThat(before).containsExactly("GET");
        assertThat(calls).containsExactly("GET", "PUT");
    }

    /** Whatever others put there: it stays to the second, nothing overlaps, and each moment belongs to them first and to the sender then. */
    @Test
    void noMomentOfOthersIsLostAndNoneOfTheOwnBeyondIt() {
        Random random = new Random(5);
        for (int number = 0; number < 300; number++) {
            List<ControlInterval> others = spans(random, "1");
            control.replaceAll(others);
            List<ControlInterval> wanted = spans(random, "2");
            List<ControlInterval> mine = replace(OwnCommands.NONE, wanted);
            for (int minute = 15; minute < 240; minute += 5) {
                Instant moment = FROM.plusSeconds(minute * 60L);
                String expected = holds(others, moment) ? "1" : holds(wanted, moment) ? "2" : "";
                assertThat(present().stream().filter(item -> holds(List.of(item), moment))
                        .map(item -> String.valueOf(item.kw())).toList()).as("case %d at %s", number, moment)
                        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
            }
            control.withdraw(new OwnCommands(mine), () -> true);
            assertThat(present()).as("case %d", number).containsExactlyElementsOf(others);
        }
    }

    private static boolean holds(List<ControlInterval> items, Instant moment) {
        return items.stream().anyMatch(item -> !moment.isBefore(item.start()) && moment.isBefore(item.end()));
    }

    private static List<ControlInterval> spans(Random random, String kw) {
        List<ControlInterval> spans = new ArrayList<>();
        for (Instant start = FROM.plusSeconds(300L * random.nextInt(12)); spans.size() < 3;) {
            Instant end = start.plusSeconds(300L * (1 + random.nextInt(12)));
            spans.add(charge(start, end, kw));
            start = end.plusSeconds(300L * random.nextInt(6));
        }
        spans.sort(Comparator.comparing(ControlInterval::start));
        return spans;
    }
}
