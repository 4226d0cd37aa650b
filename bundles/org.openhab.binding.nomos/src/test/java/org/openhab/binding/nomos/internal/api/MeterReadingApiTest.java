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
package org.openhab.binding.nomos.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nomos.internal.api.SubmittedReading.Reason;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Tests {@link MeterReadingApi}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class MeterReadingApiTest {
    private static final Instant AT = Instant.parse("2026-06-01T07:40:00.123Z");
    private static final BigDecimal VALUE = new BigDecimal("18432.5");
    private static final String READING = """
            {"object":"meter_reading","id":"mr_1","customer":"cus_1","subscription":"sub_1","meter":"mtr_1","value":18432.5,
            "timestamp":"2026-05-31T22:00:00.000Z","type":"customer_report","created_at":"2026-06-01T07:41:03.000Z"}""";

    private final NomosAnswers nomos = new NomosAnswers();

    @Test
    void readingsComeLatestFirstAndOnlyThoseOfTheContract() throws Exception {
        nomos.add("{\"items\":["
                + READING.replace("mr_1", "mr_0").replace("2026-05-31", "2026-04-30").replace("customer_report", "new")
                + "," + READING + "," + READING.replace("sub_1", "sub_2") + ","
                + READING.replace("18432.5", "null") + "]}");
        List<MeterReading> readings = nomos.api().meterReadings().of("sub_1");

        assertThat(readings).extracting(MeterReading::id).containsExactly("mr_1", "mr_0");
        assertThat(readings).extracting(MeterReading::source).containsExactly(MeterReading.Source.CUSTOMER_REPORT,
                MeterReading.Source.UNKNOWN);
        assertThat(nomos.address(0)).isEqualTo("/meter-readings?filter%5Bsubscription%5D%5Beq%5D=sub_1&limit=100");
    }

    @Test
    void aReadingIsSentWithATimeInZ() throws Exception {
        nomos.add(READING);
        SubmittedReading result = nomos.api().meterReadings().submit("sub_1", VALUE, AT, "monthly");

        assertThat(result).isInstanceOfSatisfying(SubmittedReading.Accepted.class,
                accepted -> assertThat(accepted.reading().value()).isEqualByComparingTo(VALUE));
        assertThat(nomos.address(0)).isEqualTo("/meter-readings");
        assertThat(nomos.requests.get(0).method()).isEqualTo("POST");
        assertThat(Objects.requireNonNull(nomos.requests.get(0).body()).text()).isEqualTo(
                "{\"subscription\":\"sub_1\",\"value\":18432.5,\"timestamp\":\"2026-06-01T07:40:00Z\",\"message\":\"monthly\"}");
    }

    @Test
    void edgeCase13oldVersionsHaveTheOldRoutes() throws Exception {
        NomosApi old = nomos.api("2026-01-29.edison");
        nomos.add("{\"items\":[" + READING.replace("\"subscription\":\"sub_1\",", "") + "]}");
        nomos.add(READING);

        assertThat(old.meterReadings().of("sub_1")).hasSize(1);
        old.meterReadings().submit("sub_1", VALUE, AT, null);
        assertThat(nomos.address(0)).isEqualTo("/subscriptions/sub_1/meter_readings?limit=100");
        assertThat(nomos.address(1)).isEqualTo("/subscriptions/sub_1/meter_readings");
        assertThat(Objects.requireNonNull(nomos.requests.get(1).body()).text())
                .isEqualTo("{\"value\":18432.5,\"timestamp\":\"2026-06-01T07:40:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource({ "400, implausible_meter_reading, IMPLAUSIBLE_METER_READING",
            "400, duplicate_meter_reading, DUPLICATE_METER_READING",
            "409, duplicate_meter_reading, DUPLICATE_METER_READING",
            "400, unsupported_meter, UNSUPPORTED_METER",
            "400, out_of_period_meter_reading, OUT_OF_PERIOD_METER_READING",
            "422, something_new, IMPLAUSIBLE_METER_READING", "400, something_new, UNKNOWN",
            "400, unsupported_meter_reading, UNSUPPORTED_METER_READING" })
    void aRejectionIsAnAnswerAndNoFailure(int status, String code, Reason reason) throws Exception {
        nomos.add(status, "{\"code\":\"BAD_REQUEST\",\"errors\":[{\"code\":\"" + code + "\",\"field\":\"value\"}]}");

        assertThat(nomos.api().meterReadings().submit("sub_1", VALUE, AT, null))
                .isEqualTo(new SubmittedReading.Rejected(reason));
    }

    @Test
    void edgeCase15aTokenThatMayNotWriteIsRefused() {
        nomos.add(403, "{}");

        assertThat(catchThrowableOfType(ConfigurationException.class,
                () -> nomos.api().meterReadings().submit("sub_1", VALUE, AT, null))).isNotNull();
    }

    @Test
    void aReadingThatCannotBeIsNotSent() {
        MeterReadingApi api = nomos.api().meterReadings();

        assertThatIllegalArgumentException().isThrownBy(() -> api.submit("sub_1", BigDecimal.ZERO, AT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> api.submit("sub_1", VALUE, AT, "x".repeat(501)));
        assertThat(nomos.requests).isEmpty();
    }
}
