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
package org.openhab.energy.hub.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.energy.hub.runtime.i18n.HubRegion;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.i18n.TextProvider;
import org.openhab.energy.hub.runtime.rest.RestRequest;
import org.openhab.energy.hub.runtime.rest.RestResponse;
import org.openhab.energy.hub.runtime.rest.Router;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * @author openHAB Energy - Initial contribution
 */
class ThingActionCallsTest {

    private final HubRegion region = new HubRegion(Map.of("language", "en", "timezone", "Europe/Berlin"));
    private final ThingActionCalls calls = new ThingActionCalls(region);
    private final ProbeActions probe = new ProbeActions();
    private final Router router = new Router();

    @BeforeEach
    void start() {
        Thing thing = mock(Thing.class);
        when(thing.getUID()).thenReturn(new ThingUID("probe:meter:home:m1"));
        ThingHandler handler = mock(ThingHandler.class);
        when(handler.getThing()).thenReturn(thing);
        probe.setThingHandler(handler);
        calls.addActions(probe);
        new ActionsResource(calls, new StatusTexts(new TextProvider(region))).route(router);
    }

    private RestResponse ask(String method, String path, String body) {
        return router.handle(new RestRequest(method, RestRequest.segments(path), Map.of(), Map.of(), body, "http://x",
                Locale.ENGLISH));
    }

    private JsonObject action(String prefix) {
        for (var element : JsonParser.parseString(ask("GET", "actions/probe:meter:home:m1", "").body())
                .getAsJsonArray()) {
            if (element.getAsJsonObject().get("actionUid").getAsString().startsWith(prefix)) {
                return element.getAsJsonObject();
            }
        }
        throw new AssertionError("no action " + prefix);
    }

    private JsonObject call(String uid, String body) {
        RestResponse answer = ask("POST", "actions/probe:meter:home:m1/" + uid.replace("#", "%23"), body);
        assertThat(answer.status()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /** The three hashes are those that openHAB 5.1.5 gave for the same signatures. */
    @ParameterizedTest
    @CsvSource({ "probe.priceAt, 3a305de48b10765aac73dccc4ce13842, VISIBLE",
            "probe.fails, 42c25be3a5db3f1f8377f4c2db62bfe9, VISIBLE",
            "probe.cheapestPeriod, 38c547ca7e49e850b322ae0e12b7855c, HIDDEN" })
    void actionsHaveOpenHabsNames(String name, String hash, String visibility) {
        JsonObject action = action(name);
        assertThat(action.get("actionUid").getAsString()).isEqualTo(name + "#" + hash);
        assertThat(action.get("visibility").getAsString()).isEqualTo(visibility);
        assertThat(action.has("inputConfigDescriptions")).isEqualTo("VISIBLE".equals(visibility));
    }

    @Test
    void anActionIsShownAsInOpenHab() {
        JsonObject action = action("probe.priceAt");
        assertThat(action.getAsJsonArray("inputs")).isEqualTo(JsonParser.parseString(
                """
                        [{"name":"time","type":"java.time.ZonedDateTime","label":"","description":"","required":false,"tags":[],"reference":"",
                          "defaultValue":""}]"""));
        assertThat(action.getAsJsonArray("inputConfigDescriptions")).isEqualTo(JsonParser.parseString(
                """
                        [{"context":"datetime","description":"","label":"","name":"time","required":false,"type":"TEXT","step":1,"readOnly":false,
                          "multiple":false,"advanced":false,"verify":false,"limitToOptions":true,"options":[],"filterCriteria":[]}]"""));
        assertThat(action.getAsJsonArray("outputs")).isEqualTo(JsonParser.parseString(
                """
                        [{"name":"result","type":"java.math.BigDecimal","tags":[],"label":"","description":"","reference":"","defaultValue":""}]"""));
        assertThat((JsonArray) action("probe.fails").get("outputs")).isEmpty();
    }

    @Test
    void outputsArriveByName() {
        assertThat(call("probe.priceAt#3a305de48b10765aac73dccc4ce13842", "{\"time\":\"2026-11-21T20:00\"}"))
                .hasToString("{\"result\":20.5}");
        assertThat(probe.time).isEqualTo(ZonedDateTime.of(2026, 11, 21, 20, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        assertThat(call(action("probe.energy").get("actionUid").getAsString(), "{\"energy\":\"5\"}"))
                .hasToString("{\"start\":\"2026-11-21T18:00:00Z\",\"cost\":1.25}");
        assertThat(probe.energy).isEqualTo(new QuantityType<>("5 kWh"));
    }

    @Test
    void aFailureGivesNoOutputs() {
        assertThat(call("probe.fails#42c25be3a5db3f1f8377f4c2db62bfe9", "")).hasToString("{}");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask("GET", "actions/probe:meter:home:m2", "").status()).isEqualTo(404);
        assertThat(ask("POST", "actions/probe:meter:home:m1/probe.none%23x", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            java.time.ZonedDateTime,                         -,                        2026-11-21T20:00,      2026-11-21T20:00+01:00[Europe/Berlin]
            java.time.ZonedDateTime,                         -,                        2026-11-21T20:00Z,     -
            java.time.ZonedDateTime,                         -,                        2026-11-21T20:00:00,   -
            java.time.Instant,                               -,                        2026-07-21T20:00,      2026-07-21T18:00:00Z
            java.time.Duration,                              -,                        PT2H,                  PT2H
            java.time.Duration,                              -,                        2h,                    -
            java.lang.Integer,                               -,                        5,                     5
            java.lang.Integer,                               -,                        5.5,                   -
            java.lang.Double,                                -,                        5.5,                   5.5
            java.lang.Boolean,                               -,                        true,                  true
            org.openhab.core.library.types.DecimalType,      -,                        0.3,                   0.3
            org.openhab.core.library.types.QuantityType,     QuantityType<Energy>,     5,                     5 kWh
            org.openhab.core.library.types.QuantityType,     QuantityType<Power>,      2 kW,                  2000 W
            org.openhab.core.library.types.QuantityType,     QuantityType<Power>,      2 kWh,                 -
            java.lang.String,                                -,                        text,                  text
            """)
    void inputsAreConvertedOrLeftOut(Class<?> type, String declared, String text, String expected) {
        Object value = new ActionInputs(ZoneId.of("Europe/Berlin")).convert("x", type,
                declared == null ? type.getName() : declared, text);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @Test
    void aPrimitiveWithoutValueIsZero() {
        ActionInputs inputs = new ActionInputs(ZoneId.of("UTC"));
        assertThat(inputs.convert("x", int.class, "int", null)).isEqualTo(0);
        assertThat(inputs.convert("x", boolean.class, "boolean", "")).isEqualTo(false);
        assertThat(inputs.convert("x", double.class, "double", new BigDecimal("1.5"))).isEqualTo(1.5);
        assertThat(inputs.convert("x", long.class, "long", "many")).isEqualTo(0L);
        assertThat(inputs.convert("x", DecimalType.class, "", " ")).isNull();
    }

    @Test
    void typesThatCannotBeAskedForAreKnown() {
        assertThat(ActionInputs.form(BigDecimal.class, "java.math.BigDecimal")).isNull();
        assertThat(ActionInputs.form(QuantityType.class, QuantityType.class.getName())).isNull();
        assertThat(ActionInputs.form(Instant.class, "")).isEqualTo(new ActionInputs.Form("TEXT", "datetime"));
        assertThat(ActionInputs.form(Duration.class, "")).isNotNull();
    }
}
