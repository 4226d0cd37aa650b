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
package org.openhab.binding.derapi.internal.part;

import static org.assertj.core.api.Assertions.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.derapi.internal.vendor.Vendors;

/**
 * How the wishes of many Things fit in what a vendor allows.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PaceTest {

    @Test
    void nothingIsStretchedWithoutALimit() {
        Pace pace = new Pace();
        pace.want("a", 1e6);
        assertThat(pace.of(Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({ "300, 120, 1", "300, 240, 1", "300, 480, 2", "300, 720, 3" })
    void allWishesTogetherStayWithinFourFifths(double allowed, double wanted, int factor) {
        Pace pace = new Pace();
        pace.allow(allowed);
        pace.want("a", wanted / 2);
        pace.want("b", wanted / 2);
        assertThat(pace.factor()).isEqualTo(factor);
        pace.leave("b");
        assertThat(pace.factor()).isLessThanOrEqualTo(factor);
    }

    @Test
    void aVendorsMonthIsSpreadOverItsDays() {
        assertThat(Vendors.of("enphase").allowance().daily()).isBetween(32.0, 33.0);
        assertThat(Vendors.of("solaredge").allowance().daily()).isEqualTo(300);
        assertThat(Vendors.of("solaredge").allowance().with(1000, 0).daily()).isEqualTo(1000);
        assertThat(Vendors.of("virtual").allowance().daily()).isInfinite();
    }
}
