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

import java.net.URI;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.internal.account.OpenAccounts;
import org.openhab.energy.oauth.internal.consent.AuthorizationRequest;
import org.openhab.energy.oauth.internal.consent.ConsentOutcome;
import org.openhab.energy.oauth.internal.consent.PendingConsent;
import org.openhab.energy.oauth.web.ConnectNotice;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Lists the open accounts, sends a browser to a cloud for a consent, and forgets an account's tokens. A GET changes nothing; every change is a POST of a
 * form of our own. {@code /energy/connect/<account id>} shows that account alone; the page of all shows the notices of other bundles below them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = PageController.class, property = PageController.PATH + "=" + HtmlPage.CONNECT)
public final class ConnectPage implements PageController {
    private static final String RESULT = "result";
    private static final String ACTION = "action";
    private static final String ACCOUNT = "account";
    static final String KEYS = "keys";

    private final OpenAccounts accounts;
    private final TimeZoneProvider timeZone;
    private final BrowserCookie cookies;
    private final EnrolmentDesk desk;
    private final Collection<ConnectNotice> notices = new CopyOnWriteArrayList<>();

    @Activate
    public ConnectPage(@Reference OpenAccounts accounts, @Reference TimeZoneProvider timeZone) {
        this(accounts, timeZone, new SecureRandom());
    }

    public ConnectPage(OpenAccounts accounts, TimeZoneProvider timeZone, SecureRandom random) {
        this.accounts = accounts;
        this.timeZone = timeZone;
        cookies = new BrowserCookie(random);
        desk = new EnrolmentDesk(accounts);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addNotice(ConnectNotice notice) {
        notices.add(notice);
    }

    public void removeNotice(ConnectNotice notice) {
        notices.remove(notice);
    }

    /** {@return the page's address that tells how something ended} */
    static String address(ConsentOutcome outcome) {
        return HtmlPage.CONNECT + "?" + RESULT + "=" + outcome.key();
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        return "POST".equals(request.method()) ? act(request) : list(request);
    }

    private PageAnswer list(PageRequest request) {
        String below = request.path().substring(Math.min(request.path().length(), HtmlPage.CONNECT.length() + 1));
        List<OpenAccount> shown = accounts.list().stream()
                .filter(account -> below.isEmpty() || account.settings().id().equals(below)).toList();
        String browser = BrowserCookie.of(request);
        String cookie = browser == null ? cookies.fresh() : browser;
        AccountCards cards = new AccountCards(new Texts(request.locale()), timeZone.getTimeZone(),
                cookies.formToken(cookie), Objects.requireNonNullElse(request.headers().get("host"), ""));
        PageAnswer answer = PageAnswer.page(below.isEmpty() || !shown.isEmpty() ? 200 : 404,
                cards.page(request.locale(), shown, below.isEmpty() ? notices : List.of(),
                        ConsentOutcome.of(request.parameter(RESULT))));
        answer = answer.withFormTargets(formTargets(shown));
        return browser == null ? answer.withCookie(BrowserCookie.NAME, cookie) : answer;
    }

    private PageAnswer act(PageRequest request) {
        OpenAccount account = accounts.find(request.parameter(ACCOUNT));
        if (!cookies.isOwnForm(request, account == null ? null : account.connectAuthority())) {
            return PageAnswer.seeOther(address(ConsentOutcome.STALE_PAGE));
        }
        if (account == null) {
            return PageAnswer.seeOther(address(ConsentOutcome.ACCOUNT_CHANGED));
        }
        String browser = Objects.requireNonNull(BrowserCookie.of(request), "A form of our own has the cookie");
        return switch (String.valueOf(request.parameter(ACTION))) {
            case "connect" -> connect(account, browser, request);
            case KEYS -> keepKeys(account, request);
            case EnrolmentDesk.COMPLETE -> desk.complete(account, browser, cookies.formToken(browser), request);
            case "forget" -> {
                AccountCards cards = new AccountCards(new Texts(request.locale()), timeZone.getTimeZone(),
                        cookies.formToken(browser), "");
                yield PageAnswer.page(200, cards.confirmation(request.locale(), account));
            }
            case "forget-confirmed" -> {
                account.forget();
                yield PageAnswer.seeOther(address(ConsentOutcome.FORGOTTEN));
            }
            default -> PageAnswer.seeOther(address(ConsentOutcome.STALE_PAGE));
        };
    }

    private PageAnswer connect(OpenAccount account, String browser, PageRequest request) {
        String host = request.headers().get("host");
        if (isElsewhere(account, host)) {
            // The cloud sends the browser to the registered address, where it would not show the cookie it has here.
            return PageAnswer.seeOther(account.connectAddress());
        }
        if (account.settings().grant() instanceof Grant.Enrolled grant) {
            return desk.begin(account, grant, browser, cookies.formToken(browser), request);
        }
        if (!(account.settings().grant() instanceof Grant.AuthorizationCode grant)) {
            return PageAnswer.seeOther(address(ConsentOutcome.ACCOUNT_CHANGED));
        }
        PendingConsent consent = accounts.pending().begin(account.settings(), grant, browser);
        return PageAnswer.seeOther(AuthorizationRequest.address(consent, grant));
    }

    private static PageAnswer keepKeys(OpenAccount account, PageRequest request) {
        if (!(account.settings().grant() instanceof Grant.Keys grant)) {
            return PageAnswer.seeOther(address(ConsentOutcome.ACCOUNT_CHANGED));
        }
        Map<String, String> typed = KeyForm.read(request, grant.fields());
        if (typed == null) {
            return PageAnswer.seeOther(address(ConsentOutcome.KEYS_INCOMPLETE));
        }
        try {
            account.keepKeys(typed);
            return PageAnswer.seeOther(address(ConsentOutcome.KEYS_STORED));
        } catch (WaitException e) {
            return PageAnswer.seeOther(address(ConsentOutcome.ACCOUNT_CHANGED));
        }
    }

    /** {@return whether the browser sees the hub under another address than the cloud will send it to} */
    static boolean isElsewhere(OpenAccount account, @Nullable String host) {
        String authority = account.connectAuthority();
        return authority != null && host != null && !host.isEmpty() && !authority.equalsIgnoreCase(host);
    }

    /**
     * Browsers hold the form-action policy against every redirect that a form leads to, and clouds redirect on to sign-in hosts that are theirs to choose.
     * So the policy allows https as a whole where the cloud has it, and else the one origin.
     */
    private static List<String> formTargets(List<OpenAccount> shown) {
        Set<String> targets = new LinkedHashSet<>();
        for (OpenAccount account : shown) {
            if (account.settings().grant() instanceof Grant.Enrolled) {
                targets.add("https:");
            } else if (account.settings().grant() instanceof Grant.AuthorizationCode grant) {
                URI endpoint = grant.authorizationEndpoint();
                targets.add("https".equals(endpoint.getScheme())
                        ? "https:"
                        : endpoint.getScheme() + "://" + endpoint.getRawAuthority());
            }
        }
        return List.copyOf(targets);
    }
}
