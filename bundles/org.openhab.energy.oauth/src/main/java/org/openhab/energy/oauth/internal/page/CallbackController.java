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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Origins;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.internal.account.OpenAccounts;
import org.openhab.energy.oauth.internal.consent.ConsentOutcome;
import org.openhab.energy.oauth.internal.consent.PendingConsent;
import org.openhab.energy.oauth.internal.consent.PendingConsents;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the browser back from a cloud ({@code /energy/callback/<issuer>}, one path for each authorisation server, RFC 9700 section 4.4) and ends the
 * consent. Always answers with a redirect to a clean address, so that the code stays in no history and no Referer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = PageController.class, property = PageController.PATH + "=" + CallbackController.OWN_PATH)
public final class CallbackController implements PageController {
    static final String OWN_PATH = HtmlPage.ROOT + "/callback";

    private final Logger logger = LoggerFactory.getLogger(CallbackController.class);
    private final OpenAccounts accounts;
    private final EnrolmentDesk desk;

    @Activate
    public CallbackController(@Reference OpenAccounts accounts) {
        this.accounts = accounts;
        desk = new EnrolmentDesk(accounts);
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        // Only a GET brings a browser with its Lax cookie.
        ConsentOutcome outcome = "GET".equals(request.method()) ? end(request) : ConsentOutcome.NOT_EXPECTED;
        return PageAnswer.seeOther(ConnectPage.address(outcome));
    }

    private ConsentOutcome end(PageRequest request) {
        PendingConsent consent = accounts.pending().take(request.parameter("state"));
        if (consent == null) {
            return ConsentOutcome.NOT_EXPECTED;
        }
        // From here on the state is spent, whatever comes: who shows it with the wrong cookie or path may have stolen it.
        String browser = BrowserCookie.of(request);
        if (browser == null || !PendingConsents.equal(consent.browser(), browser)) {
            return ConsentOutcome.OTHER_BROWSER;
        }
        AccountSettings settings = consent.settings();
        // The session of an enrolment is known by its handle, wherever the owner signed in; no code of his is sent on by us.
        boolean enrolment = settings.grant() instanceof Grant.Enrolled;
        if (!request.path().equals(OWN_PATH + "/" + settings.issuer()) || !enrolment && !isFrom(settings, request)) {
            return ConsentOutcome.OTHER_CLOUD;
        }
        if (request.parameters().containsKey("error")) {
            return "access_denied".equals(request.parameter("error"))
                    ? ConsentOutcome.DENIED
                    : ConsentOutcome.BROKEN_OFF;
        }
        if (enrolment) {
            OpenAccount account = accounts.find(settings.id());
            return account == null || !account.settings().equals(settings)
                    ? ConsentOutcome.ACCOUNT_CHANGED
                    : desk.end(account, consent, request);
        }
        String code = request.parameter("code");
        if (code == null || code.isEmpty()) {
            return ConsentOutcome.BROKEN_OFF;
        }
        OpenAccount account = accounts.find(settings.id());
        if (account == null || !account.settings().equals(settings)) {
            return ConsentOutcome.ACCOUNT_CHANGED;
        }
        return redeem(account, consent, code);
    }

    private ConsentOutcome redeem(OpenAccount account, PendingConsent consent, String code) {
        try {
            account.redeem(code, consent.proof(), consent.redirectUri());
            return ConsentOutcome.CONNECTED;
        } catch (CloudException e) {
            logger.debug("{} was not connected: {}", account.settings().id(), e.getMessage());
            return ConsentOutcome.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ConsentOutcome.UNREACHABLE;
        }
    }

    /** {@return false if the answer names an issuer (RFC 9207) that is not where the browser was sent} */
    private static boolean isFrom(AccountSettings settings, PageRequest request) {
        if (!request.parameters().containsKey("iss")) {
            return true;
        }
        URI issuer = uri(request.parameter("iss"));
        return issuer != null && settings.grant() instanceof Grant.AuthorizationCode grant
                && (Origins.same(issuer, grant.authorizationEndpoint())
                        || Origins.same(issuer, settings.tokenEndpoint()));
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
