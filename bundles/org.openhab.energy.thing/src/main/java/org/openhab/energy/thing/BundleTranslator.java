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
package org.openhab.energy.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Resolves texts with the i18n files of a binding's bundle. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BundleTranslator implements Translator {
    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private final Bundle bundle;

    public BundleTranslator(TranslationProvider translations, LocaleProvider locales, Bundle bundle) {
        this.translations = translations;
        this.locales = locales;
        this.bundle = bundle;
    }

    @Override
    public String translate(ThingText text) {
        String translated = translations.getText(bundle, text.key(), text.key(), locales.getLocale(),
                text.arguments().toArray());
        return translated == null ? text.key() : translated;
    }
}
