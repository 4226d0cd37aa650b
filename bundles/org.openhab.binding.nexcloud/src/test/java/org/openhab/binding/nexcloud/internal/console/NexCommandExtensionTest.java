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
package org.openhab.binding.nexcloud.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.nexcloud.internal.home.CloudTest;
import org.openhab.binding.nexcloud.internal.home.NexHome;
import org.openhab.core.io.console.Console;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.thing.OpenHandlers;

/**
 * Tests {@link NexCommandExtension}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NexCommandExtensionTest extends CloudTest {
    private static final String METER = "nexcloud:device:home:11";

    private final OpenHandlers handlers = new OpenHandlers();
    private final List<String> lines = new ArrayList<>();

    private NexHome begin() {
        NexHome home = meter();
        handlers.add(home.account());
        handlers.add(home.device(NexDemo.METER));
        return home;
    }

    private List<String> run(String line) {
        lines.clear();
        new NexCommandExtension(handlers, text -> text.key() + text.arguments())
                .execute(line.isEmpty() ? new String[0] : line.split(" "), new Console() {
                    @Override
                    public void print(String text) {
                        lines.add(text);
                    }

                    @Override
                    public void println(String text) {
                        lines.add(text);
                    }

                    @Override
                    public void printUsage(String text) {
                        lines.add("usage: " + text);
                    }
                });
        return lines;
    }

    @Test
    void accountsAreListedWithControllersAndDevices() {
        begin();
        assertThat(run("accounts")).contains("nexcloud:account:home  ONLINE",
                "  Workshop  NEX DMS4080  last sign of life 2026-06-10T10:20:00Z", "    11  Power Meter  " + METER,
                "    12  Weather  (no Thing)");
    }

    @Test
    void pointsAreListedWithTheirUnitAndWhereItComesFrom() {
        begin();
        assertThat(run("points")).hasSize(12).anySatisfy(
                line -> assertThat(line)
                        .matches("  1110 +Active Power \\(kW\\) +kW +unit in name +[0-9.]+ +2026-\\S+"));
        assertThat(run("points nothing")).containsExactly("There is no such device. Take one from the Inbox.");
    }

    @Test
    void callsAreCounted() {
        begin();
        assertThat(run("calls")).anySatisfy(line -> assertThat(line).matches("  live +10"))
                .anySatisfy(line -> assertThat(line).matches("  token +1"))
                .anySatisfy(line -> assertThat(line).matches("  \\d+ of 60 calls of this minute"));
    }

    @Test
    void aBackfillShowsItsProgressAndKeepsTheCap() {
        NexHome home = begin();
        cloud.requests().clear();
        run("backfill " + METER + " all hour 2026-01-01 2026-03-30");

        assertThat(lines).hasSize(41).contains(
                "1/10 Total Active Power   25 %  until 2026-01-29T00:00:00Z  672 values, 1 of 4 calls",
                "10/10 Active Power (kW)  100 %  until 2026-03-30T00:00:00Z  2112 values, 4 of 4 calls");
        assertThat(lines.get(40)).isEqualTo("Done.");
        assertThat(cloud.requests().list().get(39).at()).as("forty calls take their time")
                .isAfter(cloud.requests().list().get(0).at().plusSeconds(40));
        assertThat(home.series.get("hour-1110").getStates().count()).isGreaterThan(90);
    }

    @Test
    void aBackfillThatFailsSaysWhereToGoOn() {
        begin();
        cloud.faults().add(new Fault("/v1.0/DataPoint/1102/DayData", FaultKind.FORBIDDEN, 0));
        assertThat(run("backfill " + METER + " 1102 day 2026-01-01"))
                .containsExactly("1/1 Imported Energy: offline.forbidden[]", "Stopped.");
    }

    @Test
    void whatIsWrongIsSaid() {
        begin();
        assertThat(run("backfill")).containsExactly(
                "Say device, data point, resolution and first day, such as: nexcloud backfill " + METER
                        + " all hour 2026-10-01");
        assertThat(run("backfill " + METER + " all week 2026-01-01"))
                .containsExactly("The resolution is one of minute, hour, day.");
        assertThat(run("backfill " + METER + " 77 day 2026-01-01"))
                .containsExactly("There is no data point 77; nexcloud points lists them.");
        assertThat(run("backfill " + METER + " all day January"))
                .containsExactly("A day is written like 2026-10-01.");
        assertThat(run("")).allSatisfy(line -> assertThat(line).startsWith("usage: "));
    }
}
