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

import java.math.BigDecimal;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.JoinTokenDto;

/**
 * What a Join session brought. Its text form shows nothing of it.
 *
 * @param accessToken token, or what goes into the header of a vendor with keys
 * @param refreshToken the token that renews it, or empty
 * @param life how long the access token is good, or null when that is not said
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record JoinToken(String accessToken, String refreshToken, @Nullable Duration life) {

    /** {@return the token of an answer, or null when the customer has not finished} Answers come in several spellings. */
    static @Nullable JoinToken of(JoinTokenDto dto) {
        String access = Values.text(dto.accessToken);
        if (access.isEmpty()) {
            return null;
        }
        String seconds = Values.text(dto.expiresIn);
        Duration life = seconds.matches("[1-9][0-9]{0,9}(\\.[0-9]+)?")
                ? Duration.ofSeconds(new BigDecimal(seconds).longValue())
                : null;
        return new JoinToken(access, Values.text(dto.refreshToken), life);
    }

    @Override
    public String toString() {
        return "a token of Derapi Join";
    }
}
