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

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.derapi.internal.guide.VendorGuide;
import org.openhab.binding.derapi.internal.guide.WaysPage;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.oauth.account.GuideText;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * What an owner reads on the Connect page, for every vendor and every way in, in both languages.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ConnectStepsTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");
    private static final List<String> NO_ACCOUNT = List.of("none");

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> cells() {
        return WayCell.all().flatMap(cell -> Stream.of(Locale.ENGLISH, Locale.GERMANY)
                .map(locale -> Arguments.of(cell, locale)));
    }

    private static VendorGuide guide(WayCell cell, String callback) {
        Way way = Objects.requireNonNull(Way.of(cell.word()));
        return new VendorGuide(cell.vendor(), way, cell.way().equals("flow"),
                cell.vendor().id().equals("enphasevpp"), callback);
    }

    private static String overview(Locale locale) {
        PageAnswer answer = new WaysPage()
                .answer(new PageRequest("GET", WaysPage.ADDRESS, Map.of(), Map.of(), Map.of(), locale));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** The page of the real account: the same steps as those of the code, in this order, escaped, and nothing secret. */
    @ParameterizedTest
    @MethodSource("cells")
    void everyWayHasItsStepsOnThePage(WayCell cell, Locale locale) throws Exception {
        DerapiVendor vendor = cell.simulated();
        boolean german = locale.getLanguage().equals("de");
        String body;
        String callback = "";
        if (NO_ACCOUNT.contains(cell.way())) {
            // Nothing is connected on this hub, so there is no account on the Connect page; the page of all ways tells it.
            body = overview(locale);
        } else {
            try (SimulatedDerapi world = new SimulatedDerapi(START, folder)) {
                if (vendor == DerapiVendor.VIRTUAL) {
                    world.virtual();
                } else {
                    world.production();
                }
                Enroller enroller = new Enroller(world);
                ThingUID bridge = enroller.add(vendor, cell.word(), cell.settings());
                enroller.browser.speaks(locale);
                enroller.browser.open(bridge);
                body = enroller.browser.page().body();
            }
            if (cell.way().equals("consent") || cell.way().equals("flow")) {
                callback = SimulatedDerapi.HUB + "/energy/callback/derapi-" + vendor.id();
                assertThat(body).contains(callback);
            }
            assertThat(body).contains("href=\"" + WaysPage.ADDRESS + "\"");
        }
        GuideText steps = guide(cell, callback).in(locale);
        assertThat(steps.needs()).isNotEmpty();
        assertThat(steps.steps()).isNotEmpty();
        assertThat(steps.lasts()).hasSize(1);
        assertThat(body).containsSubsequence(german
                ? List.of("Was Sie brauchen", "Wo Sie klicken", "Wie lange es gilt")
                : List.of("What you need", "Where to click", "How long it lasts"));
        assertThat(body).containsSubsequence(Stream.of(steps.needs(), steps.steps(), steps.lasts())
                .flatMap(List::stream).map(line -> "<li>" + HtmlPage.escape(line) + "</li>").toList());
        assertThat(body).doesNotContain("{0}", "{1}", "guide.", "<script", "style=", DerapiDemo.SECRET,
                DerapiDemo.appSecret(vendor), DerapiDemo.PARTNER_SECRET, DerapiDemo.INSTALLER_PASSWORD);
        assertThat(guide(cell, callback).in(german ? Locale.ENGLISH : Locale.GERMANY)).as("translated")
                .isNotEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "tesla | session | I am done", "tesla | consent | allow the access",
            "solis | keys | API Management", "solis | flow | form of Derapi", "solaredge | keys | press Save there",
            "sma | consent | before nearly every call", "enphase | consent | off for a month",
            "enphase | partner | installer", "enphasevpp | session | identifier of the program",
            "virtual | none | invents the devices", "tesla | stored | openhab:derapi" })
    void thePageSaysWhatMatters(String vendor, String way, String words) {
        GuideText steps = guide(new WayCell(Vendors.of(vendor), way), "https://hub.example/energy/callback/x")
                .in(Locale.ENGLISH);
        assertThat(steps.toString()).contains(words);
    }

    /** A text that no way shows is dead, and one that is missing shows nothing: both languages must have the same. */
    @Test
    void everyTextIsShownByAWay() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            ResourceBundle texts = ResourceBundle.getBundle("OH-INF.i18n.derapi", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            String shown = Stream
                    .concat(WayCell.all().map(cell -> guide(cell, "")),
                            Stream.of(new VendorGuide(Vendors.of("chargepoint"), Way.JOIN, false, false, ""),
                                    new VendorGuide(Vendors.of("tesla"), Way.JOIN, false, true, "")))
                    .map(guide -> guide.in(locale).toString()).reduce("", String::concat);
            Set<String> dead = new TreeSet<>();
            for (Enumeration<String> keys = texts.getKeys(); keys.hasMoreElements();) {
                String key = keys.nextElement();
                if (key.matches("guide\\.(needs|portal|steps|lasts)\\..*")) {
                    String longest = Stream.of(texts.getString(key).split("\\{[0-9]}"))
                            .max(Comparator.comparingInt(String::length)).orElse("");
                    if (!shown.contains(longest)) {
                        dead.add(key);
                    }
                }
            }
            assertThat(dead).as("%s", locale).isEmpty();
        }
    }

    @Test
    void aVendorThatComesLaterHasStepsToo() {
        GuideText steps = new VendorGuide(Vendors.of("franklinwh"), Way.JOIN, false, false, "").in(Locale.ENGLISH);
        assertThat(steps.needs()).containsExactly("What Derapi asks for at franklinwh.");
        assertThat(steps.steps()).hasSize(3);
        assertThat(steps.lasts()).containsExactly("As long as franklinwh and Derapi allow.");
    }

    @Test
    void thePageOfAllWaysShowsEveryVendorInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            String body = overview(locale);
            WayCell.all().map(WayCell::vendor).distinct()
                    .forEach(vendor -> assertThat(body).contains("<h2>" + vendor.name() + "</h2>"));
            assertThat(body.split("<details class=\"guide\">")).as("%s", locale)
                    .hasSize((int) WayCell.all().count() + 1);
            assertThat(body).doesNotContain("guide.", "<script", "style=");
        }
        assertThat(overview(Locale.ENGLISH)).contains("https://your-hub/energy/callback/derapi-tesla");
        assertThat(overview(Locale.GERMANY)).contains("https://ihr-hub/energy/callback/derapi-tesla");
    }
}
