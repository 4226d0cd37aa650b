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
package org.openhab.energy.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PlanControllerTest {
    private final List<String> asked = new ArrayList<>();
    private final PlanController controller = new PlanController(new PlanDesk() {
        @Override
        public PlanAnswer answer(String request) {
            asked.add(request);
            return new PlanAnswer(request.equals("good"), "{\"to\":\"" + request + "\"}");
        }

        @Override
        public PlanAnswer busy(String request) {
            throw new UnsupportedOperationException();
        }
    });

    private PageAnswer ask(String method, String path, Map<String, String> headers, String body) {
        return controller.answer(new PageRequest(method, path, Map.of(), Map.of(), headers, Locale.ENGLISH, body));
    }

    @Test
    void answerOfTheDeskIsPassedOn() {
        assertThat(controller.takesJson()).isTrue();
        PageAnswer good = ask("POST", "/energy/api/plan", Map.of(), "good");
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.contentType()).isEqualTo("application/json");
        assertThat(good.body()).isEqualTo("{\"to\":\"good\"}");
        PageAnswer bad = ask("POST", "/energy/api/plan", Map.of(), "bad");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).isEqualTo("{\"to\":\"bad\"}");
    }

    @ParameterizedTest
    @CsvSource({ "GET, /energy/api/plan, 405", "POST, /energy/api/plan/x, 404", "GET, /energy/api/plan/x, 404" })
    void otherMethodsAndPathsAreRefused(String method, String path, int status) {
        assertThat(ask(method, path, Map.of(), "good").status()).isEqualTo(status);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "cross-site, , 403", "same-site, , 403", "cross-site, http://hub:8080, 403", "same-origin, , 200",
            "none, , 200", ", http://hub:8080, 200", ", http://HUB:8080, 200", ", http://hub:8081, 403",
            ", http://evil.example, 403", ", null, 403", ", '%%', 403", ", , 200" })
    void pagesOfOtherSitesAreRefused(String site, String origin, int status) {
        Map<String, String> headers = new HashMap<>(Map.of("host", "hub:8080"));
        if (site != null) {
            headers.put("sec-fetch-site", site);
        }
        if (origin != null) {
            headers.put("origin", origin);
        }
        assertThat(ask("POST", "/energy/api/plan", headers, "good").status()).isEqualTo(status);
        assertThat(asked).hasSize(status == 200 ? 1 : 0);
    }
}
