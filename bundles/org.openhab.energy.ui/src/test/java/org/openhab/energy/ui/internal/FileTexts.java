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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The texts of this bundle as the hub would give them; a key without text fails.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class FileTexts implements Texts {
    private final Properties texts = new Properties();
    private final Locale locale;

    FileTexts(Locale locale) {
        this.locale = locale;
        String file = "/OH-INF/i18n/energyui" + (locale.getLanguage().equals("de") ? "_de" : "") + ".properties";
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(FileTexts.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties all() {
        return texts;
    }

    @Override
    public String get(String key, Object... arguments) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
