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
package org.openhab.energy.oauth.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;

/**
 * @author openHAB Energy - Initial contribution
 */
class FormFieldsTest {

    @Test
    void fieldsOfQueryAndBodyAreDecodedAndKeptApart() {
        assertThat(FormFields.of("a=1&b=%C3%A4+x&&c&a=2", "d=%3D%26=y")).isEqualTo(Map.of("a", List.of("1", "2"), "b",
                List.of("ä x"), "c", List.of(""), "d", List.of("=&=y")));
        assertThat(FormFields.of(null, null)).isEmpty();
        assertThat(FormFields.of("", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=%", "a=%zz", "%4=1" })
    void aBrokenEncodingIsToldAsSuch(String query) {
        assertThatThrownBy(() -> FormFields.of(query, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({ "/energy, home", "/energy/other, home", "/energy/connect, connect", "/energy/connect/x/y, connect",
            "/energy/connected, home", "/energy/callback/nomos, callback", "/other, ", "/, ", "'', " })
    void theLongestPathAnswers(String path, String expected) {
        PageRoutes routes = new PageRoutes();
        for (String name : List.of("home", "connect", "callback")) {
            routes.add("home".equals(name) ? "/energy" : "/energy/" + name, named(name));
        }
        PageController found = routes.find(path);
        assertThat(found == null ? null : found.toString()).isEqualTo(expected);
    }

    @Test
    void aControllerThatGoesDoesNotTakeItsSuccessorAlong() {
        PageRoutes routes = new PageRoutes();
        PageController old = named("old");
        routes.add("/energy/x", old);
        routes.add("/energy/x", named("new"));
        routes.remove("/energy/x", old);
        assertThat(String.valueOf(routes.find("/energy/x"))).isEqualTo("new");
    }

    private static PageController named(String name) {
        return new PageController() {
            @Override
            public PageAnswer answer(org.openhab.energy.oauth.web.PageRequest request) {
                return PageAnswer.content("text/plain", name);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
