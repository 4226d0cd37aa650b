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
package org.openhab.binding.derapi.internal.guide;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The binding's texts for pages, in the reader's language; the hub's own language is that of status texts. Texts without a translation are English.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class GuideTexts {
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    public GuideTexts(Locale locale) {
        this.locale = locale;
        // English is the file without a language, so the machine's own language must not come before it.
        texts = ResourceBundle.getBundle("OH-INF.i18n.derapi", locale, GuideTexts.class.getClassLoader(),
                NO_FALLBACK);
    }

    /**
     * {@return the text}
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** {@return the texts of {@code key.1}, {@code key.2} and so on; none if there is no first} */
    public List<String> lines(String key, Object... arguments) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; texts.containsKey(key + "." + i); i++) {
            lines.add(get(key + "." + i, arguments));
        }
        return lines;
    }
}
