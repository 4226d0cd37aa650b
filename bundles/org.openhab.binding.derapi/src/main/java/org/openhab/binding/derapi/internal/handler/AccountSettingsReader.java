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
package org.openhab.binding.derapi.internal.handler;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks an account's configuration and makes the settings of it. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountSettingsReader {
    /** Derapi publishes no limit; this keeps a home with many devices polite. */
    private static final BudgetLimits BUDGET = new BudgetLimits(60, Duration.ofMillis(500), 4);

    private AccountSettingsReader() {
    }

    static AccountSettings read(String id, String label, AccountConfiguration configuration)
            throws ConfigurationException {
        String clientId = Addresses.trimmed(configuration.clientId);
        String secret = Addresses.trimmed(configuration.clientSecret);
        if (clientId.isEmpty()) {
            throw fault("offline.config-client-id");
        }
        if (secret.isEmpty()) {
            throw fault("offline.config-client-secret");
        }
        String mode = Addresses.trimmed(configuration.mode);
        if (!mode.equals(AccountConfiguration.VIRTUAL) && !mode.equals(AccountConfiguration.PRODUCTION)) {
            throw fault("offline.config-mode");
        }
        URI auth = Addresses.read(configuration.authUrl);
        if (auth == null) {
            throw fault("offline.config-auth-url");
        }
        return new AccountSettings(id, label, "derapi", "Derapi", new Grant.ClientCredentials(),
                URI.create(auth + "/oauth2/token"), clientId, new ClientSecret(secret), Map.of(), BUDGET)
                .withApiOrigins(apiUrl(configuration));
    }

    static URI apiUrl(AccountConfiguration configuration) throws ConfigurationException {
        URI uri = Addresses.read(configuration.apiUrl);
        if (uri == null) {
            throw fault("offline.config-api-url");
        }
        return uri;
    }

    private static ConfigurationException fault(String key) {
        return new ConfigurationException("The account's configuration is not usable: " + key, null, key);
    }
}
