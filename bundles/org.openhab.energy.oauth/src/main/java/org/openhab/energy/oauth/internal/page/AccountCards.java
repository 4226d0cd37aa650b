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

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Guide;
import org.openhab.energy.oauth.account.QuotaUse;
import org.openhab.energy.oauth.internal.account.AccountStanding;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.internal.consent.ConsentOutcome;
import org.openhab.energy.oauth.web.ConnectNotice;
import org.openhab.energy.oauth.web.GuideSection;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * Writes the accounts as cards of the Connect page.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountCards {
    private final Texts texts;
    private final ZoneId zone;
    private final String formToken;
    private final String host;

    /**
     * @param zone the home's time zone
     * @param formToken what every form carries
     * @param host {@code host:port} under which the browser sees the hub, empty if unknown
     */
    AccountCards(Texts texts, ZoneId zone, String formToken, String host) {
        this.texts = texts;
        this.zone = zone;
        this.formToken = formToken;
        this.host = host;
    }

    String page(Locale locale, List<OpenAccount> accounts, Collection<ConnectNotice> notices,
            @Nullable ConsentOutcome outcome) {
        HtmlPage page = new HtmlPage(locale, texts.get("connect.title"), HtmlPage.CONNECT);
        if (outcome != null) {
            page.add("<p class=\"notice %s\" role=\"%s\">%s</p>", outcome.isGood() ? "good" : "bad",
                    outcome.isGood() ? "status" : "alert", texts.get("result." + outcome.key()));
        }
        page.add("<p>%s</p>", texts.get("connect.intro"));
        if (accounts.isEmpty()) {
            page.add("<p class=\"empty\">%s</p>", texts.get("connect.empty"));
        }
        for (OpenAccount account : accounts) {
            card(page, account, locale);
        }
        new NoticeCards(texts, locale).write(page, notices);
        return page.html();
    }

    String confirmation(Locale locale, OpenAccount account) {
        HtmlPage page = new HtmlPage(locale, texts.get("forget.title"), HtmlPage.CONNECT);
        page.add("<p>%s</p>", texts.get("forget.question", account.settings().label(), account.settings().vendor()));
        page.add("<div class=\"actions\">");
        form(page, account, "forget-confirmed", texts.get("forget.confirm"), "danger");
        page.add("<a class=\"button quiet\" href=\"%s\">%s</a>", HtmlPage.CONNECT, texts.get("forget.cancel"));
        page.add("</div>");
        return page.html();
    }

    private void card(HtmlPage page, OpenAccount account, Locale locale) {
        AccountStanding standing = account.standing();
        String stateKey = key(standing.state());
        boolean keysNeeded = standing.state() == AccountState.CONSENT_NEEDED
                && account.settings().grant() instanceof Grant.Keys;
        page.add("<section class=\"card\"><div class=\"head\"><h2>%s</h2><span class=\"badge %s\">%s</span></div>",
                account.settings().label(), stateKey,
                texts.get(keysNeeded ? "state.keys-needed" : "state." + stateKey));
        page.add("<p class=\"sub\">%s · <code>%s</code></p>", account.settings().vendor(), account.settings().id());
        String reason = standing.reasonKey();
        if (reason != null) {
            page.add("<p class=\"reason\">%s</p>", texts.get(reason, standing.reasonArguments()));
        }
        counters(page, account.counters(), account.authorisationEndsAt(), locale);
        guide(page, account.settings().guide(), standing.state(), locale);
        if (account.settings().grant() instanceof Grant.Keys keys) {
            keys(page, account, keys, standing.state());
        } else if (!account.settings().grant().isByKey()) {
            actions(page, account, standing.state());
        } else {
            page.add("<p class=\"sub\">%s</p>", texts.get(
                    account.settings().grant() instanceof Grant.AtCloud ? "connect.at-cloud" : "connect.by-key"));
        }
        page.add("</section>");
    }

    /** Whoever is connected already needs the steps at his next sign-in only. */
    private void guide(HtmlPage page, Guide guide, AccountState state, Locale locale) {
        GuideSection.write(page, texts.get("guide.title"), guide.in(locale), state != AccountState.CONNECTED, locale);
        if (!guide.more().isEmpty()) {
            page.add("<p class=\"sub\"><a href=\"%s\">%s</a></p>", guide.more(), texts.get("guide.more"));
        }
    }

    private void keys(HtmlPage page, OpenAccount account, Grant.Keys grant, AccountState state) {
        boolean there = state == AccountState.CONNECTED;
        page.add("<p>%s</p>", texts.get(there ? "keys.replace" : "keys.intro", account.settings().vendor()));
        KeyForm.write(page, texts, account, formToken, grant.fields(), ConnectPage.KEYS, Map.of());
        if (there) {
            page.add("<div class=\"actions\">");
            form(page, account, "forget", texts.get("forget.button"), "quiet");
            page.add("</div>");
        }
    }

    private void actions(HtmlPage page, OpenAccount account, AccountState state) {
        boolean connected = state == AccountState.CONNECTED;
        String vendor = account.settings().vendor();
        String label = texts.get(connected ? "connect.again" : "connect.button", vendor);
        String look = connected ? "quiet" : "primary";
        boolean elsewhere = ConnectPage.isElsewhere(account, host);
        if (elsewhere) {
            page.add("<p class=\"sub\">%s</p>", texts.get("connect.elsewhere", vendor));
        }
        page.add("<div class=\"actions\">");
        if (elsewhere) {
            page.add("<a class=\"button %s\" href=\"%s\">%s</a>", look, account.connectAddress(),
                    texts.get("connect.go-there"));
        } else {
            form(page, account, "connect", label, look);
        }
        if (state != AccountState.CONSENT_NEEDED) {
            form(page, account, "forget", texts.get("forget.button"), "quiet");
        }
        page.add("</div>");
    }

    private void form(HtmlPage page, OpenAccount account, String action, String label, String look) {
        page.add("""
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="account" value="%s">
                <button class="button %s" name="action" value="%s">%s</button>
                </form>""", HtmlPage.CONNECT, BrowserCookie.FORM_FIELD, formToken, account.settings().id(), look,
                action, label);
    }

    private void counters(HtmlPage page, CallCounters counters, @Nullable Instant end, Locale locale) {
        page.add("<dl>");
        // The kinds of the calls are words of the code; they are for the console and for logs.
        int calls = counters.today().values().stream().mapToInt(Integer::intValue).sum();
        row(page, "counters.today", Integer.toString(calls));
        Instant success = counters.lastSuccess();
        row(page, "counters.success", success == null ? texts.get("counters.never") : time(success, locale));
        Instant paused = counters.pausedUntil();
        if (paused != null) {
            row(page, counters.banned() ? "counters.banned" : "counters.paused", time(paused, locale));
        }
        for (QuotaUse use : counters.quotas()) {
            String span = use.quota().span().name().toLowerCase(Locale.ROOT);
            row(page, "counters.quota-" + span, use.left() + " / " + use.quota().calls());
        }
        if (end != null) {
            row(page, "counters.ends", time(end, locale));
        }
        page.add("</dl>");
    }

    private void row(HtmlPage page, String key, String value) {
        page.add("<dt>%s</dt><dd>%s</dd>", texts.get(key), value);
    }

    private String time(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale)
                .format(time.atZone(zone));
    }

    private static String key(AccountState state) {
        return switch (state) {
            case CONSENT_NEEDED -> "consent-needed";
            case CONNECTED -> "connected";
            case REVOKED -> "revoked";
        };
    }
}
