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
package org.openhab.binding.derapi.internal.home;

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.measure.quantity.Power;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.derapi.internal.action.SiteActions;
import org.openhab.binding.derapi.internal.handler.DerapiSiteHandler;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.LoggedRequest;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * Control of a site's batteries on the simulated Derapi.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class BatteryControlTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");
    private static final String SITE = DerapiDemo.siteId(DerapiVendor.VIRTUAL);

    @TempDir
    Path folder = Path.of("");
    private @Nullable SimulatedDerapi world;

    @BeforeEach
    void begin() {
        SimulatedDerapi begun = new SimulatedDerapi(START, folder).virtual();
        begun.home.addVendor("virtual", Map.of());
        world = begun;
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    private ThingUID site(boolean allowed) {
        return world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE,
                Map.of("allowControl", allowed));
    }

    private SiteActions actions(ThingUID site) {
        SiteActions actions = new SiteActions();
        actions.setThingHandler(world().home.handler(site, DerapiSiteHandler.class));
        return actions;
    }

    private static ZonedDateTime at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes)).atZone(ZoneId.of("Europe/Berlin"));
    }

    private static QuantityType<Power> power(String text) {
        return new QuantityType<>(text);
    }

    private List<String> controlCalls() {
        return world().cloud.requests().matching(request -> request.path().endsWith("/battery-control")).stream()
                .map(LoggedRequest::method).toList();
    }

    @Test
    void edgeCase16controlIsOffByDefaultAndAsksNothing() {
        ThingUID site = site(false);
        Map<String, Object> answer = actions(site).charge(power("3 kW"), null, null, null, null, null);
        assertThat(answer).containsEntry("accepted", false);
        assertThat(answer.get("error")).asString().startsWith("hint.control-not-allowed");
        world().time.advance(Duration.ofHours(2));
        assertThat(controlCalls()).isEmpty();
        assertThat(world().home.state(site, CHANNEL_CONTROL_COMMAND)).isEqualTo(UnDefType.UNDEF);
    }

    @Test
    void theScheduleIsReadBeforeItIsReplacedAndShown() {
        ThingUID site = site(true);
        int before = controlCalls().size();
        Map<String, Object> first = actions(site).charge(power("3000 W"), at(10), at(70), 80.0, "Grid", false);
        assertThat(first).as("%s", first).containsEntry("accepted", true);
        assertThat(controlCalls().subList(before, before + 2)).containsExactly("GET", "PUT");
        Map<String, Object> second = actions(site).discharge(power("2 kW"), at(70), at(130), 20.0, "B", true);
        assertThat(second.get("schedule")).asString().contains("charge 3 kW", "discharge 2 kW");
        world().time.advance(Duration.ofMinutes(15));

        DerapiHome home = world().home;
        assertThat(home.state(site, CHANNEL_CONTROL_COMMAND)).isEqualTo(new StringType("charge"));
        assertThat(home.state(site, CHANNEL_CONTROL_CHARGE_POWER)).isEqualTo(new QuantityType<>("3 kW"));
        assertThat(home.state(site, CHANNEL_CONTROL_DISCHARGE_POWER)).isEqualTo(new QuantityType<>("0 kW"));
        assertThat(home.state(site, CHANNEL_CONTROL_INTERVALS)).isEqualTo(new DecimalType(2));
        assertThat(Objects.requireNonNull(home.series(site, CHANNEL_CONTROL_COMMAND)).getStates()
                .map(entry -> entry.state().toString()).toList()).containsExactly("charge", "discharge", "none");
        world().time.advance(Duration.ofMinutes(60));
        assertThat(home.state(site, CHANNEL_CONTROL_COMMAND)).as("at the edge").isEqualTo(new StringType("discharge"));
        world().time.advance(Duration.ofMinutes(60));
        assertThat(home.state(site, CHANNEL_CONTROL_COMMAND)).isEqualTo(new StringType("none"));
    }

    @Test
    void edgeCase16overlapsAndThePastAreRefusedBeforeTheyAreSent() {
        ThingUID site = site(true);
        actions(site).charge(power("3 kW"), at(10), at(70), null, null, null);
        long puts = controlCalls().stream().filter("PUT"::equals).count();
        assertThat(actions(site).idle(at(60), at(90)).get("error")).asString().startsWith("hint.control-taken");
        assertThat(actions(site).idle(at(-60), at(5)).get("error")).asString().startsWith("hint.control-past");
        assertThat(actions(site).charge(null, at(80), at(90), null, null, null).get("error")).asString()
                .startsWith("hint.control-power-missing");
        assertThat(actions(site).charge(power("1 kW"), at(80), at(90), 101.0, null, null).get("error")).asString()
                .startsWith("hint.control-limit");
        assertThat(actions(site).charge(power("1 kW"), at(80), at(90), null, "Sun", null).get("error")).asString()
                .startsWith("hint.control-priority");
        assertThat(controlCalls().stream().filter("PUT"::equals).count()).isEqualTo(puts);
    }

    @Test
    void aScheduleReplacesWhatIsToComeAndKeepsWhatRuns() {
        ThingUID site = site(true);
        actions(site).charge(power("3 kW"), at(0), at(60), null, null, null);
        actions(site).idle(at(60), at(120));
        world().time.advance(Duration.ofMinutes(30));
        String text = "[{\"command\":\"discharge\",\"start\":\"2026-06-15T14:00:00\",\"end\":\"2026-06-15T15:00:00\",\"kw\":1.5}]";
        Map<String, Object> answer = actions(site).setSchedule(text, null);
        assertThat(answer.get("schedule")).asString().contains("charge 3 kW", "14:00").doesNotContain("idle");
        assertThat(actions(site).setSchedule("[]", true)).containsEntry("accepted", true).containsEntry("schedule", "");
        assertThat(actions(site).setSchedule("[{\"command\":\"sleep\"}]", null).get("error")).asString()
                .contains("hint.control-text", "1: command?");
        assertThat(actions(site).setSchedule("{", null).get("error")).asString().contains("hint.control-text");
    }

    @Test
    void whatDerapiRefusesIsSaid() {
        world().cloud.setSwitches(world().cloud.switches().with("controlVendors", "tesla"));
        ThingUID site = site(true);
        assertThat(actions(site).charge(power("3 kW"), at(10), at(70), null, null, null).get("error")).asString()
                .isNotEmpty();
        assertThat(world().home.status(site)).startsWith("ONLINE");
    }
}
