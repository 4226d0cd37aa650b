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
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/**
 * The texts of one bundle: {@code OH-INF/i18n/<any>.properties} (English) and {@code <any>_<language>[_<COUNTRY>].properties} in UTF-8.
 *
 * Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BundleTexts {

    static final String FOLDER = "OH-INF/i18n";

    private final Map<String, Map<String, String>> byLocale;

    BundleTexts(Map<String, Map<String, String>> byLocale) {
        this.byLocale = byLocale;
    }

    public static BundleTexts of(Bundle bundle) throws IOException {
        Map<String, Map<String, String>> byLocale = new HashMap<>();
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.properties", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> texts = byLocale.computeIfAbsent(suffix(file.getPath()), key -> new HashMap<>());
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return new BundleTexts(byLocale);
    }

    /** The text in the nearest language there is: language and country, language, English. */
    public @Nullable String text(String key, Locale locale) {
        Set<String> suffixes = new LinkedHashSet<>(
                List.of(locale.getLanguage() + "_" + locale.getCountry(), locale.getLanguage(), ""));
        for (String suffix : suffixes) {
            String text = byLocale.getOrDefault(suffix, Map.of()).get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** {@code nomos_de_AT.properties} gives {@code de_AT}, {@code nomos.properties} the empty text. */
    static String suffix(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".properties".length());
        int underscore = name.indexOf('_');
        return underscore < 0 ? "" : name.substring(underscore + 1);
    }
}
