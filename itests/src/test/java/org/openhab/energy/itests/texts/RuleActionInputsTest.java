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
package org.openhab.energy.itests.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the inputs of rule actions promise: openHAB hands over null for what is left out, and for a date-time in a form that it does not take.
 *
 * @author openHAB Energy - Initial contribution
 */
class RuleActionInputsTest {

    private static final Pattern INPUT = Pattern.compile(
            "@ActionInput\\(((?:[^()\"]|\"[^\"]*\")*)\\)\\s+(@Nullable\\s+)?([\\w.]+(?:<[^>]*>)?) (\\w+)");
    private static final Set<String> DATES = Set.of("Instant", "ZonedDateTime", "LocalDateTime", "LocalDate",
            "LocalTime");

    static Stream<BundleTexts> bundles() {
        return BundleTexts.all().filter(bundle -> bundle.source().contains("@RuleAction"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyInputMayBeNullAndADateSaysWhatCountsInstead(BundleTexts bundle) {
        List<MatchResult> inputs = INPUT.matcher(bundle.source()).results().toList();
        assertThat(inputs).isNotEmpty();
        for (MatchResult input : inputs) {
            boolean primitive = Character.isLowerCase(input.group(3).charAt(0));
            assertThat(primitive || input.group(2) != null).as(input.group()).isTrue();
            if (DATES.contains(input.group(3))) {
                String description = Pattern.compile("description = \"@text/([^\"]+)\"").matcher(input.group(1))
                        .results().map(result -> result.group(1)).findFirst().orElse("");
                assertThat(bundle.texts("en").get(description)).as(input.group()).contains("Without it:");
            }
        }
    }
}
