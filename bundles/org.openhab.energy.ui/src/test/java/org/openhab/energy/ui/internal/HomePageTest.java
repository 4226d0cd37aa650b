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
package org.openhab.energy.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.SinkStatus.Level;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceSlot;
import org.xml.sax.InputSource;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class HomePageTest {
    private static final Instant NOW = Instant.parse("2026-06-10T12:07:00Z");
    private static final MarketDay TODAY = Samples.day("2026-06-10");
    private static final List<SinkStatus> CONNECTED = List.of(Samples.sink(Level.GOOD, "Connected to 127.0.0.1:1883."));

    @Test
    void showsThePriceOfNowAndBothDays() throws Exception {
        String text = text(html(Locale.ENGLISH, List.of(tariff(2)), CONNECTED));

        assertThat(text).contains("Home", "Nomos tariff", "Online", "Now, until 14:15", "Lowest ahead: Tomorrow 13:00",
                "Connected to 127.0.0.1:1883.");
        assertThat(html(Locale.ENGLISH, List.of(tariff(2)), CONNECTED).split("<svg", -1)).hasSize(3);
    }

    @Test
    void figuresOfTheDay() throws Exception {
        List<PriceSlot> slots = List.of(Samples.slot(Instant.parse("2026-06-10T12:00:00Z"), "0.2"),
                Samples.slot(Instant.parse("2026-06-10T12:15:00Z"), "-0.1"),
                Samples.slot(Instant.parse("2026-06-10T12:30:00Z"), "0.4"));
        String text = text(html(Locale.GERMAN, List.of(Samples.tariff("home", "Zuhause", slots, NOW)), List.of()));

        assertThat(text).contains("20,00 ct/kWh", "mittleres Drittel", "Heute (teilweise) −10,00 16,67 40,00",
                "Morgen – – –",
                "Tiefster Preis voraus: Heute 14:15–14:30 für −10,00\u00a0ct/kWh");
    }

    @Test
    void unknownPriceIsNotZero() throws Exception {
        List<PriceSlot> slots = List.of(Samples.slot(TODAY.start(), "0.2"),
                Samples.slot(Instant.parse("2026-06-10T12:00:00Z"), null));
        String text = text(html(Locale.ENGLISH, List.of(Samples.tariff("home", "Home", slots, NOW)), List.of()));

        assertThat(text).contains("The present price is not known.", "price#tomorrow-minimum not known",
                "usually arrive after 13:00").doesNotContain(" 0.00", "Lowest ahead");
    }

    @Test
    void emptyPageTellsWhatToDo() throws Exception {
        String html = html(Locale.ENGLISH, List.of(), List.of());

        assertThat(text(html)).contains("Nothing Here Yet", "Add an account", "Inbox");
        assertThat(html).contains("href=\"/energy/connect\"");
    }

    @Test
    void statesOfThings() throws Exception {
        assertThat(text(html(Locale.ENGLISH, List.of(state(false, false, "Give your consent")), List.of())))
                .contains("Offline", "Give your consent");
        assertThat(text(html(Locale.ENGLISH, List.of(state(true, true, "")), List.of()))).contains("Out of date",
                "No data from the cloud yet");
    }

    @Test
    void thingThatWorksItsValuesOutWaitsForNoCloud() throws Exception {
        ThingSnapshot plan = new ThingSnapshot("plan", "x:y:plan", "Plan", "Plan", true, "",
                Map.of("now", new ChannelReading.Text("charge", NOW), "cost", new ChannelReading.Unknown()), null,
                "EUR", null, false);
        assertThat(text(html(Locale.ENGLISH, List.of(plan), List.of()))).contains("now charge")
                .doesNotContain("from the cloud");
    }

    @Test
    void thingThatWaitsForItsBridgeSaysSo() throws Exception {
        ThingSnapshot waits = new ThingSnapshot("site", "derapi:site:a:b", "Behind a bridge", "Site", false, "",
                Map.of(),
                null, "EUR", null, false);
        assertThat(text(html(Locale.GERMAN, List.of(waits), List.of())))
                .contains("Das Konto oder die Bridge, zu der es gehört, ist offline; warum, steht dort.");
    }

    @Test
    void addressOfTheConnectPageIsALink() {
        assertThat(html(Locale.ENGLISH,
                List.of(state(false, false, "Connect <at> http://hub.lan:8080/energy/connect and wait")), List.of()))
                .contains(
                        "Connect &lt;at&gt; <a href=\"/energy/connect\">http://hub.lan:8080/energy/connect</a> and wait");
        assertThat(html(Locale.ENGLISH, List.of(state(false, false, "Enter them on this hub, /energy/connect")),
                List.of())).contains("this hub, <a href=\"/energy/connect\">/energy/connect</a>");
        assertThat(html(Locale.ENGLISH, List.of(state(false, false, "http://evil/?x=/energy/connect")), List.of()))
                .doesNotContain("evil/?x=/energy/connect</a>");
    }

    @Test
    void readingsOfAllKindsAreShown() throws Exception {
        Map<String, ChannelReading> channels = Map.of("power",
                new ChannelReading.Quantity(new BigDecimal("1234.5"), "W", NOW), "text",
                new ChannelReading.Text("grid", NOW), "switch", new ChannelReading.Switch(true, NOW), "moment",
                new ChannelReading.Moment(NOW, NOW));
        ThingSnapshot meter = new ThingSnapshot("meter", "x:y:meter", "Meter", "Meter", true, "", channels, null, "EUR",
                NOW, false);

        assertThat(text(html(Locale.GERMAN, List.of(meter), List.of()))).contains("power 1.234,5 W 10.06.2026, 14:07",
                "text grid", "switch ein", "moment 10.06.2026, 14:07");
    }

    @Test
    void sinkThatFailsToAnswerTakesNothingElseOffThePage() throws Exception {
        List<SinkStatus> sinks = List.of(Samples.broken("Archive"), CONNECTED.get(0), Samples.broken(null));

        assertThat(text(html(Locale.ENGLISH, List.of(tariff(1)), sinks))).contains("Home",
                "Archive Does not say how it is doing; the log of the hub says why.",
                "MQTT Connected to 127.0.0.1:1883.",
                "Unnamed Does not say");
        assertThat(text(html(Locale.GERMAN, List.of(tariff(1)), sinks))).contains(
                "Archive Sagt nicht, wie es darum steht; warum, steht im Log des Hubs.", "Ohne Namen Sagt nicht");
    }

    @Test
    void foreignTextIsOnlyText() throws Exception {
        String evil = "\"><script>alert('x')</script>&amp;<img src=x onerror=1>";
        ThingSnapshot thing = new ThingSnapshot("home", "a:b:home", evil, evil, false, evil,
                Map.of(evil, new ChannelReading.Text(evil, NOW)), null, evil, null, false);

        String html = html(Locale.ENGLISH, List.of(thing), List.of(Samples.sink(Level.FAILED, evil)));

        assertThat(html).doesNotContain("<script", "<img");
        assertThat(text(html)).contains(evil);
    }

    @Test
    void nothingOnThePageNeedsALaxPolicy() {
        String html = html(Locale.ENGLISH, List.of(tariff(2)), CONNECTED);

        assertThat(html).doesNotContain("style=", "<style", "<script", "javascript:", "http://localhost")
                .contains("<meta http-equiv=\"refresh\" content=\"60\">").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void idsAreUnique() {
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html(Locale.ENGLISH,
                List.of(tariff(2), Samples.tariff("garage", "Garage", Samples.sunny(TODAY), NOW)), CONNECTED));
        List<String> found = new ArrayList<>();
        while (ids.find()) {
            found.add(ids.group(1));
        }
        assertThat(found).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void languagesHaveTheSameKeys() {
        assertThat(new FileTexts(Locale.GERMAN).all().keySet()).isEqualTo(new FileTexts(Locale.ENGLISH).all().keySet());
        // An apostrophe would swallow what follows it
        assertThat(new FileTexts(Locale.ENGLISH).all().values()).noneMatch(text -> text.toString().contains("'"));
    }

    /** Leaves pages behind that can be looked at in a browser. */
    @Test
    void pagesCanBeLookedAt() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        List<PriceSlot> broken = new ArrayList<>(Samples.sunny(TODAY));
        broken.subList(30, 40).clear();
        ThingSnapshot flat = state(false, false, "Consent is missing. Open the Connect page.");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Files.writeString(folder.resolve("home_" + locale + ".html"), html(locale,
                    List.of(tariff(2), Samples.tariff("garage", "Ferienhaus", broken, NOW), flat), CONNECTED));
        }
        Files.writeString(folder.resolve("empty.html"),
                html(Locale.ENGLISH, List.of(), List.of(Samples.sink(Level.OFF, "No broker is set."))));

        assertThat(folder.resolve("home_de.html")).content().contains("lang=\"de\"");
    }

    private static ThingSnapshot tariff(int days) {
        List<PriceSlot> slots = new ArrayList<>(Samples.sunny(TODAY));
        if (days > 1) {
            Samples.sunny(TODAY.next())
                    .forEach(slot -> slots.add(new PriceSlot(slot.start(), slot.end(), slot.total().subtract(
                            new BigDecimal("0.031")))));
        }
        return Samples.tariff("home", "Home", slots, NOW.minusSeconds(600));
    }

    private static ThingSnapshot state(boolean online, boolean stale, String status) {
        return new ThingSnapshot("meter", "x:y:meter", "Meter", "Meter", online, status, Map.of(), null, "EUR", null,
                stale);
    }

    private static String html(Locale locale, Collection<ThingSnapshot> things, Collection<SinkStatus> sinks) {
        return new HomePage(NOW, Samples.BERLIN, locale, new FileTexts(locale), Samples.WORDS).html(things, sinks);
    }

    /** {@return what a reader sees of the main part, which must be well-formed} */
    private static String text(String html) throws Exception {
        String main = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + "</main>".length());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
                main.replace("</td>", " </td>").replace("</th>", " </th>").replace("</span>", " </span>"))))
                .getDocumentElement().getTextContent().replaceAll("[ \\n]+", " ");
    }
}
