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
package org.openhab.energy.oauth.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.internal.account.AccessTokens;
import org.openhab.energy.oauth.internal.consent.ConsentOutcome;

/**
 * @author openHAB Energy - Initial contribution
 */
class TextsTest {

    private static Properties texts(String suffix) throws Exception {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/OH-INF/i18n/energy-oauth" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() throws Exception {
        Properties english = texts("");
        Properties german = texts("_de");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        Pattern argument = Pattern.compile("\\{\\d\\}");
        for (String key : english.stringPropertyNames()) {
            assertThat(argument.matcher(german.getProperty(key)).results().map(r -> r.group()).sorted().toList())
                    .as(key).isEqualTo(argument.matcher(english.getProperty(key)).results().map(r -> r.group())
                            .sorted().toList());
            // An apostrophe would swallow the arguments of a MessageFormat.
            assertThat(english.getProperty(key) + german.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void everyKeyThatIsNamedHasAText() throws Exception {
        Properties english = texts("");
        for (Field field : StatusText.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                assertThat(english).containsKey(field.get(null));
            }
        }
        for (ConsentOutcome outcome : ConsentOutcome.values()) {
            assertThat(english).containsKey("result." + outcome.key());
            assertThat(ConsentOutcome.of(outcome.key())).isEqualTo(outcome);
        }
        assertThat(english).containsKeys(AccessTokens.DAMAGED, AccessTokens.OTHER_CLIENT);
    }

    @Test
    void argumentsAreFilledInAndUmlautsSurvive() {
        Texts german = new Texts(Locale.GERMANY);
        assertThat(german.get("connect.again", "Nomos")).isEqualTo("Erneut mit Nomos verbinden");
        assertThat(german.get("forget.confirm")).isEqualTo("Trennen");
        assertThat(german.get("offline.forbidden")).isEqualTo("Das Konto darf das nicht.");
        assertThat(german.get("connect.intro")).contains("können");
        assertThat(german.get("no.such.key")).isEqualTo("no.such.key");
    }
}
