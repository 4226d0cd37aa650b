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
package org.openhab.core.i18n;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/**
 * Knows the texts of bundles in all their languages. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface TranslationProvider {

    /**
     * Returns a text.
     *
     * @param locale the language, or null for the hub's
     * @return the text, or the default when there is none
     */
    @Nullable
    String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale);

    /**
     * Returns a text with arguments in their places, as {@link java.text.MessageFormat} has them.
     *
     * @param locale the language, or null for the hub's
     * @return the text, or the default when there is none
     */
    @Nullable
    String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale, @Nullable Object @Nullable... arguments);
}
