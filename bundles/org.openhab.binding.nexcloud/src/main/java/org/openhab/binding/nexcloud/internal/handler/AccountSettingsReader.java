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
package org.openhab.binding.nexcloud.internal.handler;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BanPolicy;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.account.TokenCarrier;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks an account's configuration and makes the settings of it. Addresses must be https, because secrets travel there; http is taken for the hub's own
 * machine only. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountSettingsReader {
    /** Half of what NEX allows for all clients behind an address. */
    static final int MOST_CALLS_PER_MINUTE = 300;
    /** The documents call two weeks about the longest life of a token, and show ten times as much in their example. */
    static final Duration LONGEST_TOKEN = Duration.ofDays(14);
    /** NEX bans for up to an hour. */
    static final Duration BAN = Duration.ofHours(1);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int CONCURRENT = 2;

    private AccountSettingsReader() {
    }

    static AccountSettings read(String id, String label, AccountConfiguration configuration)
            throws ConfigurationException {
        String clientId = text(configuration.clientId);
        String clientSecret = text(configuration.clientSecret);
        String username = text(configuration.username);
        String password = configuration.password == null ? "" : configuration.password;
        if (clientId.isEmpty() || clientSecret.isEmpty()) {
            throw fault("offline.config-client");
        }
        if (username.isEmpty() || password.isEmpty()) {
            throw fault("offline.config-user");
        }
        String root = baseUrl(configuration).toString().replaceFirst("/+$", "");
        return new AccountSettings(id, label, "nexcloud", "NEX",
                new Grant.PasswordJson(username, new ClientSecret(password)), URI.create(root + "/Token"), clientId,
                new ClientSecret(clientSecret), Map.of(), budget(callsPerMinute(configuration)))
                .withTokenParameters(Map.of("scope", "user")).withTokenCarrier(carrier(configuration))
                .withLongestLife(LONGEST_TOKEN);
    }

    private static BudgetLimits budget(int callsPerMinute) {
        Duration refill = Duration.ofMillis(Math.max(1, 60_000 / callsPerMinute));
        return new BudgetLimits(Math.max(2, callsPerMinute / 6), refill, CONCURRENT)
                .withQuotas(Quota.perMinute(callsPerMinute)).withBans(BanPolicy.of(BAN));
    }

    static int callsPerMinute(AccountConfiguration configuration) throws ConfigurationException {
        int calls = configuration.callsPerMinute;
        if (calls < 1 || calls > MOST_CALLS_PER_MINUTE) {
            throw fault("offline.config-calls", Integer.toString(MOST_CALLS_PER_MINUTE));
        }
        return calls;
    }

    private static TokenCarrier carrier(AccountConfiguration configuration) throws ConfigurationException {
        return switch (text(configuration.tokenCarrier)) {
            case AccountConfiguration.CARRIER_QUERY -> new TokenCarrier.Query("access_token");
            case AccountConfiguration.CARRIER_HEADER -> new TokenCarrier.Header();
            default -> throw fault("offline.config-carrier");
        };
    }

    static URI baseUrl(AccountConfiguration configuration) throws ConfigurationException {
        try {
            URI uri = new URI(text(configuration.baseUrl));
            String host = uri.getHost();
            if (host != null && uri.getUserInfo() == null && uri.getRawFragment() == null
                    && uri.getRawQuery() == null) {
                boolean secure = "https".equalsIgnoreCase(uri.getScheme());
                boolean local = "http".equalsIgnoreCase(uri.getScheme())
                        && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
                if (secure || local) {
                    return uri;
                }
            }
        } catch (URISyntaxException e) {
            // It gets the same text as any other address that is of no use; the cause may quote a secret.
            throw fault("offline.config-base-url");
        }
        throw fault("offline.config-base-url");
    }

    /** The hub writes null into a field that the user left empty. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    private static ConfigurationException fault(String key, String... arguments) {
        return new ConfigurationException("The account's configuration is not usable: " + key, null, key, arguments);
    }
}
