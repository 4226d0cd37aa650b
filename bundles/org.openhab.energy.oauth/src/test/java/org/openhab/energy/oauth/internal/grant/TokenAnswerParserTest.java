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
package org.openhab.energy.oauth.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * @author openHAB Energy - Initial contribution
 */
class TokenAnswerParserTest {
    private static final Duration LONGEST = Duration.ofDays(3650);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "3600 | 3600", "\"3600\" | 3600", "3600.9 | 3600", "\" 120 \" | 120",
            "0 | 600", "-5 | 600", "null | 600", "\"soon\" | 600", "{} | 600", "1e30 | 315360000" })
    void theLifeIsReadInEveryShape(String json, long seconds) throws ProtocolException {
        TokenAnswer answer = TokenAnswerParser.parse("{\"access_token\":\"a\",\"expires_in\":" + json + "}", LONGEST);
        assertThat(answer.life()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aMissingLifeIsTakenAsShort() throws ProtocolException {
        assertThat(TokenAnswerParser.parse(" \n{\"access_token\":\"a\"}", LONGEST).life())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aMissingRefreshTokenKeepsTheOldOneAndItsScope() throws ProtocolException {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        TokenSet before = new TokenSet("x", "old", "keep-me", now, now, "read:*");
        TokenSet after = TokenAnswerParser.parse("{\"access_token\":\"new\",\"token_type\":\"BEARER\"}", LONGEST).after(
                "x", now,
                before);
        assertThat(after.refreshToken()).isEqualTo("keep-me");
        assertThat(after.scope()).isEqualTo("read:*");
        assertThat(after.toString()).doesNotContain("new", "keep-me");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "null", "[]", "token", "<html><body>x</body></html>", "{", "{\"access_token\":",
            "{\"access_token\":\"secret-half", "{\"access_token\":\"secret-x\",", "{\"access_token\":\"\"}",
            "{\"access_token\":null}", "{\"access_token\":{}}", "{\"refresh_token\":\"secret-r\"}",
            "{\"access_token\":\"secret-a\\r\\nX: y\"}", "{\"access_token\":\"secret-ä\"}",
            "{\"access_token\":\"secret-a\",\"token_type\":\"mac\"}", "{\"error\":\"invalid_grant\"}",
            "{\"access_token\":\"secret-a\",\"refresh_token\":\"secret b\"}" })
    void whatHoldsNoUsableTokenIsRefusedWithoutQuotingIt(String body) {
        assertThatThrownBy(() -> TokenAnswerParser.parse(body, LONGEST)).isInstanceOf(ProtocolException.class)
                .hasMessageNotContaining("secret").hasNoCause();
    }
}
