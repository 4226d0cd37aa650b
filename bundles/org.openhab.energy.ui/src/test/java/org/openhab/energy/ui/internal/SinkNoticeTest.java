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

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.SinkStatus.Level;
import org.openhab.energy.oauth.web.NoticeLine;
import org.openhab.energy.oauth.web.NoticeLine.Look;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SinkNoticeTest {
    private final SinkNotice notice = new SinkNotice(FileTexts::new);

    /** A sink that tells in which language it was asked. */
    private record Sink(String name, Level level) implements SinkStatus {
        @Override
        public String text(Locale locale) {
            return name + " in " + locale.getLanguage();
        }
    }

    @ParameterizedTest
    @CsvSource({ "OFF, OFF", "BUSY, WAIT", "GOOD, GOOD", "PARTLY, WAIT", "FAILED, BAD" })
    void everyLevelHasItsLook(Level level, Look look) {
        notice.addSink(new Sink("MQTT", level));

        assertThat(notice.lines(Locale.GERMAN)).containsExactly(new NoticeLine(look, "MQTT", "MQTT in de"));
    }

    @Test
    void brokersAreToldInTheOrderOfTheirNames() {
        SinkStatus second = new Sink("MQTT cellar", Level.FAILED);
        notice.addSink(second);
        notice.addSink(new Sink("MQTT", Level.GOOD));
        assertThat(notice.lines(Locale.ENGLISH)).extracting(NoticeLine::name).containsExactly("MQTT", "MQTT cellar");

        notice.removeSink(second);
        assertThat(notice.lines(Locale.ENGLISH)).extracting(NoticeLine::name).containsExactly("MQTT");
    }

    @Test
    void sinkThatFailsToAnswerIsToldAndTheOthersToo() {
        notice.addSink(new Sink("MQTT", Level.GOOD));
        notice.addSink(Samples.broken("Archive"));

        assertThat(notice.lines(Locale.GERMAN)).containsExactly(
                new NoticeLine(Look.BAD, "Archive", new FileTexts(Locale.GERMAN).get("ui.sink.silent")),
                new NoticeLine(Look.GOOD, "MQTT", "MQTT in de"));
    }

    @Test
    void headingIsThatOfTheHomePageAndAHubWithoutSinksSaysNothing() {
        assertThat(List.of(notice.heading(Locale.ENGLISH), notice.heading(Locale.GERMAN)))
                .containsExactly("On the Home Network", new FileTexts(Locale.GERMAN).get("ui.sinks"));
        assertThat(notice.lines(Locale.ENGLISH)).isEmpty();
    }
}
