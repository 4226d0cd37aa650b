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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The frame that all pages of the energy bundles share: head, navigation, main part. Needs no script; all looks come from one style sheet, because
 * the security policy of the pages allows nothing inline.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HtmlPage {
    /** Path below which all pages are. */
    public static final String ROOT = "/energy";
    /** Path of the page that lists accounts and starts a consent. */
    public static final String CONNECT = ROOT + "/connect";
    /** Path of the style sheet. */
    public static final String STYLE = ROOT + "/style.css";

    private final Locale locale;
    private final String title;
    private final String path;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder main = new StringBuilder();

    /**
     * @param locale the reader's language
     * @param title what the page is about, as text
     * @param path the page's own path; marks it in the navigation
     */
    public HtmlPage(Locale locale, String title, String path) {
        this.locale = locale;
        this.title = title;
        this.path = path;
    }

    /**
     * {@return the text with every character that means something in HTML replaced; good for content and for quoted attributes}
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Adds to the head of the page, as it stands: another style sheet, a refresh. */
    public HtmlPage head(String html) {
        head.append(html).append('\n');
        return this;
    }

    /** Adds HTML as it stands: constant text, or made with {@link #escape}. */
    public HtmlPage add(String html) {
        main.append(html).append('\n');
        return this;
    }

    /**
     * Adds HTML in which each {@code %s} is filled with an escaped argument.
     *
     * @param html constant text as {@link String#format} takes it
     * @param arguments texts or numbers, put in through {@link #escape}
     */
    public HtmlPage add(String html, Object... arguments) {
        Object[] escaped = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            escaped[i] = escape(String.valueOf(arguments[i]));
        }
        return add(String.format(Locale.ROOT, html, escaped));
    }

    /** {@return the whole page} */
    public String html() {
        boolean german = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – openHAB Energy</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%s">
                %s</head>
                <body>
                <header>
                <p class="brand">openHAB Energy</p>
                <nav aria-label="%s">%s%s</nav>
                </header>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(german ? "de" : "en", escape(title), STYLE, head,
                german ? "Hauptmenü" : "Main menu",
                link(ROOT, german ? "Start" : "Home"), link(CONNECT, german ? "Verbinden" : "Connect"), escape(title),
                main);
    }

    private String link(String target, String label) {
        String mark = target.equals(path) ? " aria-current=\"page\"" : "";
        return "<a href=\"" + target + "\"" + mark + ">" + escape(label) + "</a>";
    }
}
