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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Resolves texts of the form {@code @text/key ["argument", ...]}, as handlers put them into a status.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = StatusTexts.class)
public class StatusTexts {

    private static final Pattern CONSTANT = Pattern.compile("@text/(\\S+)\\s*(\\[.*])?\\s*", Pattern.DOTALL);

    private final TranslationProvider translations;

    @Activate
    public StatusTexts(@Reference TranslationProvider translations) {
        this.translations = translations;
    }

    /**
     * @param bundle whose texts are meant
     * @param locale null for the hub's
     * @return the text itself where it is no constant or the key is not known
     */
    public @Nullable String resolve(@Nullable Bundle bundle, @Nullable String text, @Nullable Locale locale) {
        Matcher constant = text == null ? null : CONSTANT.matcher(text);
        if (constant == null || bundle == null || !constant.matches()) {
            return text;
        }
        Object[] arguments = arguments(constant.group(2)).toArray();
        return translations.getText(bundle, constant.group(1), text, locale, arguments);
    }

    private static List<String> arguments(@Nullable String list) {
        List<String> arguments = new ArrayList<>();
        if (list != null) {
            try {
                if (JsonParser.parseString(list) instanceof JsonArray array) {
                    for (JsonElement argument : array) {
                        arguments.add(argument.isJsonPrimitive() ? argument.getAsString() : argument.toString());
                    }
                }
            } catch (JsonParseException e) {
                // a text that looks like a list and is none is shown as it is
                arguments.add(list);
            }
        }
        return arguments;
    }
}
