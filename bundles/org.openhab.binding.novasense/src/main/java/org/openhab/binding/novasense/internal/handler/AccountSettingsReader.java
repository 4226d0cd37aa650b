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
package org.openhab.binding.novasense.internal.handler;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.binding.novasense.internal.template.TimeFormat;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientAuthentication;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;

/**
 * Checks an account's configuration and makes settings and plan of it. Addresses must be https, because secrets travel there; http is taken for the hub's own
 * machine only. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountSettingsReader {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    /** The vendor advises to renew a token about 30 s before its end. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int BURST = 30;

    private AccountSettingsReader() {
    }

    static AccountSettings settings(String id, String label, AccountConfiguration configuration)
            throws InvalidSettingException {
        String clientId = text(configuration.clientId);
        String secret = text(configuration.clientSecret);
        if (clientId.isEmpty()) {
            throw new InvalidSettingException("offline.config-client-id");
        }
        if (secret.isEmpty()) {
            throw new InvalidSettingException("offline.config-client-secret");
        }
        int rate = Math.min(Math.max(configuration.maxRequestsPerMinute, 1), 60);
        AccountSettings settings = new AccountSettings(id, label, "novasense", "Novasense",
                new Grant.ClientCredentials(), uri("tokenUrl", configuration.tokenUrl), clientId,
                new ClientSecret(secret), Map.of(),
                new BudgetLimits(BURST, Duration.ofMillis(60_000 / rate), 1))
                .withClientAuthentication(ClientAuthentication.FORM).withApiOrigins(apiBase(configuration))
                .withRenewalMargin(MARGIN);
        String scope = text(configuration.scope);
        return scope.isEmpty() ? settings : settings.withTokenParameters(Map.of("scope", scope));
    }

    static URI apiBase(AccountConfiguration configuration) throws InvalidSettingException {
        return uri("apiBaseUrl", configuration.apiBaseUrl);
    }

    /**
     * @param values the configuration by its names
     */
    static AccountPlan plan(AccountConfiguration configuration, Settings values) throws InvalidSettingException {
        AccountPlan usual = AccountPlan.usual();
        return new AccountPlan(Duration.ofMinutes(Math.max(configuration.refreshInterval, 5)),
                Duration.ofSeconds(Math.min(Math.max(configuration.timeout, 5), 300)),
                values.zone("zone", usual.zone()), format(text(configuration.timeFormat), usual.format()),
                text(configuration.openApiSource), discovery(values));
    }

    static TimeFormat format(String word, TimeFormat otherwise) throws InvalidSettingException {
        return word.isEmpty()
                ? otherwise
                : TimeFormat.of(word)
                        .orElseThrow(() -> new InvalidSettingException("offline.config-time-format", word));
    }

    private static @Nullable PlantList discovery(Settings values) throws InvalidSettingException {
        if (values.text("discoveryPath").isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("path", values.text("discoveryPath"));
        query.put("query", values.pairs("discoveryQuery"));
        query.put("itemsPath", values.text("discoveryItemsPath"));
        query.put("paging", values.text("discoveryPaging"));
        query.put("nextPath", values.text("discoveryNextPath"));
        return new PlantList(QuerySettings.read(new Settings(query)),
                ValuePath.parse(values.text("discoveryIdPath", "id")),
                ValuePath.parse(values.text("discoveryLabelPath", "name")));
    }

    /** {@return the address; one that secrets may not be sent to is refused} */
    private static URI uri(String name, @Nullable String text) throws InvalidSettingException {
        try {
            URI uri = new URI(text(text));
            String host = uri.getHost();
            boolean plain = host != null && uri.getUserInfo() == null && uri.getRawFragment() == null
                    && uri.getRawQuery() == null;
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean local = host != null && "http".equalsIgnoreCase(uri.getScheme())
                    && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
            if (plain && (secure || local)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidSettingException("offline.config-url", name);
        }
        throw new InvalidSettingException("offline.config-url", name);
    }

    /** The hub writes null into a field that the user left empty. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }
}
