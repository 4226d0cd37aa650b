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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.KeyField;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * A form in which keys are typed, and the reading of it. What was typed is never shown again.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class KeyForm {
    private static final String PREFIX = "key-";
    private static final int LONGEST = 4_000;

    private KeyForm() {
    }

    /**
     * Writes the form.
     *
     * @param hidden further fields
     */
    static void write(HtmlPage page, Texts texts, OpenAccount account, String formToken, List<KeyField> fields,
            String action, Map<String, String> hidden) {
        page.add("<form class=\"keys\" method=\"post\" action=\"%s\" autocomplete=\"off\">", HtmlPage.CONNECT);
        hiddenField(page, BrowserCookie.FORM_FIELD, formToken);
        hiddenField(page, "account", account.settings().id());
        hidden.forEach((name, value) -> hiddenField(page, name, value));
        for (KeyField field : fields) {
            page.add("""
                    <label>%s <input name="%s" type="%s" required maxlength="%s" autocomplete="off" spellcheck="false">\
                    </label>""", field.label(), PREFIX + field.name(), field.secret() ? "password" : "text", LONGEST);
        }
        page.add("<button class=\"button primary\" name=\"action\" value=\"%s\">%s</button></form>", action,
                texts.get(fields.isEmpty() ? "enrol.done" : "keys.store"));
    }

    static void hiddenField(HtmlPage page, String name, String value) {
        page.add("<input type=\"hidden\" name=\"%s\" value=\"%s\">", name, value);
    }

    /** {@return what was typed, without the blanks around it; null if a field is empty or has what no key and no header field can have} */
    static @Nullable Map<String, String> read(PageRequest request, List<KeyField> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (KeyField field : fields) {
            String value = request.parameter(PREFIX + field.name());
            String key = value == null ? "" : value.strip();
            if (key.isEmpty() || key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)) {
                return null;
            }
            typed.put(field.name(), key);
        }
        return typed;
    }
}
