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
package org.openhab.binding.novasense.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Where paths and links lead.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ApiAddressTest {
    private final ApiAddress address = new ApiAddress(URI.create("https://api.example.org/v2/"));

    @ParameterizedTest
    @CsvSource({ "/plants, https://api.example.org/v2/plants", "plants?x=1, https://api.example.org/v2/plants?x=1",
            "/v2/plants, https://api.example.org/v2/plants", "/v2, https://api.example.org/v2",
            "/v2x, https://api.example.org/v2/v2x",
            "https://api.example.org/v2/plants?p=2, https://api.example.org/v2/plants?p=2",
            "https://API.example.org:443/x, https://API.example.org:443/x", "/a b, https://api.example.org/v2/a%20b" })
    void aPathLeadsBelowTheApiAndItsOwnPathIsNotDoubled(String path, URI expected) throws Exception {
        assertThat(address.of(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/v2/plants", "http://api.example.org/v2", "//evil.example/x",
            "https://api.example.org:8443/v2", "file:///etc/passwd", "/a<b>" })
    void anotherServerIsNotFollowed(String path) {
        assertThatThrownBy(() -> address.of(path)).isInstanceOf(CloudException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"detail\":\"Not authenticated\"} | Not authenticated",
            "{\"detail\":[{\"loc\":[\"query\",\"from\"],\"msg\":\"bad\",\"type\":\"t\"},{\"msg\":\"b\"}]} | query.from: bad; b",
            "{\"message\":\"m\"} | m", "<html> | ~~", "[] | ~~", "~~ | ~~", "{\"detail\":5} | 5" })
    void aRefusalIsToldInTheApisOwnWords(String body, String text) {
        assertThat(RefusalText.of(body)).isEqualTo(text);
    }
}
