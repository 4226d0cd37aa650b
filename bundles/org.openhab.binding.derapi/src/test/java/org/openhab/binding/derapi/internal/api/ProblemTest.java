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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.Gson;

/**
 * What is told of a problem document.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ProblemTest {

    private static Problem of(String body) {
        return Problem.of(body, new Gson());
    }

    @Test
    void kindAndTextAreRead() {
        Problem problem = of("""
                {"type":"https://docs.derapi.com/reference/errors#validation-error","title":"Invalid request",
                 "detail":"body: Additional properties are not allowed ('other' was unexpected)"}""");
        assertThat(problem.kind()).isEqualTo("validation-error");
        assertThat(problem.text())
                .isEqualTo("Invalid request: body: Additional properties are not allowed ('other' was unexpected)");
    }

    @Test
    void edgeCase15addressesAndKeysAreNotRepeated() {
        Problem problem = of(
                """
                        {"title":"No","detail":"https://x.example/a?api_key=L4QLVQ1LOKCQX2193VSEICXW61NP6B1O said eyJraWQiOiJhYmNkZWZnaGlqa2xtbm9w failed"}""");
        assertThat(problem.text()).doesNotContain("L4QLVQ1", "eyJraWQ", "https").contains("failed");
        assertThat(Problem.clean("a".repeat(19) + " ").length()).isEqualTo(19);
        assertThat(Problem.clean("word ".repeat(200)).length()).isLessThan(210);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{", "<html>", "null", "{\"title\":{}}" })
    void whatIsNoProblemSaysNothing(String body) {
        assertThat(of(body)).isEqualTo(new Problem("", ""));
    }
}
