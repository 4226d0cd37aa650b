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
import org.openhab.energy.oauth.account.EnrolmentOutcome;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.internal.account.OpenAccount;
import org.openhab.energy.oauth.internal.account.OpenAccounts;
import org.openhab.energy.oauth.internal.consent.ConsentOutcome;
import org.openhab.energy.oauth.internal.consent.PendingConsent;
import org.openhab.energy.oauth.internal.consent.PendingConsents;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads an owner through an enrolment: to the cloud's page, to a form, or to a page that ends elsewhere and after which he says that he is done. Its
 * sessions' handles stay on the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class EnrolmentDesk {
    static final String COMPLETE = "complete";
    private static final String STATE = "state";

    private final Logger logger = LoggerFactory.getLogger(EnrolmentDesk.class);
    private final OpenAccounts accounts;

    EnrolmentDesk(OpenAccounts accounts) {
        this.accounts = accounts;
    }

    PageAnswer begin(OpenAccount account, Grant.Enrolled grant, String browser, String formToken,
            PageRequest request) {
        PendingConsent consent = accounts.pending().begin(account.settings(), grant, browser);
        EnrolmentStep step;
        try {
            step = account.beginEnrolment(grant, consent.state());
        } catch (CloudException e) {
            accounts.pending().take(consent.state());
            return failed(account, grant, e, request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PageAnswer.seeOther(ConnectPage.address(ConsentOutcome.UNREACHABLE));
        }
        accounts.pending().tell(consent, step);
        if (step instanceof EnrolmentStep.Redirect redirect && "https".equals(redirect.address().getScheme())) {
            return PageAnswer.seeOther(redirect.address().toString());
        }
        return PageAnswer.page(200, page(account, consent.state(), step, formToken, request, null));
    }

    /** Ends an enrolment by a form of ours: with keys, or with the word that the owner is done. */
    PageAnswer complete(OpenAccount account, String browser, String formToken, PageRequest request) {
        PendingConsent consent = accounts.pending().take(request.parameter(STATE));
        if (consent == null) {
            return PageAnswer.seeOther(ConnectPage.address(ConsentOutcome.NOT_EXPECTED));
        }
        EnrolmentStep step = consent.step();
        if (!PendingConsents.equal(consent.browser(), browser)) {
            return PageAnswer.seeOther(ConnectPage.address(ConsentOutcome.OTHER_BROWSER));
        }
        if (step == null || step instanceof EnrolmentStep.Redirect || !account.settings().equals(consent.settings())) {
            return PageAnswer.seeOther(ConnectPage.address(ConsentOutcome.ACCOUNT_CHANGED));
        }
        Map<String, String> answers = step instanceof EnrolmentStep.Form form
                ? KeyForm.read(request, form.fields())
                : Map.of();
        ConsentOutcome outcome = answers == null ? ConsentOutcome.KEYS_INCOMPLETE : end(account, consent, answers);
        if (outcome == ConsentOutcome.KEYS_INCOMPLETE || outcome == ConsentOutcome.UNFINISHED
                || outcome == ConsentOutcome.UNREACHABLE) {
            // The session with the cloud is still good; the owner may try again within his ten minutes.
            accounts.pending().restore(consent);
            return PageAnswer.page(200, page(account, consent.state(), step, formToken, request, outcome));
        }
        return PageAnswer.seeOther(ConnectPage.address(outcome));
    }

    /** Ends an enrolment whose browser came back to the callback. */
    ConsentOutcome end(OpenAccount account, PendingConsent consent, PageRequest request) {
        if (!(consent.step() instanceof EnrolmentStep.Redirect)) {
            return ConsentOutcome.NOT_EXPECTED;
        }
        Map<String, String> answers = new LinkedHashMap<>();
        request.parameters().forEach((name, values) -> {
            if (values.size() == 1) {
                answers.put(name, values.get(0));
            }
        });
        return end(account, consent, answers);
    }

    private ConsentOutcome end(OpenAccount account, PendingConsent consent, Map<String, String> answers) {
        EnrolmentStep step = consent.step();
        if (step == null || !(account.settings().grant() instanceof Grant.Enrolled grant)) {
            return ConsentOutcome.ACCOUNT_CHANGED;
        }
        try {
            EnrolmentOutcome outcome = account.completeEnrolment(grant, step, answers);
            if (outcome instanceof EnrolmentOutcome.Unfinished) {
                return ConsentOutcome.UNFINISHED;
            } else if (outcome instanceof EnrolmentOutcome.Denied) {
                return ConsentOutcome.DENIED;
            } else if (outcome instanceof EnrolmentOutcome.Refused) {
                return ConsentOutcome.BROKEN_OFF;
            }
            return ConsentOutcome.CONNECTED;
        } catch (CloudException e) {
            logger.debug("{} was not enrolled: {}", account.settings().id(), e.getMessage());
            return ConsentOutcome.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ConsentOutcome.UNREACHABLE;
        }
    }

    private PageAnswer failed(OpenAccount account, Grant.Enrolled grant, CloudException e, PageRequest request) {
        logger.debug("{} cannot be enrolled: {}", account.settings().id(), e.getMessage());
        String reason = grant.enrolment().reason(e, request.locale());
        if (reason.isBlank()) {
            return PageAnswer.seeOther(ConnectPage.address(ConsentOutcome.of(e)));
        }
        // It may quote the cloud, so it is put onto a page at once and never into an address.
        Texts texts = new Texts(request.locale());
        HtmlPage page = new HtmlPage(request.locale(), texts.get("enrol.title", account.settings().vendor()),
                HtmlPage.CONNECT);
        page.add("<p class=\"notice bad\" role=\"alert\">%s</p>", reason);
        page.add("<p><a href=\"%s\">%s</a></p>", HtmlPage.CONNECT, texts.get("enrol.cancel"));
        return PageAnswer.page(200, page.html());
    }

    private static String page(OpenAccount account, String state, EnrolmentStep step, String formToken,
            PageRequest request, @Nullable ConsentOutcome notice) {
        Texts texts = new Texts(request.locale());
        String vendor = account.settings().vendor();
        HtmlPage page = new HtmlPage(request.locale(), texts.get("enrol.title", vendor), HtmlPage.CONNECT);
        if (notice != null) {
            page.add("<p class=\"notice bad\" role=\"alert\">%s</p>", texts.get("result." + notice.key()));
        }
        if (step instanceof EnrolmentStep.Form form) {
            page.add("<p>%s</p>", texts.get("keys.intro", vendor));
            KeyForm.write(page, texts, account, formToken, form.fields(), COMPLETE, Map.of(STATE, state));
        } else if (step instanceof EnrolmentStep.Redirect redirect) {
            page.add("<p>%s</p><p><a class=\"button primary\" href=\"%s\" rel=\"noreferrer\">%s</a></p>",
                    texts.get("enrol.redirect", vendor), redirect.address(), texts.get("enrol.open", vendor));
        } else if (step instanceof EnrolmentStep.Elsewhere elsewhere) {
            page.add("<p>%s</p>", texts.get("enrol.elsewhere", vendor));
            page.add(
                    "<p><a class=\"button primary\" href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a></p>",
                    elsewhere.address(), texts.get("enrol.open", vendor));
            KeyForm.write(page, texts, account, formToken, List.of(), COMPLETE, Map.of(STATE, state));
        }
        page.add("<p><a href=\"%s\">%s</a></p>", HtmlPage.CONNECT, texts.get("enrol.cancel"));
        return page.html();
    }
}
