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
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class PriceChartTest {
    private static final MarketDay DAY = Samples.day("2026-06-10");
    private static final Instant NOW = Instant.parse("2026-06-10T12:07:00Z");
    private static final double BOTTOM = 188;
    private static final double TOP = 14;

    @Test
    void quarterHoursOfADayAreBarsSideBySide() throws Exception {
        List<Element> bars = bars(draw(PriceCurve.of(Samples.sunny(DAY)), DAY, NOW));

        assertThat(bars).hasSize(96);
        double step = 380.0 / 96;
        for (int i = 0; i < bars.size(); i++) {
            assertThat(number(bars.get(i), "x")).isCloseTo(34 + i * step, within(0.01));
            assertThat(number(bars.get(i), "width")).isLessThan(step);
        }
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29, 92, 23", "2026-10-25, 100, 25", "2026-06-10, 96, 24" })
    void daysOfAllLengthsFillThePicture(String date, int slots, int hours) throws Exception {
        MarketDay day = Samples.day(date);
        Document svg = draw(PriceCurve.of(Samples.sunny(day)), day, NOW);
        List<Element> bars = bars(svg);

        assertThat(bars).hasSize(slots);
        assertThat(number(bars.get(slots - 1), "x")).isCloseTo(34 + 380.0 * (slots - 1) / slots, within(0.01));
        assertThat(texts(svg, "tick")).contains("00", "03", "06", "09", "12", "15", "18", "21", "24");
        // Noon is where it is by the clock that jumped
        double noon = elements(svg, "text").stream().filter(text -> text.getTextContent().equals("12"))
                .mapToDouble(text -> number(text, "x")).findFirst().orElseThrow();
        assertThat(noon).isCloseTo(34 + 380.0 * (hours - 12) / hours, within(0.01));
    }

    @Test
    void hourThatOccursTwiceIsToldApart() throws Exception {
        MarketDay day = Samples.day("2026-10-25");
        List<String> titles = titles(draw(PriceCurve.of(Samples.sunny(day)), day, NOW));

        assertThat(titles).doesNotHaveDuplicates().anyMatch(title -> title.startsWith("02:15 +02:00–02:30 +02:00 "))
                .anyMatch(title -> title.startsWith("02:15 +01:00–02:30 +01:00 "));
    }

    @Test
    void negativePricesHangBelowTheZeroLine() throws Exception {
        Document svg = draw(PriceCurve.of(Samples.sunny(DAY)), DAY, NOW);
        double zero = number(elements(svg, "line").stream().filter(line -> line.getAttribute("class").equals("zero"))
                .findFirst().orElseThrow(), "y1");

        assertThat(zero).isBetween(TOP, BOTTOM - 1);
        for (Element bar : bars(svg)) {
            double top = number(bar, "y");
            double bottom = top + number(bar, "height");
            if (title(bar).contains("\u2212")) {
                assertThat(top).isCloseTo(zero, within(0.01));
            } else {
                assertThat(bottom).isCloseTo(zero, within(0.02));
            }
            assertThat(top).isGreaterThanOrEqualTo(TOP - 0.01);
            assertThat(bottom).isLessThanOrEqualTo(BOTTOM + 0.02);
        }
    }

    @Test
    void whatIsNotKnownIsAGapAndNotABar() throws Exception {
        List<PriceSlot> slots = new ArrayList<>(Samples.sunny(DAY));
        slots.subList(40, 44).clear();
        slots.set(10, Samples.slot(slots.get(10).start(), null));
        slots = slots.subList(0, 80);

        Document svg = draw(PriceCurve.of(slots), DAY, NOW);

        assertThat(bars(svg)).hasSize(79);
        assertThat(titles(svg).stream().filter(title -> title.endsWith("not known"))).containsExactly(
                "02:30–02:45 not known", "10:00–11:00 not known", "21:00–24:00 not known");
    }

    @Test
    void priceOfZeroIsSeen() throws Exception {
        Element bar = bars(draw(PriceCurve.of(List.of(Samples.slot(DAY.start(), "0"))), DAY, NOW)).get(0);

        assertThat(number(bar, "height")).isPositive();
        assertThat(title(bar)).isEqualTo("00:00–00:15 0.00\u00a0ct/kWh");
    }

    @Test
    void runningSlotAndPresentAreMarked() throws Exception {
        Document svg = draw(PriceCurve.of(Samples.sunny(DAY)), DAY, NOW);

        assertThat(bars(svg)).filteredOn(bar -> bar.getAttribute("class").endsWith(" running")).singleElement()
                .satisfies(bar -> assertThat(title(bar)).startsWith("14:00–14:15"));
        assertThat(marks(svg)).hasSize(1);
        assertThat(marks(draw(PriceCurve.of(Samples.sunny(DAY)), DAY, DAY.end()))).isEmpty();
        assertThat(marks(draw(PriceCurve.of(Samples.sunny(DAY)), DAY, DAY.start()))).hasSize(1);
    }

    @Test
    void foreignTextDoesNotBreakThePicture() throws Exception {
        PriceCurve curve = PriceCurve.of(Samples.sunny(DAY));
        Document svg = parse(chart("a\"><script>", curve).svg(curve, DAY, NOW, "<b>&", "\"'</desc>"));

        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "desc").get(0).getTextContent()).isEqualTo("\"'</desc>");
    }

    @Test
    void nothingIsStyledInline() {
        PriceCurve curve = PriceCurve.of(Samples.sunny(DAY));

        assertThat(chart("x", curve).svg(curve, DAY, NOW, "t", "d")).doesNotContain("style=", "<style", "onload",
                "<script");
    }

    @ParameterizedTest
    @CsvSource({ "0, 0.3123, 0, 0.4, 0.1", "0, 0.2923, 0, 0.3, 0.05", "-0.05, 0.42, -0.1, 0.5, 0.1",
            "-0.48, 0.43, -0.6, 0.6, 0.2",
            "0, 0.003, 0, 0.01, 0.01", "-0.2, -0.1, -0.2, 0, 0.05", "0, 0, 0, 0.01, 0.01",
            "0, 123.4, 0, 150, 50" })
    void axisHasFewRoundFiguresAndZero(String low, String high, String bottom, String top, String step) {
        PriceScale scale = PriceScale.of(
                PriceCurve.of(
                        List.of(Samples.slot(DAY.start(), low), Samples.slot(DAY.start().plusSeconds(900), high))),
                new BigDecimal("0.01"));

        assertThat(scale.bottom()).isEqualByComparingTo(bottom);
        assertThat(scale.top()).isEqualByComparingTo(top);
        assertThat(scale.step()).isEqualByComparingTo(step);
        assertThat(scale.ticks()).anyMatch(tick -> tick.signum() == 0).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void thirdsGoByRank() {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            slots.add(Samples.slot(DAY.start().plusSeconds(900L * i), "0." + (1000 + i * 7)));
        }
        PriceBands bands = PriceBands.of(PriceCurve.of(slots));

        assertThat(slots.stream().map(slot -> bands.of(slot.total()))
                .filter(band -> band == PriceBands.Band.CHEAP)).hasSize(32);
        assertThat(slots.stream().map(slot -> bands.of(slot.total()))
                .filter(band -> band == PriceBands.Band.DEAR)).hasSize(32);
    }

    @Test
    void evenPricesAreNeitherCheapNorDear() {
        PriceBands bands = PriceBands.of(PriceCurve.of(
                List.of(Samples.slot(DAY.start(), "0.3"), Samples.slot(DAY.start().plusSeconds(900), "0.30"))));

        assertThat(bands.of(new BigDecimal("0.3"))).isEqualTo(PriceBands.Band.MIDDLE);
    }

    @ParameterizedTest
    @CsvSource({ "0.27314, EUR, en, 27.31, ct/kWh", "0.27314, EUR, de, '27,31', ct/kWh",
            "-0.05, EUR, de, '−5,00', ct/kWh",
            "-0.00001, EUR, en, 0.00, ct/kWh", "0.27314, CHF, en, 0.2731, CHF/kWh" })
    void pricesAreWrittenAsPeopleReadThem(String price, String currency, String language, String figure, String unit) {
        PriceFormat format = new PriceFormat(Locale.forLanguageTag(language), currency);

        assertThat(format.number(new BigDecimal(price))).isEqualTo(figure);
        assertThat(format.unit()).isEqualTo(unit);
    }

    private static Document draw(PriceCurve curve, MarketDay day, Instant now) throws Exception {
        return parse(chart("x", curve).svg(curve, day, now, "Today", "Gist"));
    }

    private static PriceChart chart(String id, PriceCurve curve) {
        PriceFormat format = new PriceFormat(Locale.ENGLISH, "EUR");
        return new PriceChart(id, format, PriceScale.of(curve, format.unitStep()), PriceBands.of(curve),
                new FileTexts(Locale.ENGLISH));
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> bars(Document svg) {
        return elements(svg, "rect").stream().filter(rect -> !rect.getAttribute("class").equals("gap")).toList();
    }

    private static List<Element> marks(Document svg) {
        return elements(svg, "line").stream().filter(line -> line.getAttribute("class").equals("now")).toList();
    }

    private static List<String> titles(Document svg) {
        return elements(svg, "rect").stream().map(PriceChartTest::title).toList();
    }

    private static List<String> texts(Document svg, String type) {
        return elements(svg, "text").stream().filter(text -> text.getAttribute("class").equals(type))
                .map(Element::getTextContent).toList();
    }

    private static String title(Element bar) {
        return bar.getElementsByTagName("title").item(0).getTextContent();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
