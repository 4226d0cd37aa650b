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
package org.openhab.energy.thing.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Requests as devices write them, on a day of quarter-hours at 30 ct with a cheap hour at 20 ct from 02:00 and another from 04:00 UTC.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PlanDeskServiceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant PRICES_FROM = Instant.parse("2026-03-09T23:00:00Z");
    private static final Path DOCS = Path.of("..", "..", "docs");

    private final PlanDeskService desk = new PlanDeskService(Clock.fixed(NOW, BERLIN), () -> BERLIN);

    @BeforeEach
    void oneTariff() {
        desk.thingUpdated(thing("home", curve(), false));
        desk.thingUpdated(thing("car", null, false));
    }

    private static PriceCurve curve() {
        Instant cheap = Instant.parse("2026-03-11T02:00:00Z");
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < 192; i++) {
            Instant start = PRICES_FROM.plus(Duration.ofMinutes(15L * i));
            long hours = Duration.between(cheap, start).toHours();
            boolean low = !start.isBefore(cheap) && (hours == 0 || hours == 2);
            slots.add(new PriceSlot(start, start.plus(Duration.ofMinutes(15)), new BigDecimal(low ? "0.2" : "0.3")));
        }
        return PriceCurve.of(slots);
    }

    private static ThingSnapshot thing(String id, @Nullable PriceCurve prices, boolean stale) {
        return new ThingSnapshot(id, "nomos:subscription:" + id, id, "tariff", true, "", Map.of(), prices, "EUR", NOW,
                stale);
    }

    private static JsonObject json(PlanAnswer answer) {
        return JsonParser.parseString(answer.json()).getAsJsonObject();
    }

    private JsonObject plan(String request) {
        PlanAnswer answer = desk.answer(request.replace('\'', '"'));
        assertThat(answer.planned()).as(answer.json()).isTrue();
        assertThat(json(answer).get("status").getAsString()).isEqualTo("ok");
        return json(answer).getAsJsonObject("data");
    }

    private JsonObject error(String request) {
        PlanAnswer answer = desk.answer(request.replace('\'', '"'));
        assertThat(answer.planned()).as(answer.json()).isFalse();
        assertThat(json(answer).get("status").getAsString()).isEqualTo("error");
        return json(answer).getAsJsonObject("error");
    }

    private static String runs(JsonObject data) {
        JsonArray runs = data.getAsJsonArray("runs");
        return String.join(" ",
                runs.asList().stream().map(run -> run.getAsJsonObject().get("start").getAsString().substring(8, 19)
                        + "/" + run.getAsJsonObject().get("end").getAsString().substring(8, 19)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // One hour fits into the first cheap hour
            "{'kind':'contiguous','duration':'1:00','power_w':2000,'deadline':'07:00'} | 11T02:00:00/11T03:00:00 | 0.4",
            "{'kind':'contiguous','duration':'PT1H','energy_kwh':2,'deadline':'2026-03-11T06:00:00Z'} | 11T02:00:00/11T03:00:00 | 0.4",
            "{'kind':'contiguous','energy_kwh':2,'power_w':2000,'deadline':'2026-03-11T07:00:00+01:00'} | 11T02:00:00/11T03:00:00 | 0.4",
            "{'kind':'contiguous','duration':'1:00','power_w':2000,'deadline':'07:00','preference':'latest'} | 11T04:00:00/11T05:00:00 | 0.4",
            "{'kind':'contiguous','duration':'1:00','power_w':2000,'deadline':'07:00','earliest':'04:01'} | 11T04:00:00/11T05:00:00 | 0.4",
            // Started earlier is started now
            "{'kind':'contiguous','duration':'1:00','power_w':2000,'deadline':'19:30','earliest':'2026-03-10T08:00:00Z'} | 10T17:00:00/10T18:00:00 | 0.6",
            "{'kind':'contiguous','duration':'0:30:01','power_w':0.2e4,'deadline':'07:00'} | 11T02:00:00/11T02:30:01 | 0.200111",
            "{'kind':'contiguous','duration':'1:00','power_w':1000,'deadline':'07:00','goal':'dearest'} | 10T17:00:00/10T18:00:00 | 0.3",
            // The strong phase last, and in the cheap hour
            "{'kind':'contiguous','phases':[{'duration':'1:00','power_w':0},{'duration':'1:00','energy_kwh':2}],'deadline':'07:00'} | 11T01:00:00/11T03:00:00 | 0.4",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00'} | 11T02:00:00/11T03:00:00 11T04:00:00/11T05:00:00 | 0.4",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00','maximum_starts':1} | 11T01:00:00/11T03:00:00 | 0.5",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00','start_cost':0.2} | 11T01:00:00/11T03:00:00 | 0.5",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00','minimum_run':'2:00'} | 11T01:00:00/11T03:00:00 | 0.5",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00','maximum_pause':'0:45'} | 11T02:00:00/11T03:15:00 11T04:00:00/11T04:45:00 | 0.425",
            "{'kind':'interruptible','duration':'2:00','power_w':1000,'deadline':'07:00','minimum_pause':'1:30'} | 11T01:30:00/11T03:00:00 11T04:30:00/11T05:00:00 | 0.45",
            "{'kind':'interruptible','energy_kwh':2,'power_w':1000,'deadline':'07:00','price_cap':0.25} | 11T02:00:00/11T03:00:00 11T04:00:00/11T05:00:00 | 0.4",
            "{'kind':'interruptible','duration':'0:30','longest':'4:00','worthwhile_below':0.25,'power_w':1000,'deadline':'07:00'} | 11T02:00:00/11T03:00:00 11T04:00:00/11T05:00:00 | 0.4",
    })
    void planIsTheCheapest(String request, String runs, BigDecimal cost) {
        JsonObject data = plan(request);
        assertThat(runs(data)).isEqualTo(runs);
        assertThat(data.get("cost").getAsBigDecimal()).isEqualByComparingTo(cost);
    }

    @Test
    void planSaysWhatItIsWorth() {
        PlanAnswer answer = desk
                .answer("""
                        {"thing":"home","kind":"contiguous","duration":"1:00","power_w":2000,"deadline":"07:00","transaction":"w-1"}
                        """);
        assertThat(answer.json()).isEqualTo("{\"status\":\"ok\",\"transaction\":\"w-1\",\"data\":{\"thing\":\"home\","
                + "\"earliest\":\"2026-03-10T17:00:00Z\",\"deadline\":\"2026-03-11T06:00:00Z\","
                + "\"runs\":[{\"start\":\"2026-03-11T02:00:00Z\",\"end\":\"2026-03-11T03:00:00Z\"}],"
                + "\"energy_kwh\":2,\"cost\":0.4,\"cost_now\":0.6,\"cost_at_mean\":0.569231,\"savings\":0.2,"
                + "\"currency\":\"EUR\",\"coverage\":1,\"stale\":false}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`` | null | invalid_json", "null | null | invalid_json", "[] | null | invalid_json",
            "'x' | null | invalid_json", "{ | null | invalid_json", "{'kind':} | null | invalid_json",
            "{kind:'contiguous'} | null | invalid_json", "{'kind':'contiguous'} {} | null | invalid_json",
            "{'kind':NaN} | null | invalid_json", "{'kind':'contiguous',} | null | invalid_json",
            "{'a':[[[[[[[[1]]]]]]]]} | a[0][0][0][0][0][0] | invalid_json",
            "{'kind':'contiguous','kind':'contiguous'} | kind | duplicate_field",
            "{'deadlin':'07:00'} | deadlin | unknown_field",
            "{'kind':'contiguous','phases':[{'watts':1}],'deadline':'07:00'} | phases[0].watts | unknown_field",
            "{} | kind | missing", "{'kind':null} | kind | wrong_type", "{'kind':1} | kind | wrong_type",
            "{'kind':'CONTIGUOUS'} | kind | out_of_range", "{'kind':' '} | kind | wrong_format",
            "{'kind':'contiguous'} | deadline | missing",
            "{'kind':'contiguous','deadline':7} | deadline | wrong_type",
            "{'kind':'contiguous','deadline':'7'} | deadline | wrong_format",
            "{'kind':'contiguous','deadline':'24:00'} | deadline | wrong_format",
            "{'kind':'contiguous','deadline':'2026-03-11T07:00:00'} | deadline | wrong_format",
            "{'kind':'contiguous','deadline':'2026-03-10T17:00:00Z'} | deadline | passed",
            "{'kind':'contiguous','deadline':'2026-03-24T17:00:01Z'} | deadline | out_of_range",
            "{'kind':'contiguous','deadline':'+999999999-12-31T23:59:59Z'} | deadline | out_of_range",
            "{'kind':'contiguous','deadline':'2026-03-11T06:00:00Z','earliest':'2026-03-11T06:00:00Z'} | deadline | conflict",
            "{'kind':'contiguous','deadline':'07:00','earliest':'soon'} | earliest | wrong_format",
            "{'kind':'contiguous','deadline':'07:00'} | duration | missing",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00'} | power_w | missing",
            "{'kind':'contiguous','deadline':'07:00','power_w':100} | duration | missing",
            "{'kind':'contiguous','deadline':'07:00','energy_kwh':1} | power_w | missing",
            "{'kind':'contiguous','deadline':'07:00','duration':60} | duration | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','duration':'60'} | duration | wrong_format",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:60'} | duration | wrong_format",
            "{'kind':'contiguous','deadline':'07:00','duration':'0:00'} | duration | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'PT-1H'} | duration | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'PT0.5S'} | duration | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'PT1M0.5S'} | duration | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'P15D'} | duration | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'PT99999999999999999H'} | duration | wrong_format",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':'2000'} | power_w | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':0} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':0.5} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1.5} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':100001} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1e999999999} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1e99999999999} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':111111111111111111111111111111111} | power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'energy_kwh':1} | energy_kwh | conflict",
            "{'kind':'contiguous','deadline':'07:00','duration':'0:01','energy_kwh':1000} | energy_kwh | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','energy_kwh':0.0001} | energy_kwh | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','power_w':1,'energy_kwh':1000} | energy_kwh | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'goal':'best'} | goal | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'minimum_run':'1:00'} | minimum_run | conflict",
            "{'kind':'contiguous','deadline':'07:00','phases':{}} | phases | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','phases':[]} | phases | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','phases':[1]} | phases[0] | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','phases':[{'power_w':1}]} | phases[0].duration | missing",
            "{'kind':'contiguous','deadline':'07:00','phases':[{'duration':'1:00'}]} | phases[0].power_w | missing",
            "{'kind':'contiguous','deadline':'07:00','phases':[{'duration':'1:00','power_w':1},{'duration':'1:00','power_w':-1}]} | phases[1].power_w | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','phases':[{'duration':'1:00','power_w':1,'energy_kwh':1}]} | phases[0].energy_kwh | conflict",
            "{'kind':'contiguous','deadline':'07:00','phases':[{'duration':'P14D','power_w':1},{'duration':'0:01','power_w':1}]} | phases | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','power_w':1,'phases':[{'duration':'1:00','power_w':1}]} | power_w | conflict",
            "{'kind':'interruptible','deadline':'07:00','phases':[{'duration':'1:00','power_w':1}]} | phases | conflict",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'maximum_starts':0} | maximum_starts | out_of_range",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'maximum_starts':13} | maximum_starts | out_of_range",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'minimum_pause':'1:00','maximum_pause':'0:30'} | maximum_pause | conflict",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'start_cost':-1} | start_cost | out_of_range",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'price_cap':30} | price_cap | out_of_range",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'longest':'2:00'} | worthwhile_below | missing",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'worthwhile_below':0.2} | longest | missing",
            "{'kind':'interruptible','deadline':'07:00','duration':'1:00','power_w':1,'worthwhile_below':0.2,'longest':'0:30'} | longest | out_of_range",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'transaction':{}} | transaction | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'transaction':true} | transaction | wrong_type",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'thing':'hom'} | thing | not_found",
            "{'kind':'contiguous','deadline':'07:00','duration':'1:00','power_w':1,'thing':'car'} | thing | not_found",
            // Nothing wrong with the request, but there is no plan
            "{'kind':'contiguous','deadline':'19:00','duration':'2:00','power_w':1} | deadline | window_too_short",
            "{'kind':'contiguous','deadline':'2026-03-24T16:00:00Z','duration':'PT40H','power_w':1} | deadline | prices_missing",
            "{'kind':'interruptible','deadline':'2026-03-24T16:00:00Z','duration':'PT40H','power_w':1} | deadline | prices_missing",
            "{'kind':'interruptible','deadline':'07:00','duration':'3:00','power_w':1,'price_cap':0.2} | price_cap | above_price_cap",
            "{'kind':'interruptible','deadline':'07:00','duration':'2:00','power_w':1,'price_cap':0.2,'maximum_starts':1} | maximum_starts | constraints",
            "{'kind':'interruptible','deadline':'07:00','duration':'2:00','power_w':1,'price_cap':0.2,'minimum_run':'1:30'} | minimum_run | constraints",
    })
    void errorNamesTheFieldAndTheReason(String request, String field, String reason) {
        JsonObject error = error(request);
        assertThat(error.get("reason").getAsString()).as(error.toString()).isEqualTo(reason);
        assertThat(error.get("field").isJsonNull() ? "null" : error.get("field").getAsString()).isEqualTo(field);
        assertThat(error.get("message").getAsString()).isNotBlank();
    }

    @Test
    void unknownFieldComesWithTheNearestKnownOne() {
        assertThat(error("{'deadlin':'07:00'}").get("message").getAsString())
                .isEqualTo("There is no field \"deadlin\"; did you mean \"deadline\"?");
        assertThat(error("{'minimumRun':'1:00'}").get("message").getAsString()).endsWith("\"minimum_run\"?");
        assertThat(error("{'power':1}").get("message").getAsString()).endsWith("\"power_w\"?");
        assertThat(error("{'" + "x".repeat(16_000) + "':1}").toString()).hasSizeLessThan(300);
    }

    @Test
    void brokenJsonComesWithItsPlace() {
        assertThat(error("{'kind':\n'contiguous',}").get("message").getAsString())
                .isEqualTo("This is no JSON at line 2 column 15");
    }

    @Test
    void whatWouldFitIsSaid() {
        JsonObject error = error(
                "{'kind':'interruptible','deadline':'07:00','duration':'3:00','power_w':1,'price_cap':0.2}");
        assertThat(error.get("needed").getAsString()).isEqualTo("PT3H");
        assertThat(error.get("fitting").getAsString()).isEqualTo("PT2H");
        assertThat(error.get("prices_known_until").getAsString()).isEqualTo("2026-03-11T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "\"a <b> & 'c'\"", "17", "-1.50", "\"\"" })
    void transactionIsEchoedAsItIs(String transaction) {
        for (String rest : List.of("}", ",\"x\":1}",
                ",\"kind\":\"contiguous\",\"duration\":\"1:00\",\"power_w\":1,\"deadline\":\"07:00\"}")) {
            String request = "{\"transaction\":" + transaction + rest;
            assertThat(desk.answer(request).json()).contains("\"transaction\":" + transaction + ",");
            assertThat(desk.busy(request).json()).contains("\"transaction\":" + transaction + ",", "\"busy\"");
        }
    }

    @Test
    void busyIsAnAnswerToAnything() {
        for (String request : List.of("", "{", "[]", "x".repeat(PlanDesk.REQUEST_LIMIT + 1))) {
            assertThat(json(desk.busy(request)).getAsJsonObject("error").get("reason").getAsString())
                    .isEqualTo("busy");
        }
    }

    @Test
    void lengthIsCountedInBytes() {
        String fits = "{\"transaction\":\"" + "x".repeat(PlanDesk.REQUEST_LIMIT - 18) + "\"}";
        assertThat(fits).hasSize(PlanDesk.REQUEST_LIMIT);
        assertThat(error(fits).get("reason").getAsString()).isEqualTo("wrong_type");
        assertThat(error(fits + " ").get("reason").getAsString()).isEqualTo("too_large");
        assertThat(error(fits.replaceFirst("x", "\u00e4")).get("reason").getAsString()).isEqualTo("too_large");
    }

    @Test
    void phasesHaveALimit() {
        String phase = "{'duration':'0:01','power_w':1}";
        for (int count : new int[]{ 50, 51 }) {
            String request = "{'kind':'contiguous','deadline':'07:00','phases':["
                    + String.join(",", IntStream.range(0, count).mapToObj(i -> phase).toList()) + "]}";
            assertThat(desk.answer(request.replace('\'', '"')).planned()).isEqualTo(count == 50);
        }
    }

    @Test
    void tariffIsNamedWhenThereIsMoreThanOne() {
        desk.thingUpdated(thing("office", curve(), true));
        String rest = "'kind':'contiguous','duration':'1:00','power_w':1,'deadline':'07:00'}";
        JsonObject error = error("{" + rest);
        assertThat(error.get("reason").getAsString()).isEqualTo("ambiguous");
        assertThat(error.get("message").getAsString()).contains("home, office");

        assertThat(plan("{'thing':'home'," + rest).get("stale").getAsBoolean()).isFalse();
        JsonObject office = plan("{'thing':'nomos:subscription:office'," + rest);
        assertThat(office.get("thing").getAsString()).isEqualTo("office");
        assertThat(office.get("stale").getAsBoolean()).isTrue();

        desk.thingRemoved("nomos:subscription:office");
        desk.thingRemoved("nomos:subscription:home");
        assertThat(error("{" + rest).get("message").getAsString()).isEqualTo("There is no tariff yet");
    }

    @Test
    void costOfRunningAtOnceIsNullWhenItIsNotKnown() {
        PriceCurve later = curve().between(Instant.parse("2026-03-11T01:00:00Z"),
                Instant.parse("2026-03-11T06:00:00Z"));
        desk.thingUpdated(thing("home", later, false));
        JsonObject data = plan("{'kind':'contiguous','duration':'1:00','power_w':1000,'deadline':'07:00'}");
        assertThat(data.get("cost_now").isJsonNull()).isTrue();
        assertThat(data.get("savings").isJsonNull()).isTrue();
        assertThat(data.get("coverage").getAsBigDecimal()).isEqualByComparingTo("0.384615");
    }

    @ParameterizedTest
    @CsvSource({
            // now, time of day, the first of its kind later than now
            "2026-03-10T05:59:59Z, 07:00, 2026-03-10T06:00:00Z", "2026-03-10T06:00:00Z, 07:00, 2026-03-11T06:00:00Z",
            "2026-03-10T06:00:00Z, 7:00, 2026-03-11T06:00:00Z",
            // 02:30 does not exist in the night to 29 March, and exists twice in the night to 25 October
            "2026-03-28T22:00:00Z, 02:30, 2026-03-29T01:30:00Z", "2026-10-24T22:00:00Z, 02:30, 2026-10-25T00:30:00Z",
            "2026-10-25T00:30:00Z, 02:30, 2026-10-25T01:30:00Z", "2026-10-25T01:30:00Z, 02:30, 2026-10-26T01:30:00Z" })
    void timeOfDayIsTheNextOfItsKind(Instant now, String time, Instant expected) throws Exception {
        JsonObject json = JsonParser.parseString("{\"kind\":\"contiguous\",\"duration\":\"0:01\",\"power_w\":1,"
                + "\"deadline\":\"" + time + "\"}").getAsJsonObject();
        assertThat(new PlanRequestParser(now, BERLIN).parse(json).load().deadline()).isEqualTo(expected);
    }

    @Test
    void whateverIsSentIsAnsweredWithOneOfTheKnownReasons() {
        List<String> reasons = Stream.of(Fault.values()).filter(fault -> fault != Fault.INTERNAL).map(Fault::id)
                .toList();
        List<String> pieces = List.of("{", "}", "[", "]", ":", ",", "\"kind\"", "\"contiguous\"", "\"interruptible\"",
                "\"deadline\"", "\"07:00\"", "\"duration\"", "\"2:10\"", "\"power_w\"", "2000", "-1e9", "null", "true",
                "\"phases\"", "\"minimum_run\"", "\"maximum_starts\"", "3", "\\", "\u0000", "\uD800");
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder request = new StringBuilder(random.nextBoolean() ? "{" : "");
            for (int j = random.nextInt(24); j > 0; j--) {
                request.append(pieces.get(random.nextInt(pieces.size())));
            }
            JsonObject answer = json(desk.answer(request.toString()));
            if (answer.has("error")) {
                assertThat(answer.getAsJsonObject("error").get("reason").getAsString()).as(request.toString())
                        .isIn(reasons);
            }
        }
    }

    @Test
    void extremesOfTheLimitsAreAnswered() {
        String deadline = "'deadline':'2026-03-24T16:00:00Z'";
        List<String> rules = List.of("", ",'maximum_starts':12", ",'maximum_starts':12,'minimum_pause':'0:15'",
                ",'start_cost':100", ",'price_cap':-10", ",'longest':'P14D','worthwhile_below':10",
                ",'longest':'P14D','worthwhile_below':-10,'maximum_starts':12", ",'maximum_pause':'P14D'");
        for (String goal : List.of("cheapest", "dearest")) {
            for (String rule : rules) {
                for (String duration : List.of("0:00:01", "15:00", "22:07:30")) {
                    JsonObject answer = json(desk.answer(("{'kind':'interruptible','goal':'" + goal
                            + "','duration':'" + duration + "','power_w':100000," + deadline + rule + "}")
                            .replace('\'', '"')));
                    String why = answer.toString();
                    assertThat(why).doesNotContain("\"internal\"");
                    if (answer.has("data")) {
                        BigDecimal energy = answer.getAsJsonObject("data").get("energy_kwh").getAsBigDecimal();
                        BigDecimal cost = answer.getAsJsonObject("data").get("cost").getAsBigDecimal();
                        assertThat(cost).as(why).isBetween(energy.multiply(new BigDecimal("0.199999")),
                                energy.multiply(new BigDecimal("0.300001")));
                    }
                }
            }
        }
    }

    @Test
    void planThatWouldTakeTooMuchMemoryIsRefused() {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < 48 * 60; i++) {
            Instant start = NOW.plus(Duration.ofMinutes(i));
            slots.add(new PriceSlot(start, start.plus(Duration.ofMinutes(1)), new BigDecimal("0.3")));
        }
        desk.thingUpdated(thing("home", PriceCurve.of(slots), false));
        String rest = "'kind':'interruptible','power_w':1,'deadline':'2026-03-12T17:00:00Z'}";
        JsonObject starts = error("{'duration':'0:30','maximum_starts':12," + rest);
        assertThat(starts.get("reason").getAsString()).isEqualTo("too_complex");
        assertThat(starts.get("field").getAsString()).isEqualTo("maximum_starts");
        assertThat(starts.get("message").getAsString()).contains("is 2 at most");
        assertThat(plan("{'duration':'0:30','maximum_starts':2," + rest).getAsJsonArray("runs")).hasSize(1);
        assertThat(plan("{'duration':'0:30'," + rest).getAsJsonArray("runs")).hasSize(1);
        assertThat(error("{'duration':'24:00'," + rest).get("field").getAsString()).isEqualTo("deadline");
    }

    @Test
    void noMoreThanSomeWaitAtATime() throws Exception {
        CountDownLatch inside = new CountDownLatch(PlanDeskService.WAITING);
        CountDownLatch open = new CountDownLatch(1);
        PlanDeskService slow = new PlanDeskService(Clock.fixed(NOW, BERLIN), () -> {
            inside.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return BERLIN;
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<PlanAnswer>> waiting = new ArrayList<>();
            for (int i = 0; i < PlanDeskService.WAITING; i++) {
                waiting.add(threads.submit(() -> slow.answer("{}")));
            }
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.answer("{\"transaction\":7}").json()).contains("\"transaction\":7", "\"busy\"");
            open.countDown();
            for (Future<PlanAnswer> answer : waiting) {
                assertThat(answer.get(30, TimeUnit.SECONDS).json()).contains("\"missing\"");
            }
            assertThat(slow.answer("{}").json()).contains("\"missing\"");
        } finally {
            open.countDown();
            threads.shutdownNow();
        }
    }

    static Stream<String> documentedRequests() throws Exception {
        String page = Files.readString(DOCS.resolve("load-shifting.md"));
        Matcher blocks = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
        return blocks.results().map(block -> block.group(1)).filter(block -> block.contains("\"kind\"")).toList()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("documentedRequests")
    void documentedRequestIsUnderstood(String request) throws Exception {
        assertThat(new PlanRequestParser(NOW, BERLIN).parse(StrictJson.object(request))).isNotNull();
    }

    @Test
    void everyReasonAndFieldIsDocumented() throws Exception {
        String page = Files.readString(DOCS.resolve("load-shifting.md"));
        assertThat(Stream.of(Fault.values()).map(Fault::id))
                .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
        assertThat(PlanRequestParser.KNOWN).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void schemaAndParserKnowTheSameFields() throws Exception {
        assertThat(documentedRequests()).hasSizeGreaterThanOrEqualTo(4);
        JsonObject schema = JsonParser.parseString(Files.readString(DOCS.resolve("plan-request.schema.json")))
                .getAsJsonObject();
        JsonObject phase = schema.getAsJsonObject("properties").getAsJsonObject("phases").getAsJsonObject("items");
        assertThat(schema.getAsJsonObject("properties").keySet())
                .containsExactlyInAnyOrderElementsOf(PlanRequestParser.KNOWN);
        assertThat(phase.getAsJsonObject("properties").keySet())
                .containsExactlyInAnyOrderElementsOf(PlanRequestParser.PHASE);
        assertThat(schema.get("additionalProperties").getAsBoolean()).isFalse();
        assertThat(phase.get("additionalProperties").getAsBoolean()).isFalse();
    }
}
