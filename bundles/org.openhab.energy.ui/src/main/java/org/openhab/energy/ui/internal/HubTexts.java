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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * The texts of this bundle as the hub translates them.
 *
 * @param translations of the hub
 * @param bundle this one
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record HubTexts(TranslationProvider translations, Bundle bundle) {

    /** {@return the texts in a language; a key without text is its own text} */
    Texts in(Locale locale) {
        return (key, arguments) -> {
            @Nullable
            String text = translations.getText(bundle, key, key, locale, arguments);
            return text == null ? key : text;
        };
    }
}
