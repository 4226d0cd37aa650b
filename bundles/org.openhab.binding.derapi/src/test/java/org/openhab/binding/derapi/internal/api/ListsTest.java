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
package org.openhab.binding.derapi.internal.api;

import static org.assertj.core.api.Assertions.*;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.ProtocolException;

/**
 * Lists of Derapi: pages, partial answers, old and new spellings.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ListsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final DerapiApi api = new DerapiApi(transport, URI.create("https://api.example.org/"));

    @Test
    void everyCallNamesTheVersion() throws Exception {
        transport.answer("/sites", "{\"sites\":[],\"errors\":{}}");
        api.list(Kind.SITE, "tesla");
        assertThat(transport.requests.get(0).headers()).containsEntry("api-version", "v2024-09-01");
        assertThat(transport.queries()).containsExactly("vendor=tesla&pageSize=100");
    }

    @Test
    void edgeCase2aFailingVendorIsNamedAndTheOthersAreThere() throws Exception {
        transport.answer("/sites",
                """
                        {"sites":[{"id":"site-a"}],"errors":{"solis":"Unauthorized: https://www.soliscloud.com:13333/v1/x"}}""");
        DeviceList list = api.list(Kind.SITE, "");
        assertThat(list.ids()).containsExactly("site-a");
        assertThat(list.isWhole()).isFalse();
        assertThat(list.errors()).containsExactly(entry("solis", "Unauthorized: …"));
    }

    @Test
    void edgeCase3anEmptyListWithoutErrorsIsAWholeOne() throws Exception {
        transport.answer("/batteries", "{\"batteries\":[],\"errors\":{}}");
        DeviceList list = api.list(Kind.BATTERY, "sma");
        assertThat(list.isWhole()).isTrue();
        assertThat(list.ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ",\"nextPageToken\":null", ",\"nextPageToken\":\"\"" })
    void edgeCase4pagesAreReadUntilThereIsNoToken(String last) throws Exception {
        transport.answer("/sites", "{\"sites\":[{\"id\":\"a\"}],\"errors\":{},\"nextPageToken\":\"x+/= &\"}")
                .answer("pageToken=", "{\"sites\":[{\"id\":\"b\"}],\"errors\":{}" + last + "}");
        assertThat(api.list(Kind.SITE, "").ids()).containsExactly("a", "b");
        assertThat(transport.queries()).contains("pageSize=100&pageToken=x%2B%2F%3D%20%26");
    }

    @Test
    void edgeCase4aRepeatedTokenEndsTheReading() {
        transport.answer("/sites", "{\"sites\":[],\"errors\":{},\"nextPageToken\":\"same\"}");
        assertThatThrownBy(() -> api.list(Kind.SITE, "")).isInstanceOf(ProtocolException.class);
        assertThat(transport.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"solarInverters\":[{\"id\":\"solis:1\"}],\"errors\":{}}",
            "{\"solar-inverters\":[\"https://api.derapi.com/solar-inverters/solis:1\"],\"errors\":{}}",
            "{\"solar_inverters\":[{\"id\":\"solis:1\",\"new\":[1,{}]},null,7],\"more\":{}}" })
    void oldAndNewSpellingsOfAList(String body) throws Exception {
        transport.answer("/solar-inverters", body);
        assertThat(api.list(Kind.INVERTER, "").ids()).containsExactly("solis:1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "null", "<html>", "{\"sites\":3}", "{\"sites\":{}}" })
    void whatIsNoListIsABadAnswer(String body) {
        transport.answer("/sites", body);
        assertThatThrownBy(() -> api.list(Kind.SITE, "")).isInstanceOf(ProtocolException.class);
    }
}
