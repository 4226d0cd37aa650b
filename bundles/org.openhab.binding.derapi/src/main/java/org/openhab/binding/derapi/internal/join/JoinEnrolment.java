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
package org.openhab.binding.derapi.internal.join;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.JoinApi;
import org.openhab.binding.derapi.internal.api.JoinToken;
import org.openhab.binding.derapi.internal.api.JoinVendor;
import org.openhab.binding.derapi.internal.api.RefusedException;
import org.openhab.binding.derapi.internal.guide.GuideTexts;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Enrolment;
import org.openhab.energy.oauth.account.EnrolmentOutcome;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.account.KeyField;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;

/**
 * Enrolment by Derapi Join, seen from the Connect page. Where the hub has a redirect URI and the account has flows, the browser walks a flow and Derapi keeps the tokens;
 * else a session: vendors with a sign-in end on a page of Derapi, vendors with keys get a form here. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JoinEnrolment implements Enrolment {
    /** Name of the key that says that Derapi keeps the credentials itself. */
    public static final String STORED = "stored";
    /** Name of the key that holds what goes into the vendor's header. */
    public static final String HEADER = "header";

    private static final String REFUSED = "Derapi Join refused to begin";
    /** Beginning of the keys of texts that say why Join does not begin. */
    private static final String REASONS = "offline.join-";
    private static final String FORBIDDEN = "offline.join-forbidden";
    private static final String FLOW = "flow:";
    private static final String FORM = "form:";
    private static final String VIRTUAL = "virtual";
    private static final String KEY = "key";
    private static final String SECRET = "secret";

    private final JoinApi api;
    private final JoinVendor vendor;
    private final boolean store;

    /**
     * @param vendor the vendor with the own application
     * @param store whether Derapi is to keep the customer's tokens
     */
    public JoinEnrolment(JoinApi api, JoinVendor vendor, boolean store) {
        this.api = api;
        this.vendor = vendor;
        this.store = store;
    }

    @Override
    public EnrolmentStep begin(@Nullable URI returnUri, String state) throws CloudException, InterruptedException {
        try {
            String flow = returnUri == null ? null : api.flow(vendor, returnUri, "");
            if (flow != null) {
                return new EnrolmentStep.Redirect(api.authorize(flow, vendor.vendor(), state), FLOW + flow);
            }
            if (vendor.vendor().equals(VIRTUAL)) {
                throw new ConfigurationException("A virtual customer enrols by a flow, and this account has none",
                        null, "offline.join-needs-flow");
            }
            String session = start();
            URI address = api.signIn(session, vendor.vendor());
            return address != null
                    ? new EnrolmentStep.Elsewhere(address, session)
                    : new EnrolmentStep.Form(fields(), FORM + session);
        } catch (RefusedException e) {
            throw e.problem().text().isEmpty()
                    ? new ConfigurationException(REFUSED, e, FORBIDDEN)
                    : new ConfigurationException(REFUSED, e, "offline.join-refused", e.problem().text());
        } catch (ConfigurationException e) {
            throw StatusText.FORBIDDEN.equals(e.textKey()) ? new ConfigurationException(REFUSED, e, FORBIDDEN) : e;
        }
    }

    /** Derapi answers 403 for many reasons; whether it is the storing shows when the same session begins without it. */
    private String start() throws CloudException, RefusedException, InterruptedException {
        try {
            return api.start(vendor, store);
        } catch (ConfigurationException e) {
            if (store && StatusText.FORBIDDEN.equals(e.textKey()) && beginsWithoutStoring()) {
                throw new ConfigurationException("The account at Derapi does not store credentials", e,
                        "offline.join-no-storing");
            }
            throw e;
        }
    }

    private boolean beginsWithoutStoring() throws CloudException, InterruptedException {
        try {
            return !api.start(vendor, false).isEmpty();
        } catch (ConfigurationException | RefusedException e) {
            return false;
        }
    }

    @Override
    public String reason(CloudException failure, Locale locale) {
        return failure.textKey().startsWith(REASONS)
                ? new GuideTexts(locale).get(failure.textKey(), failure.textArguments().toArray())
                : "";
    }

    private List<KeyField> fields() {
        KeyField key = new KeyField(KEY, "API Key ID", false);
        return vendor.vendor().equals("solaredge")
                ? List.of(new KeyField(KEY, "API Key", true))
                : List.of(key, new KeyField(SECRET, "API Key Secret", true));
    }

    @Override
    public EnrolmentOutcome complete(String handle, Map<String, String> answers)
            throws CloudException, InterruptedException {
        if (handle.startsWith(FLOW)) {
            String error = answers.getOrDefault("error", "");
            return error.isEmpty()
                    ? new EnrolmentOutcome.Keys(Map.of(STORED, new ClientSecret(handle.substring(FLOW.length()))))
                    : error.equals("access_denied") ? new EnrolmentOutcome.Denied() : new EnrolmentOutcome.Refused();
        }
        boolean form = handle.startsWith(FORM);
        String session = form ? handle.substring(FORM.length()) : handle;
        if (form && !api.grant(session, vendor.vendor(), answers.getOrDefault(KEY, "").trim(),
                answers.getOrDefault(SECRET, "").trim())) {
            return new EnrolmentOutcome.Refused();
        }
        JoinToken token = api.fetch(session);
        if (token == null) {
            return form ? new EnrolmentOutcome.Refused() : new EnrolmentOutcome.Unfinished();
        }
        if (store) {
            return new EnrolmentOutcome.Keys(Map.of(STORED, new ClientSecret(session)));
        }
        return form
                ? new EnrolmentOutcome.Keys(Map.of(HEADER, new ClientSecret(token.accessToken())))
                : new EnrolmentOutcome.Tokens(new ClientSecret(token.accessToken()),
                        token.refreshToken().isEmpty() ? null : new ClientSecret(token.refreshToken()), token.life(),
                        Map.of());
    }
}
