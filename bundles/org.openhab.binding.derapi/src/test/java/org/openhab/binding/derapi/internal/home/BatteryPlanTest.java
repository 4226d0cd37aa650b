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

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.derapi.internal.action.SiteActions;
import org.openhab.binding.derapi.internal.handler.BatteryPlanHandler;
import org.openhab.binding.derapi.internal.handler.DerapiSiteHandler;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * A battery plan on the prices of a tariff: first only shown, then carried out by the simulated battery.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class BatteryPlanTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");
    private static final String SITE = DerapiDemo.siteId(DerapiVendor.VIRTUAL);
    private static final double EFFICIENCY = 0.95;
    private static final double CAPACITY = 10;

    @TempDir
    Path folder = Path.of("");
    private @Nullable SimulatedDerapi world;

    @BeforeEach
    void begin() {
        SimulatedDerapi begun = new SimulatedDerapi(START, folder).virtual();
        begun.home.addVendor("virtual", Map.of());
        world = begun;
        tariff("nomos:subscription:a:home", "1");
        tariff("nomos:subscription:a:feed", "0.9");
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    /** Two cheap hours, then two dear ones, again and again. */
    private void tariff(String uid, String share) {
        tariff(uid, share, 0);
    }

    private void tariff(String uid, String share, int shift) {
        tariff(uid, share, shift, 36);
    }

    private void tariff(String uid, String share, int shift, int hours) {
        List<PriceSlot> slots = new ArrayList<>();
        Instant hour = START.truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < hours; i++) {
            BigDecimal price = new BigDecimal((i + shift) % 4 < 2 ? "0.10" : "0.45").multiply(new BigDecimal(share));
            slots.add(new PriceSlot(hour, hour.plus(Duration.ofHours(1)), price));
            hour = hour.plus(Duration.ofHours(1));
        }
        world().home.publish(new ThingSnapshot(uid.replace(':', '_'), uid, "Tariff", "Tariff", true, "", Map.of(),
                PriceCurve.of(slots), "EUR", START, false));
    }

    private ThingUID plan(boolean dryRun) {
        return plan(dryRun, world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE,
                Map.of("allowControl", true)));
    }

    private ThingUID plan(boolean dryRun, ThingUID site) {
        assertThat(world().home.status(site)).startsWith("ONLINE");
        return world().home.add(new ThingUID(THING_TYPE_BATTERY_PLAN, "plan"), null,
                Map.of("siteId", SITE, "tariff", "nomos:subscription:a:home", "feedInTariff",
                        "nomos:subscription:a:feed", "dryRun", dryRun, "efficiencyPercent", new BigDecimal("90.25")));
    }

    private int puts() {
        return world().cloud.requests()
                .matching(request -> request.path().endsWith("/battery-control") && request.method().equals("PUT"))
                .size();
    }

    private double sum(ThingUID thing, String channel, Instant from, Instant until) {
        TimeSeries series = Objects.requireNonNull(world().home.series(thing, channel));
        return series.getStates()
                .filter(entry -> !entry.timestamp().isBefore(from) && entry.timestamp().isBefore(until))
                .mapToDouble(entry -> ((QuantityType<?>) entry.state()).doubleValue()).sum();
    }

    /** {@return the energy in kWh that the plan puts into the battery} */
    private double planned(ThingUID plan, Instant from, Instant until) {
        List<TimeSeries.Entry> steps = Objects.requireNonNull(world().home.series(plan, CHANNEL_PLAN_CHARGE_POWER))
                .getStates().toList();
        double energy = 0;
        for (int i = 0; i < steps.size() - 1 && steps.get(i).timestamp().isBefore(until); i++) {
            Instant end = steps.get(i + 1).timestamp();
            Duration length = Duration.between(steps.get(i).timestamp(), end.isAfter(until) ? until : end);
            energy += steps.get(i).timestamp().isBefore(from)
                    ? 0
                    : ((QuantityType<?>) steps.get(i).state()).doubleValue() * length.toSeconds() / 3600;
        }
        return energy;
    }

    @Test
    void aDryRunShowsThePlanAndSendsNothing() {
        ThingUID plan = plan(true);
        world().time.advance(Duration.ofHours(6));

        DerapiHome home = world().home;
        assertThat(home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-dry-run");
        assertThat(home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("dry-run"));
        assertThat(((Number) Objects.requireNonNull(home.state(plan, CHANNEL_PLAN_BENEFIT))).doubleValue())
                .isGreaterThan(0.5);
        assertThat(Objects.requireNonNull(home.series(plan, CHANNEL_PLAN_CHARGE_POWER)).size()).isGreaterThan(10);
        assertThat(Objects.requireNonNull(home.snapshots.get(plan.getAsString())).series()).as("the LAN sees the plan")
                .containsOnlyKeys(CHANNEL_PLAN_CHARGE_POWER, CHANNEL_PLAN_DISCHARGE_POWER,
                        CHANNEL_PLAN_STATE_OF_CHARGE);
        assertThat(puts()).isZero();
    }

    @Test
    void whoEndsTheDryRunNeedsNotWaitForTheNextHour() {
        ThingUID plan = plan(true);
        world().time.advance(Duration.ofMinutes(2));
        assertThat(puts()).isZero();
        world().home.handler(plan, BatteryPlanHandler.class).handleConfigurationUpdate(Map.of("dryRun", false));
        world().time.advance(Duration.ofMinutes(1));

        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("live"));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE");
        assertThat(puts()).isEqualTo(1);
        world().home.handler(plan, BatteryPlanHandler.class).handleConfigurationUpdate(Map.of("dryRun", true));
        world().time.advance(Duration.ofHours(3));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("dry-run"));
        assertThat(puts()).as("one that takes the commands back").isEqualTo(2);
        assertThat(atTheVendor()).isEmpty();
    }

    @Test
    void aLivePlanMovesTheEnergyThatItPlannedAndNoneIsLostBesideTheLosses() {
        ThingUID plan = plan(false);
        DerapiHome home = world().home;
        assertThat(home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("live"));
        assertThat(puts()).isPositive();
        ThingUID site = new ThingUID(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE);
        Instant from = Instant.parse("2026-06-15T10:15:00Z");
        Instant until = Instant.parse("2026-06-15T18:15:00Z");
        world().time.advanceTo(from.plusSeconds(1));
        double planned = planned(plan, from, until);
        double begin = world().cloud.fleet().site(SITE).orElseThrow().energy().percent(0, from);
        world().time.advanceTo(until.plus(Duration.ofHours(2)));
        double end = world().cloud.fleet().site(SITE).orElseThrow().energy().percent(0, until);
        double charged = sum(site, CHANNEL_STORAGE_CHARGED_QUARTER_HOUR, from, until);
        double discharged = sum(site, CHANNEL_STORAGE_DISCHARGED_QUARTER_HOUR, from, until);

        assertThat(charged).as("as planned").isCloseTo(planned, withinPercentage(10));
        assertThat(charged).as("two cheap spells").isGreaterThan(5);
        assertThat(discharged).as("two dear spells").isGreaterThan(5);
        assertThat((end - begin) / 100 * CAPACITY).as("energy balance")
                .isCloseTo(charged * EFFICIENCY - discharged / EFFICIENCY, within(0.02));
        assertThat(home.statuses(plan)).noneMatch(status -> status.contains("hint."));
        assertThat(puts()).as("only what has changed is sent").isLessThan(15);
    }

    @Test
    void aPlanWithoutControlIsRefusedAndSaid() {
        world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE, Map.of());
        ThingUID plan = world().home.add(new ThingUID(THING_TYPE_BATTERY_PLAN, "plan"), null,
                Map.of("siteId", SITE, "tariff", "nomos:subscription:a:home", "dryRun", false, "householdKw", 1));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/hint.control-not-allowed");
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
    }

    private int controlCalls() {
        return world().cloud.requests().matching(request -> request.path().endsWith("/battery-control")).size();
    }

    @Test
    void aPlanThatTheVendorRefusesIsNotSentAgainForHours() {
        // Whatever is sent begins in the past for this vendor.
        world().cloud.setSwitches(world().cloud.switches().with("controlPastTolerance", Duration.ofDays(-9)));
        ThingUID plan = plan(false);
        world().time.advance(Duration.ofHours(6));

        assertThat(puts()).isBetween(1, 2);
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
        assertThat(world().home.status(plan)).startsWith("ONLINE NONE @text/hint.control-refused");
        world().time.advance(Duration.ofHours(18));
        assertThat(puts()).as("a day with 24 plans").isBetween(2, 5);
    }

    @Test
    void whoConfiguresTheSiteAnewNeedsNotWaitForWhatWasRefused() {
        world().cloud.setSwitches(world().cloud.switches().with("controlPastTolerance", Duration.ofDays(-9)));
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE,
                Map.of("allowControl", true));
        ThingUID plan = plan(false, site);
        world().time.advance(Duration.ofMinutes(10));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
        world().cloud.setSwitches(world().cloud.switches().with("controlPastTolerance", Duration.ofMinutes(1)));
        world().time.advance(Duration.ofMinutes(20));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).as("not by itself for hours")
                .isEqualTo(new StringType("refused"));
        world().home.handler(site, DerapiSiteHandler.class)
                .handleConfigurationUpdate(Map.of("id", SITE, "allowControl", true, "programId", "program-1"));
        world().time.advance(Duration.ofMinutes(6));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("live"));
        assertThat(atTheVendor()).isNotEmpty();
    }

    @Test
    void aPlanAtAVendorWithoutControlAsksNoMoreThanTheSiteAlone() {
        world().cloud.setSwitches(world().cloud.switches().with("controlVendors", "tesla"));
        ThingUID plan = plan(true);
        world().time.advance(Duration.ofHours(1));
        int alone = controlCalls();
        assertThat(alone).as("the site itself").isEqualTo(1);
        world().home.handler(plan, BatteryPlanHandler.class).handleConfigurationUpdate(Map.of("dryRun", false));
        world().time.advance(Duration.ofHours(4));

        assertThat(controlCalls() - alone).as("calls of the plan").isEqualTo(1);
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
        world().home.handler(plan, BatteryPlanHandler.class).handleConfigurationUpdate(Map.of("chargeKw", 2));
        world().time.settle();
        assertThat(controlCalls() - alone).as("who changes the settings need not wait").isEqualTo(2);
    }

    @Test
    void controlThatIsAllowedLaterIsUsedWithinMinutes() {
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE, Map.of());
        ThingUID plan = plan(false, site);
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
        world().home.handler(site, DerapiSiteHandler.class)
                .handleConfigurationUpdate(Map.of("id", SITE, "allowControl", true));
        world().time.advance(Duration.ofMinutes(6));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("live"));
        assertThat(puts()).isEqualTo(1);
    }

    @Test
    void aPlanThatCouldNeverDischargeIsRefusedAndSaysWhatToSet() {
        world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE, Map.of("allowControl", true));
        ThingUID plan = world().home.add(new ThingUID(THING_TYPE_BATTERY_PLAN, "plan"), null,
                Map.of("siteId", SITE, "tariff", "nomos:subscription:a:home", "dryRun", false));
        assertThat(world().home.status(plan)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.config-plan-no-use");
        configure(plan, Map.of("feedInTariff", "nomos:subscription:a:none"));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-no-feed-in");
        assertThat(puts()).as("nothing locks the battery").isZero();
        configure(plan, Map.of("householdKw", 0.5));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("live"));
        assertThat(atTheVendor()).anyMatch(item -> item.command() == ControlInterval.Command.DISCHARGE);
    }

    @Test
    void aStateOfChargeThatIsOldIsNotPlannedBy() {
        ThingUID plan = plan(true);
        world().home.removeThing(DerapiHome.vendor("virtual"));
        world().time.advance(Duration.ofMinutes(80));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("dry-run"));
        world().time.advance(Duration.ofMinutes(70));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-old");
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("waiting"));
    }

    @Test
    void theChannelsChangeAtTheEdgesOfThePlan() {
        ThingUID plan = plan(false);
        DerapiHome home = world().home;
        int changes = 0;
        world().time.advanceTo(Instant.parse("2026-06-15T10:15:01Z"));
        for (Instant edge = Instant.parse("2026-06-15T10:15:00Z"); edge
                .isBefore(START.plus(Duration.ofHours(5))); edge = edge.plus(Duration.ofMinutes(15))) {
            State before = home.state(plan, CHANNEL_PLAN_CHARGE_POWER);
            world().time.advanceTo(edge.plusSeconds(1));
            Instant start = edge;
            State planned = Objects.requireNonNull(home.series(plan, CHANNEL_PLAN_CHARGE_POWER)).getStates()
                    .filter(entry -> !entry.timestamp().isAfter(start)).map(TimeSeries.Entry::state)
                    .reduce((first, second) -> second).orElseThrow();
            assertThat(home.state(plan, CHANNEL_PLAN_CHARGE_POWER)).as("at %s", edge).isEqualTo(planned);
            changes += planned.equals(before) ? 0 : 1;
            world().time.advanceTo(edge.plus(Duration.ofMinutes(14)));
            assertThat(home.state(plan, CHANNEL_PLAN_CHARGE_POWER)).as("until the next edge, also after a new plan")
                    .isEqualTo(planned);
        }
        assertThat(changes).isGreaterThan(1);
    }

    @Test
    void theCallsOfALivePlanStayWithThoseOfTheSiteInWhatTheVendorAllows() {
        world().home.handler(DerapiHome.vendor("virtual"), DerapiVendorHandler.class)
                .handleConfigurationUpdate(Map.of("callsPerDay", 100));
        world().time.settle();
        plan(false);
        world().time.advance(Duration.ofHours(1));
        int before = vendorCalls();
        int putsBefore = puts();
        for (int hour = 0; hour < 24; hour++) {
            // Prices that change every hour are a reason to send every hour.
            tariff("nomos:subscription:a:home", "1", hour);
            tariff("nomos:subscription:a:feed", "0.9", hour);
            world().time.advance(Duration.ofHours(1));
        }
        assertThat(puts() - putsBefore).as("the plan is still sent").isBetween(3, 12);
        assertThat(vendorCalls() - before).as("four fifths of a hundred").isBetween(50, 85);
    }

    private int vendorCalls() {
        return world().cloud.requests().matching(request -> request.path().contains("/sites/")
                || request.path().endsWith("/sites") || request.path().contains("batteries")
                || request.path().contains("solar-inverters")).size();
    }

    private List<ControlInterval> atTheVendor() {
        return world().cloud.fleet().site(SITE).orElseThrow().energy().control();
    }

    /** {@return the command that the owner gives to the site in two hours} */
    private ControlInterval ownersCommand() {
        DerapiSiteHandler site = world().home.handler(
                new ThingUID(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE), DerapiSiteHandler.class);
        SiteActions actions = new SiteActions();
        actions.setThingHandler(site);
        ZonedDateTime from = START.plus(Duration.ofHours(2)).atZone(ZoneOffset.UTC);
        assertThat(actions.charge(new QuantityType<>("1.25 kW"), from, from.plusMinutes(40), 90.0, "PV", null))
                .containsEntry("accepted", true);
        return atTheVendor().stream().filter(item -> item.start().equals(from.toInstant())).findFirst().orElseThrow();
    }

    private void configure(ThingUID plan, Map<String, Object> configuration) {
        world().home.handler(plan, BatteryPlanHandler.class).handleConfigurationUpdate(configuration);
        world().time.advance(Duration.ofMinutes(1));
    }

    private List<String> kept() {
        return world().home.storage.getKeys().stream().filter(key -> key.startsWith("sent:")).toList();
    }

    @Test
    void theOwnersCommandStaysAndHasThePrecedence() {
        ThingUID plan = plan(true);
        ControlInterval owners = ownersCommand();
        configure(plan, Map.of("dryRun", false));
        assertThat(atTheVendor()).contains(owners).hasSizeGreaterThan(2);
        world().time.advance(Duration.ofMinutes(80));
        assertThat(atTheVendor()).as("after further plans").contains(owners);
        configure(plan, Map.of("dryRun", true));
        assertThat(atTheVendor()).as("after the plan's own were taken back").containsExactly(owners);
        assertThat(kept()).isEmpty();
    }

    @Test
    void thePlanFillsTheGapThatAnothersCommandLeaves() {
        ThingUID plan = plan(true);
        ControlInterval owners = ownersCommand();
        configure(plan, Map.of("dryRun", false));
        // In the vendor's own app
        world().cloud.fleet().site(SITE).orElseThrow().energy().control(
                atTheVendor().stream().filter(item -> !item.equals(owners)).toList(), world().time.clock().instant());
        assertThat(withoutGap(owners.start())).isFalse();
        world().time.advance(Duration.ofMinutes(65));
        assertThat(withoutGap(owners.start())).isTrue();
    }

    /** {@return whether the plan's next eleven hours leave no instant without a command} */
    private boolean withoutGap(Instant asked) {
        List<ControlInterval> commands = atTheVendor();
        for (int i = 1; i < commands.size(); i++) {
            if (!commands.get(i).start().equals(commands.get(i - 1).end())) {
                return false;
            }
        }
        return commands.stream().anyMatch(item -> !item.start().isAfter(asked) && item.end().isAfter(asked));
    }

    @Test
    void whereCallsAreScarceNoHoleIsLeftWherePricesEndedWhenThePlanWasSent() {
        world().home.handler(DerapiHome.vendor("virtual"), DerapiVendorHandler.class)
                .handleConfigurationUpdate(Map.of("callsPerDay", 20));
        world().time.advance(Duration.ofMinutes(1));
        tariff("nomos:subscription:a:home", "1", 0, 4);
        tariff("nomos:subscription:a:feed", "0.9", 0, 4);
        plan(false);
        world().time.advance(Duration.ofMinutes(3));
        assertThat(atTheVendor().get(atTheVendor().size() - 1).end()).isEqualTo(Instant.parse("2026-06-15T14:00:00Z"));
        tariff("nomos:subscription:a:home", "1");
        tariff("nomos:subscription:a:feed", "0.9");
        for (int quarter = 0; quarter < 40; quarter++) {
            world().time.advance(Duration.ofMinutes(15));
            Instant now = world().time.clock().instant();
            assertThat(atTheVendor()).as("at %s", now)
                    .anyMatch(item -> !item.start().isAfter(now) && item.end().isAfter(now));
        }
    }

    @Test
    void onlyTheNextTwelveHoursAreSentAndTheyAreRenewed() {
        ThingUID plan = plan(false);
        Instant begin = Instant.parse("2026-06-15T10:15:00Z");
        assertThat(atTheVendor().get(0).start()).isEqualTo(begin);
        assertThat(atTheVendor().get(atTheVendor().size() - 1).end()).isEqualTo(begin.plus(Duration.ofHours(12)));
        assertThat(Objects.requireNonNull(world().home.series(plan, CHANNEL_PLAN_CHARGE_POWER)).getStates()
                .map(TimeSeries.Entry::timestamp).max(Instant::compareTo)).as("the whole plan is shown")
                .hasValueSatisfying(last -> assertThat(last).isAfter(begin.plus(Duration.ofHours(23))));
        for (int hour = 0; hour < 16; hour++) {
            world().time.advance(Duration.ofHours(1));
            Instant now = world().time.clock().instant();
            Instant end = atTheVendor().get(atTheVendor().size() - 1).end();
            assertThat(end).as("at %s", now).isBetween(now.plus(Duration.ofMinutes(350)),
                    now.plus(Duration.ofMinutes(735)));
        }
    }

    @Test
    void aRestartLeavesTheCommandsAndStillKnowsThem() {
        ThingUID plan = plan(false);
        List<ControlInterval> sent = atTheVendor();
        world().home.stop();
        world().time.settle();
        assertThat(atTheVendor()).isEqualTo(sent);
        world().home.thing(plan).getConfiguration().put("dryRun", true);
        world().home.restart();
        world().time.advance(Duration.ofMinutes(7));
        assertThat(atTheVendor()).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-dry-run");
    }

    @Test
    void whatCannotBeTakenBackAtOnceIsSaidAndTakenBackLaterEvenWithoutControl() {
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE,
                Map.of("allowControl", true));
        ThingUID plan = plan(false, site);
        assertThat(kept()).hasSize(1);
        world().home.removeThing(site);
        configure(plan, Map.of("dryRun", true));
        assertThat(world().home.status(plan))
                .isEqualTo("ONLINE NONE @text/online.plan-taking-back [\"online.plan-no-site[]\"]");
        assertThat(atTheVendor()).isNotEmpty();
        world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE, Map.of());
        world().time.advance(Duration.ofMinutes(6));
        assertThat(atTheVendor()).isEmpty();
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-dry-run");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aConfigurationThatIsRefusedAndAnotherSiteTakeTheCommandsBack() {
        ThingUID plan = plan(false);
        configure(plan, Map.of("reservePercent", 101));
        assertThat(world().home.status(plan)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.config-plan");
        assertThat(atTheVendor()).isEmpty();
        configure(plan, Map.of("reservePercent", 10));
        assertThat(atTheVendor()).isNotEmpty();
        configure(plan, Map.of("siteId", "site-other"));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-no-site");
        assertThat(atTheVendor()).isEmpty();
    }

    @Test
    void whoRemovesThePlanTakesItsCommandsBack() {
        ThingUID plan = plan(true);
        ControlInterval owners = ownersCommand();
        configure(plan, Map.of("dryRun", false));
        int before = puts();
        world().home.removeThing(plan);
        assertThat(puts()).as("the hub's own thread sends nothing").isEqualTo(before);
        world().time.settle();
        assertThat(atTheVendor()).containsExactly(owners);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPlanThatIsRemovedWhileItsSiteIsGoneIsForgotten() {
        ThingUID plan = plan(false);
        world().home.removeThing(new ThingUID(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE));
        world().home.removeThing(plan);
        world().time.settle();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aRefusedChangeLeavesTheOldAndTheNewCommandsInTheRecord() {
        ThingUID plan = plan(false);
        String before = String.valueOf(world().home.storage.get(kept().get(0)));
        world().cloud.setSwitches(world().cloud.switches().with("controlPastTolerance", Duration.ofDays(-9)));
        tariff("nomos:subscription:a:home", "1", 1);
        tariff("nomos:subscription:a:feed", "0.9", 1);
        world().time.advance(Duration.ofMinutes(6));
        assertThat(world().home.state(plan, CHANNEL_PLAN_STATE)).isEqualTo(new StringType("refused"));
        String after = String.valueOf(world().home.storage.get(kept().get(0)));
        assertThat(after.split("CHARGE", -1).length).as("what was sent, and what may have been taken")
                .isGreaterThan(before.split("CHARGE", -1).length);
        world().cloud.setSwitches(world().cloud.switches().with("controlPastTolerance", Duration.ofMinutes(1)));
        configure(plan, Map.of("dryRun", true));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-dry-run");
        assertThat(atTheVendor()).isEmpty();
    }

    @Test
    void whatAPlanLacksIsSaid() {
        ThingUID plan = world().home.add(new ThingUID(THING_TYPE_BATTERY_PLAN, "plan"), null,
                Map.of("siteId", "site-none", "tariff", "nomos:subscription:a:home", "householdKw", 1));
        assertThat(world().home.status(plan)).isEqualTo("ONLINE NONE @text/online.plan-no-site");
        world().home.removeThing(plan);
        world().home.add(plan, null, Map.of());
        assertThat(world().home.status(plan)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.config-plan-parts");
        assertThat(world().home.state(plan, CHANNEL_PLAN_BENEFIT)).isEqualTo(UnDefType.UNDEF);
    }
}
