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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TranslationsTest {

    @Test
    void everyStateHasATextInBothLanguages() throws IOException {
        for (String file : new String[]{ "energymqtt", "energymqtt_de" }) {
            Properties texts = load(file);
            for (State state : State.values()) {
                String pattern = texts.getProperty(state.key());
                assertThat(pattern).as("%s in %s", state.key(), file).isNotBlank();
                String text = new MessageFormat(pattern, Locale.ENGLISH)
                        .format(new Object[]{ "broker:1883", "detail" });
                assertThat(text).doesNotContain("{");
                // An apostrophe would swallow what follows it
                assertThat(pattern).doesNotContain("'");
            }
        }
    }

    @Test
    void languagesHaveTheSameKeys() throws IOException {
        assertThat(load("energymqtt_de").keySet()).isEqualTo(load("energymqtt").keySet());
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        TranslationsTest.class.getResourceAsStream("/OH-INF/i18n/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
