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

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The pages' texts in a reader's language, from the bundle's i18n files. As in openHAB, a text with arguments is a {@link MessageFormat} and one without
 * is taken as it stands.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Texts {
    private static final String BASE = "OH-INF.i18n.energy-oauth";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    public Texts(Locale locale) {
        this.locale = locale;
        // English is the file without a language, so the machine's own language must not come before it.
        texts = ResourceBundle.getBundle(BASE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    /** {@return the text; the key itself if there is none} */
    public String get(String key, Object... arguments) {
        try {
            String text = texts.getString(key);
            return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** {@return the text with a list of arguments} */
    public String get(String key, List<String> arguments) {
        return get(key, arguments.toArray());
    }
}
