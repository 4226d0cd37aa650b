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
package org.openhab.binding.nomos.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.thing.ThingText;

/**
 * What somebody reads whose wish was not done.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class OutcomeTextTest {

    @ParameterizedTest
    @CsvSource({ "UNAVAILABLE, offline.rate-limited, hint.patience", "UNAVAILABLE, offline.timeout, hint.try-later",
            "UNAVAILABLE, offline.unreachable, hint.try-later", "NOT_ALLOWED, offline.forbidden, offline.forbidden",
            "UNAVAILABLE, hint.not-connected, hint.not-connected", "REJECTED, hint.span, hint.span" })
    void nothingIsPromisedThatIsNotDone(Reason reason, String key, String shown) {
        ThingText text = OutcomeText.of(new Outcome.Failed<>(reason, ThingText.of(key, "7")));
        assertThat(text.key()).isEqualTo(shown);
        if (!shown.equals("hint.try-later")) {
            assertThat(text.arguments()).isEqualTo(List.of("7"));
        }
    }
}
