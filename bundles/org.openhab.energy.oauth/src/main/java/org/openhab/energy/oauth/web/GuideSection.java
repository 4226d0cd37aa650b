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
package org.openhab.energy.oauth.web;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.GuideText;
import org.openhab.energy.oauth.internal.page.Texts;

/**
 * Writes a guide into a page: what is needed, where to click, how long it lasts. Works without scripts.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class GuideSection {
    private GuideSection() {
    }

    /**
     * Writes a guide that can be folded away; one that says nothing writes nothing.
     *
     * @param title what the guide is of
     * @param open whether it is unfolded at first
     * @param locale the reader's language
     */
    public static void write(HtmlPage page, String title, GuideText guide, boolean open, Locale locale) {
        if (guide.isEmpty()) {
            return;
        }
        Texts texts = new Texts(locale);
        page.add(open ? "<details class=\"guide\" open>" : "<details class=\"guide\">");
        page.add("<summary>%s</summary>", title);
        list(page, texts.get("guide.needs"), "ul", guide.needs());
        list(page, texts.get("guide.steps"), "ol", guide.steps());
        list(page, texts.get("guide.lasts"), "ul", guide.lasts());
        page.add("</details>");
    }

    private static void list(HtmlPage page, String heading, String kind, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.add("<h3>%s</h3>", heading);
        page.add("<" + kind + ">");
        lines.forEach(line -> page.add("<li>%s</li>", line));
        page.add("</" + kind + ">");
    }
}
