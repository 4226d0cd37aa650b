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
package org.openhab.energy.oauth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Tests {@link PageRequest}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PageRequestTest {

    private static PageRequest request(Map<String, List<String>> parameters) {
        return new PageRequest("GET", "/energy", parameters, Map.of(), Map.of(), Locale.ENGLISH);
    }

    @Test
    void parametersStayInTheOrderInWhichTheyCameAndDoNotChangeLater() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String name : "z,y,x,w,v,u,t,s,r,q".split(",")) {
            sent.put(name, List.of("1"));
        }
        PageRequest request = request(sent);
        sent.clear();

        assertThat(request.parameters().keySet()).containsExactly("z", "y", "x", "w", "v", "u", "t", "s", "r", "q");
    }

    @Test
    void aParameterThatIsGivenTwiceIsNone() {
        PageRequest request = request(Map.of("state", List.of("a", "b"), "code", List.of("c")));

        assertThat(request.parameter("state")).isNull();
        assertThat(request.parameter("code")).isEqualTo("c");
        assertThat(request.parameter("missing")).isNull();
    }
}
