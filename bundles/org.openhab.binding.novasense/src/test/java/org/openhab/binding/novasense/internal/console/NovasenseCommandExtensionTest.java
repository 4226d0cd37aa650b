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
package org.openhab.binding.novasense.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.novasense.internal.home.PortalHome.channel;
import static org.openhab.binding.novasense.internal.home.PortalHome.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.novasense.internal.home.PortalHome;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.core.io.console.Console;
import org.openhab.core.thing.Thing;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;
import org.openhab.energy.hub.clouds.novasense.OpenApiOffer;
import org.openhab.energy.thing.OpenHandlers;
import org.yaml.snakeyaml.Yaml;

import com.google.gson.JsonParser;

/**
 * What the console shows of the simulated portal.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NovasenseCommandExtensionTest {
    @TempDir
    Path folder = Path.of("");

    private PortalHome home = new PortalHome("2026-06-15T12:05:00", folder);
    private final OpenHandlers handlers = new OpenHandlers();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void begin() {
        home.close();
        home = new PortalHome("2026-06-15T12:05:00", folder);
    }

    @AfterEach
    void end() {
        home.close();
    }

    private List<String> run(String line) {
        lines.clear();
        new NovasenseCommandExtension(handlers, text -> text.key() + text.arguments(), home.time.clock())
                .execute(line.isEmpty() ? new String[0] : line.split(" "), new Console() {
                    @Override
                    public void print(String text) {
                        lines.add(text);
                    }

                    @Override
                    public void println(String text) {
                        lines.addAll(List.of(text.split("\n")));
                    }

                    @Override
                    public void printUsage(String text) {
                        lines.add("usage: " + text);
                    }
                });
        return lines;
    }

    private void start() {
        home.start();
        handlers.add(home.account());
    }

    @Test
    void theLoginIsCheckedAndPlantsAreListed() {
        home.accountConfig.put("discoveryPath", "/plants");
        start();

        assertThat(run("login")).startsWith("The login works.",
                "OpenAPI document: " + home.cloud.apiUri()
                        + "/openapi.json, Portal (invented) 2.0.0, 5 operations to read",
                "plant pv-1001  Musterdach Nord").endsWith("novasense:account:home  ONLINE");
    }

    @Test
    void aLoginThatFailsSaysWhy() {
        home.accountConfig.put("clientSecret", "wrong");
        start();

        assertThat(run("login")).containsExactly("offline.client-refused[]");
    }

    @Test
    void operationsAreListedWithTheirWholeAddress() {
        start();
        assertThat(run("operations")).contains("GET " + home.cloud.apiUri() + "/plants/{plant_id}/kpis  Current KPIs",
                "      {plant_id}: string", "    - performance_ratio: number", "    - [].currency: string (CHF, EUR)")
                .noneMatch(line -> line.contains("POST") || line.contains("create"));
        assertThat(run("operations kpi")).hasSize(6);
    }

    @Test
    void withoutADocumentItIsSaidWhatToDo() {
        home.cloud.set("openApi", OpenApiOffer.MISSING);
        start();
        assertThat(run("operations")).containsExactly(
                "No OpenAPI document was found. Name its address or a file in openApiSource of the account.");
    }

    @Test
    void case05anAnswerIsShownWithoutSecretsAndPersons() {
        String shown = Redaction.of(JsonParser.parseString(
                """
                        {"id": 7, "name": "North", "owner": {"firstName": "Jo"}, "apiKey": "k", "access_token": "t", "email": "a@b",
                         "note": "Bearer abc.def", "jwt": "eyJhbGciOi.eyJzdWIi.sig", "power": [1,2,3,4,5,6,7], "none": null}"""));
        assertThat(shown).contains("\"id\": 7", "\"name\": \"North\"", "… 2 more", "\"none\": null")
                .doesNotContain("Jo", "\"k\"", "\"t\"", "a@b", "abc.def", "eyJ");
    }

    @Test
    void anAnswerIsPrinted() {
        start();
        assertThat(run("get /plants/" + NovasenseDemo.FIRST_PLANT + "/kpis")).startsWith(
                "GET " + home.cloud.apiUri() + "/plants/" + NovasenseDemo.FIRST_PLANT + "/kpis", "{")
                .anyMatch(line -> line.contains("\"gpoa.w/m²\": "));
        assertThat(run("get /nothing")).endsWith("offline.not-found[]");
        assertThat(run("get")).first().asString().startsWith("Say a path");
        assertThat(run("get https://elsewhere.example/")).containsExactly("offline.other-host[elsewhere.example]");
    }

    @Test
    void whatIsProposedCanBePutIntoAFileAndWorks() throws Exception {
        start();
        String path = "/plants/" + NovasenseDemo.FIRST_PLANT + "/power?from=${now-1h}";
        List<String> proposal = new ArrayList<>(run("map " + path));
        proposal.remove(0);
        Map<String, Map<String, Map<String, Object>>> yaml = new Yaml().load(String.join("\n", proposal));
        Map<String, Map<String, Object>> thing = yaml.values().iterator().next();
        Settings config = new Settings(thing.get("config"));

        QuerySettings.read(config);
        assertThat(config.text("itemsPath")).isEqualTo("rows");
        assertThat(config.text("timestampPath")).isEqualTo("timestamp");
        assertThat(thing.get("channels").keySet()).containsExactly("measured-power", "potential-power",
                "theoretical-power");
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> measured = (Map<String, Map<String, Object>>) thing.get("channels")
                .get("measured-power");
        MappingSettings.read(new Settings(measured.get("config")).orElse(config, MappingSettings.SHARED),
                "Number:Power");
        Thing query = home.query("proposed", new java.util.HashMap<>(thing.get("config")),
                channel("measured-power", "Number:Power", "valuePath", "measured_power", "unitPath", "unit"));
        home.stop();
        home.start();
        assertThat(home.shown(query, "measured-power")).endsWith(" kW");
    }

    @Test
    void aForecastIsProposedAsATimeSeries() {
        start();
        assertThat(run("map /portfolio/forecast?hours=3")).contains("        series: true")
                .noneMatch(line -> line.contains("selector"));
    }

    @Test
    void columnsAndOddKeysAreProposedToo() {
        start();
        assertThat(run("map /timeseries?asset=pv-1001&metric=ac_power")).contains("    layout: columns",
                "    timestampPath: \"timestamps\"", "        valuePath: \"values\"");
        assertThat(run("map /plants/" + NovasenseDemo.FIRST_PLANT + "/kpis"))
                .contains("        valuePath: \"$['gpoa.w/m²']\"", "      type: irradiance");
    }

    @Test
    void theAccountIsAskedForWhenItIsNotClear() {
        assertThat(run("login")).containsExactly("There is no account. Add a Thing of type novasense:account.");
        assertThat(run("weather")).hasSize(6).allMatch(line -> line.startsWith("usage: "));
    }

    @Test
    void aThingIsPolledWhenAPersonAsks() {
        Thing query = home.query("plants", map("path", "/plants"), channel("count", "Number", "aggregate", "count"));
        start();
        handlers.add(home.handler(query));
        assertThat(run("poll " + query.getUID())).containsExactly(query.getUID() + " is polled.");
        home.time.settle();

        assertThat(home.cloud.requests().count("/v2/plants")).isEqualTo(2);
        assertThat(run("poll")).first().asString().startsWith("Say which Thing: " + query.getUID());
        assertThat(run("calls")).contains("novasense:account:home").anyMatch(line -> line.contains("query"));
    }
}
