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
package org.openhab.binding.nomos.internal.handler;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks an account's configuration and makes the settings of it. Addresses must be https, because tokens travel there; http is taken for the hub's own
 * machine only. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountSettingsReader {
    static final String CALLBACK_PATH = "/energy/callback/nomos";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    /** A day needs about a dozen calls; a start with several contracts a handful at once. */
    private static final BudgetLimits BUDGET = new BudgetLimits(20, Duration.ofSeconds(30), 2);

    private AccountSettingsReader() {
    }

    static AccountSettings read(String id, String label, AccountConfiguration configuration)
            throws ConfigurationException {
        String clientId = text(configuration.clientId);
        if (clientId.isEmpty()) {
            throw fault("offline.config-client-id");
        }
        String version = text(configuration.apiVersion);
        if (!version.matches("[A-Za-z0-9._-]{1,40}")) {
            throw fault("offline.config-api-version");
        }
        URI base = baseUrl(configuration);
        String root = base.toString().replaceFirst("/+$", "");
        return new AccountSettings(id, label, "nomos", "Nomos", grant(configuration, root),
                URI.create(root + "/oauth/token"), clientId, new ClientSecret(text(configuration.clientSecret)),
                Map.of("X-API-Version", version), BUDGET);
    }

    static URI baseUrl(AccountConfiguration configuration) throws ConfigurationException {
        URI uri = uri(configuration.baseUrl);
        if (uri == null || uri.getRawQuery() != null) {
            throw fault("offline.config-base-url");
        }
        return uri;
    }

    private static Grant grant(AccountConfiguration configuration, String root) throws ConfigurationException {
        switch (text(configuration.grant)) {
            case AccountConfiguration.GRANT_KEY :
                if (text(configuration.clientSecret).isEmpty()) {
                    throw fault("offline.config-client-secret");
                }
                return new Grant.ClientCredentials();
            case AccountConfiguration.GRANT_CONSENT :
                URI redirect = uri(configuration.redirectUri);
                if (redirect == null) {
                    throw fault("offline.config-redirect-uri");
                }
                if (!String.valueOf(redirect.getPath()).endsWith(CALLBACK_PATH)) {
                    throw fault("offline.config-redirect-path", CALLBACK_PATH);
                }
                return new Grant.AuthorizationCode(URI.create(root + "/oauth/authorize"), redirect);
            default :
                throw fault("offline.config-grant");
        }
    }

    /** {@return the address, or null when it is none that secrets may be sent to} */
    private static @Nullable URI uri(@Nullable String text) {
        try {
            URI uri = new URI(text(text));
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getRawFragment() != null) {
                return null;
            }
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean local = "http".equalsIgnoreCase(uri.getScheme())
                    && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
            return secure || local ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The hub writes null into a field that the user left empty. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    private static ConfigurationException fault(String key, String... arguments) {
        return new ConfigurationException("The account's configuration is not usable: " + key, null, key, arguments);
    }
}
