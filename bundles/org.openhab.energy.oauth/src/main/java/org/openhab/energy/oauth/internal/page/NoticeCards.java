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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.web.ConnectNotice;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.NoticeLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the notices of other bundles as cards of the Connect page. One that fails says so in its place; the page goes on.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NoticeCards {
    private record Card(String heading, List<NoticeLine> lines) {
    }

    private final Logger logger = LoggerFactory.getLogger(NoticeCards.class);
    private final Texts texts;
    private final Locale locale;

    NoticeCards(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Adds what the notices say, in the order of their headings. */
    void write(HtmlPage page, Collection<ConnectNotice> notices) {
        notices.stream().map(this::ask).filter(card -> !card.lines().isEmpty())
                .sorted(Comparator.comparing(Card::heading)).forEach(card -> write(page, card));
    }

    // The notice is another bundle's code: whatever it throws, people came here for their accounts.
    private Card ask(ConnectNotice notice) {
        try {
            return new Card(notice.heading(locale), List.copyOf(notice.lines(locale)));
        } catch (RuntimeException e) {
            logger.warn("A notice for the Connect page failed: {}", notice.getClass().getName(), e);
            return new Card(texts.get("notice.title"), List.of(
                    new NoticeLine(NoticeLine.Look.BAD, texts.get("notice.failed"), texts.get("notice.failed.text"))));
        }
    }

    private static void write(HtmlPage page, Card card) {
        page.add("<section class=\"card\"><h2>%s</h2><ul class=\"notices\">", card.heading());
        for (NoticeLine line : card.lines()) {
            page.add("<li><span class=\"badge %s\">%s</span> <span>%s</span></li>",
                    line.look().name().toLowerCase(Locale.ROOT), line.name(), line.text());
        }
        page.add("</ul></section>");
    }
}
