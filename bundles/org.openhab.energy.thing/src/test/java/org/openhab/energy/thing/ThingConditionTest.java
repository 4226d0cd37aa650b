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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;

/**
 * Tests {@link ThingCondition} and {@link ThingText}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ThingConditionTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new WaitException("m", null, null, StatusText.RATE_LIMITED, "5"),
                        ThingStatusDetail.COMMUNICATION_ERROR, "@text/offline.rate-limited [\"5\"]"),
                Arguments.of(new ProtocolException("m", null, StatusText.BAD_ANSWER),
                        ThingStatusDetail.COMMUNICATION_ERROR, "@text/offline.bad-answer"),
                Arguments.of(new AuthorisationException("m", null, StatusText.CONSENT_REVOKED, "http://a/b"),
                        ThingStatusDetail.CONFIGURATION_PENDING, "@text/offline.consent-revoked [\"http://a/b\"]"),
                Arguments.of(new ConfigurationException("m", null, StatusText.CLIENT_REFUSED),
                        ThingStatusDetail.CONFIGURATION_ERROR, "@text/offline.client-refused"),
                Arguments.of(new AbsentException("m", null, StatusText.NOT_FOUND),
                        ThingStatusDetail.CONFIGURATION_ERROR, "@text/offline.not-found"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorBringsItsDetailAndText(CloudException error, ThingStatusDetail detail, String description) {
        ThingCondition condition = ThingCondition.of(error);

        assertThat(condition.status()).isEqualTo(ThingStatus.OFFLINE);
        assertThat(condition.detail()).isEqualTo(detail);
        assertThat(condition.description()).isEqualTo(description);
        assertThat(condition.isOnline()).isFalse();
    }

    @Test
    void aQuoteInAnArgumentDoesNotBreakTheDescription() {
        assertThat(ThingText.of("key", "a \"b\"", "c").description()).isEqualTo("@text/key [\"a 'b'\", \"c\"]");
        assertThat(new ThingText("key", List.of()).description()).isEqualTo("@text/key");
    }

    @Test
    void onlineNeedsNoText() {
        assertThat(ThingCondition.online().description()).isNull();
        assertThat(Objects.requireNonNull(ThingCondition.online(ThingText.of("key")).description()))
                .isEqualTo("@text/key");
    }
}
