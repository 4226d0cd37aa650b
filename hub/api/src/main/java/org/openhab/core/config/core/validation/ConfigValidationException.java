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
package org.openhab.core.config.core.validation;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Parameters of a configuration are wrong.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ConfigValidationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bundle bundle;
    private final transient @Nullable TranslationProvider translationProvider;
    private final transient List<ConfigValidationMessage> messages;

    /** @param bundle the bundle that has the translations */
    public ConfigValidationException(Bundle bundle, @Nullable TranslationProvider translationProvider,
            Collection<ConfigValidationMessage> configValidationMessages) {
        super(configValidationMessages.stream().map(message -> message.parameterName + ": " + inEnglish(message))
                .collect(Collectors.joining("; ")));
        this.bundle = bundle;
        this.translationProvider = translationProvider;
        this.messages = List.copyOf(configValidationMessages);
    }

    /** Returns what is wrong by parameter, in English. */
    public Map<String, String> getValidationMessages() {
        return messages(ConfigValidationException::inEnglish);
    }

    /** Returns what is wrong by parameter, in a language. */
    public Map<String, String> getValidationMessages(@Nullable Locale locale) {
        TranslationProvider translations = translationProvider;
        if (translations == null) {
            return getValidationMessages();
        }
        return messages(message -> {
            String text = translations.getText(bundle, message.messageKey, message.defaultMessage, locale,
                    message.content);
            return text == null ? inEnglish(message) : text;
        });
    }

    private Map<String, String> messages(java.util.function.Function<ConfigValidationMessage, String> text) {
        Map<String, String> byParameter = new LinkedHashMap<>();
        messages.forEach(message -> byParameter.put(message.parameterName, text.apply(message)));
        return byParameter;
    }

    private static String inEnglish(ConfigValidationMessage message) {
        return new MessageFormat(message.defaultMessage, Locale.ENGLISH).format(message.content);
    }
}
