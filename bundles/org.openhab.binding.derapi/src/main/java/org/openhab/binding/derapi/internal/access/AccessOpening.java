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
package org.openhab.binding.derapi.internal.access;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.JoinApi;
import org.openhab.binding.derapi.internal.api.JoinVendor;
import org.openhab.binding.derapi.internal.guide.VendorGuide;
import org.openhab.binding.derapi.internal.join.JoinEnrolment;
import org.openhab.binding.derapi.internal.vendor.Allowance;
import org.openhab.binding.derapi.internal.vendor.SignIn;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientAuthentication;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Opens the credentials of a vendor's bridge. Pure but for the account that it opens.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AccessOpening {
    private static final Map<String, String> TESLA_AUDIENCES = Map.of("eu",
            "https://fleet-api.prd.eu.vn.cloud.tesla.com", "na", "https://fleet-api.prd.na.vn.cloud.tesla.com", "cn",
            "https://fleet-api.prd.cn.vn.cloud.tesla.cn");

    private final CloudAccounts accounts;
    private final Clock clock;
    private final CallSpacing.Pause pause;

    /**
     * @param accounts opens the vendor's own account
     * @param pause how a thread waits for a moment
     */
    public AccessOpening(CloudAccounts accounts, Clock clock, CallSpacing.Pause pause) {
        this.accounts = accounts;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * {@return the credentials}
     *
     * @param derapi the account's way to Derapi
     * @param apiUrl address of Derapi's API
     * @param allowance what the vendor allows
     * @param listener told when the authorisation changes
     * @throws IllegalStateException if they are open already
     */
    public VendorAccess open(Vendor vendor, Way way, VendorApplication application, Transport derapi, URI apiUrl,
            Allowance allowance, AccountListener listener) {
        if (way == Way.NONE) {
            return new OpenAccess(derapi);
        }
        CloudAccount account = accounts.open(settings(vendor, way, application, derapi, apiUrl, allowance), listener);
        String apiKey = application.apiKey().value();
        CredentialSource source = switch (way) {
            case KEYS -> new KeySource(vendor, account);
            case JOIN -> new JoinSource(vendor, account, apiKey);
            case STORED -> new StoredSource();
            default -> new TokenSource(vendor, account, apiKey);
        };
        return new CreditedAccess(account,
                new VendorTransport(derapi, account, source, new CallSpacing(allowance, clock, pause)), way);
    }

    private static AccountSettings settings(Vendor vendor, Way way, VendorApplication application, Transport derapi,
            URI apiUrl, Allowance allowance) {
        SignIn signIn = vendor.signIn();
        Grant grant = switch (way) {
            case KEYS -> new Grant.Keys(KeySource.fields(vendor));
            case JOIN -> new Grant.Enrolled(new JoinEnrolment(new JoinApi(derapi, apiUrl), joined(vendor, application),
                    application.store()), application.redirectUri());
            case STORED -> new Grant.AtCloud();
            case PARTNER -> new Grant.Password(application.username(), application.password());
            default -> new Grant.AuthorizationCode(
                    at(application, Objects.requireNonNull(signIn).authorizeHost(), signIn.authorizePath()),
                    Objects.requireNonNull(application.redirectUri()),
                    signIn.scope().isEmpty() ? Map.of() : Map.of("scope", signIn.scope()));
        };
        URI tokens = signIn == null || way == Way.STORED
                ? apiUrl.resolve("/")
                : at(application, signIn.tokenHost(), signIn.tokenPath());
        AccountSettings settings = new AccountSettings(application.id(), application.label(), application.issuer(),
                vendor.name(), grant, tokens, application.clientId(), application.clientSecret(), Map.of(),
                limits(allowance)).with(guide(vendor, way, application));
        if (signIn == null) {
            return settings;
        }
        if (!signIn.basic()) {
            settings = settings.withClientAuthentication(ClientAuthentication.FORM);
        }
        if (vendor.id().equals("tesla")) {
            settings = settings.withTokenParameters(Map.of("audience",
                    TESLA_AUDIENCES.getOrDefault(application.region(), TESLA_AUDIENCES.get("eu"))));
        }
        return signIn.refreshLife().isZero() ? settings : settings.withRefreshTokenLife(signIn.refreshLife());
    }

    private static VendorGuide guide(Vendor vendor, Way way, VendorApplication application) {
        URI callback = application.redirectUri();
        return new VendorGuide(vendor, way, callback != null, application.store(),
                callback == null ? "" : callback.toString());
    }

    private static JoinVendor joined(Vendor vendor, VendorApplication application) {
        return new JoinVendor(vendor.id(), application.clientId(), application.clientSecret().value(),
                application.apiKey().value(), application.credentialsId(), application.programId());
    }

    private static URI at(VendorApplication application, String host, String path) {
        URI other = application.authUrl();
        return URI.create((other == null ? host : other.toString()) + path);
    }

    private static BudgetLimits limits(Allowance allowance) {
        List<Quota> quotas = new ArrayList<>();
        if (allowance.perDay() > 0) {
            quotas.add(Quota.perDay(allowance.perDay()));
        }
        if (allowance.perMonth() > 0) {
            quotas.add(Quota.perMonth(allowance.perMonth()));
        }
        return new BudgetLimits(allowance.burst(), allowance.refill(), 2).withQuotas(quotas.toArray(Quota[]::new));
    }
}
