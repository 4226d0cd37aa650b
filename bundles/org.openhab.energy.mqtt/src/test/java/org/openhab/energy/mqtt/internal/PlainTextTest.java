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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.JsonParser;

/**
 * Tests {@link PlainText}, and the long texts that are written by it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 8, 9, 63, 64, 1000 })
    void everyCharacterIsJudgedRightAtEveryPlace(int length) {
        String around = "~".repeat(length);
        assertThat(PlainText.isPlain(around)).isTrue();
        for (int letter = 0; letter < 0x800; letter++) {
            boolean plain = letter >= ' ' && letter < 0x80 && letter != '"' && letter != '\\';
            for (int place = 0; place <= Math.min(length, 16); place++) {
                String text = around.substring(0, place) + (char) letter + around.substring(place);
                assertThat(PlainText.isPlain(text)).as("%x at %d of %d", letter, place, length).isEqualTo(plain);
            }
        }
        assertThat(PlainText.isPlain(around + "\u2028")).isFalse();
    }

    @Test
    void longTextIsInTheStateAsItIs() {
        for (String ending : new String[]{ "", "\"", "\\", "\n", "\u007f", "ä", "\u2028", "\ud83d\ude00", "{}" }) {
            String text = "x ".repeat(1000) + ending;
            String state = new TopicTree("energy").topics(
                    Samples.thing("home", Map.of("notes#long", new ChannelReading.Text(text, Samples.NOW))),
                    Samples.NOW, Samples.BERLIN).get("energy/home/state");

            assertThat(JsonParser.parseString(String.valueOf(state)).getAsJsonObject().getAsJsonObject("channels")
                    .get("notes/long").getAsString()).isEqualTo(text);
        }
    }
}
