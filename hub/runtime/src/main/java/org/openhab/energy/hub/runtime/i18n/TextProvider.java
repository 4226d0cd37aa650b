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
package org.openhab.energy.hub.runtime.i18n;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts from the properties files of bundles, in the asked language, else the hub's.
 *
 * Thread safe. The texts of a bundle are read once for each version of it that is installed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = TranslationProvider.class)
public class TextProvider implements TranslationProvider {

    private record Key(long bundle, long modified) {
    }

    private final Logger logger = LoggerFactory.getLogger(TextProvider.class);
    private final LocaleProvider locales;
    private final Map<Key, BundleTexts> texts = new ConcurrentHashMap<>();

    @Activate
    public TextProvider(@Reference LocaleProvider locales) {
        this.locales = locales;
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale) {
        if (bundle == null || key == null) {
            return defaultText;
        }
        String text = texts(bundle).text(key, locale == null ? locales.getLocale() : locale);
        return text == null ? defaultText : text;
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale,
            @Nullable Object @Nullable... arguments) {
        String text = getText(bundle, key, defaultText, locale);
        if (text == null || arguments == null || arguments.length == 0) {
            return text;
        }
        try {
            return new MessageFormat(text, locale == null ? locales.getLocale() : locale).format(arguments);
        } catch (IllegalArgumentException e) {
            logger.warn("The text '{}' of bundle {} is no message format: {}", key,
                    bundle == null ? "?" : bundle.getSymbolicName(), e.getMessage());
            return text;
        }
    }

    private BundleTexts texts(Bundle bundle) {
        return texts.computeIfAbsent(new Key(bundle.getBundleId(), bundle.getLastModified()), key -> read(bundle));
    }

    private BundleTexts read(Bundle bundle) {
        try {
            return BundleTexts.of(bundle);
        } catch (IOException e) {
            logger.warn("The texts of bundle {} cannot be read: {}", bundle.getSymbolicName(), e.getMessage());
            return new BundleTexts(Map.of());
        }
    }
}
