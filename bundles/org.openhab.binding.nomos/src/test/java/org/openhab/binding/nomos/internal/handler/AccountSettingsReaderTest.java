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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Tests {@link AccountSettingsReader}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AccountSettingsReaderTest {

    @Test
    void aConsentedAccountNeedsARedirectUri() throws Exception {
        AccountConfiguration configuration = consent();
        configuration.baseUrl = "https://api.nomos.energy/";
        AccountSettings settings = read(configuration);

        assertThat(settings.grant()).isEqualTo(
                new Grant.AuthorizationCode(URI.create("https://api.nomos.energy/oauth/authorize"),
                        URI.create("https://hub.example.org/energy/callback/nomos")));
        assertThat(settings.tokenEndpoint()).hasToString("https://api.nomos.energy/oauth/token");
        assertThat(settings.headers()).containsEntry("X-API-Version", "2026-05-27.curie");
        assertThat(settings.toString()).doesNotContain("top-secret");
    }

    @Test
    void aKeyNeedsASecretAndNoRedirectUri() throws Exception {
        AccountConfiguration configuration = consent();
        configuration.grant = "clientCredentials";
        configuration.redirectUri = "";
        assertThat(read(configuration).grant()).isEqualTo(new Grant.ClientCredentials());
        configuration.clientSecret = " ";
        assertThat(faultOf(configuration).textKey()).isEqualTo("offline.config-client-secret");
    }

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource({ "clientId, '', config-client-id", "clientId, '  ', config-client-id",
            "grant, password, config-grant", "apiVersion, '', config-api-version",
            "apiVersion, 'a b', config-api-version", "baseUrl, http://api.nomos.energy, config-base-url",
            "baseUrl, api.nomos.energy, config-base-url", "baseUrl, https://u:p@api.nomos.energy, config-base-url",
            "baseUrl, https://api.nomos.energy/?a=b, config-base-url", "baseUrl, '', config-base-url",
            "baseUrl, ftp://localhost, config-base-url", "redirectUri, '', config-redirect-uri",
            "redirectUri, http://192.168.1.5:8080/energy/callback/nomos, config-redirect-uri",
            "redirectUri, https://hub.example.org/energy/callback/nomos#x, config-redirect-uri",
            "redirectUri, '::', config-redirect-uri", "redirectUri, https://hub.example.org/, config-redirect-path" })
    void aFaultNamesTheFieldToMend(String field, String value, String key) throws Exception {
        AccountConfiguration configuration = consent();
        AccountConfiguration.class.getField(field).set(configuration, value);

        assertThat(faultOf(configuration).textKey()).isEqualTo("offline." + key);
    }

    @ParameterizedTest
    @ValueSource(strings = { "grant", "clientId", "apiVersion", "baseUrl", "redirectUri" })
    void aFieldThatTheHubSetToNullIsAFaultAndNoCrash(String field) throws Exception {
        AccountConfiguration configuration = consent();
        AccountConfiguration.class.getField(field).set(configuration, null);

        assertThat(faultOf(configuration).textKey()).startsWith("offline.config-");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:8080/energy/callback/nomos",
            "http://127.0.0.1:8080/energy/callback/nomos", "http://[::1]:8080/energy/callback/nomos",
            "https://hub/prefix/energy/callback/nomos" })
    void theHubsOwnMachineNeedsNoHttps(String redirectUri) throws Exception {
        AccountConfiguration configuration = consent();
        configuration.redirectUri = redirectUri;

        assertThat(read(configuration).grant()).isInstanceOf(Grant.AuthorizationCode.class);
    }

    private static AccountConfiguration consent() {
        AccountConfiguration configuration = new AccountConfiguration();
        configuration.clientId = "c1";
        configuration.clientSecret = "top-secret";
        configuration.redirectUri = "https://hub.example.org/energy/callback/nomos";
        return configuration;
    }

    private static AccountSettings read(AccountConfiguration configuration) throws ConfigurationException {
        return AccountSettingsReader.read("nomos:account:home", "Home", configuration);
    }

    private static ConfigurationException faultOf(AccountConfiguration configuration) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(configuration));
    }
}
