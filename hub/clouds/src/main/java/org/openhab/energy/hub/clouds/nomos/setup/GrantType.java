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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The grants of the token endpoint (vendor's names as in RFC 6749).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum GrantType {
    AUTHORIZATION_CODE("authorization_code"),
    CLIENT_CREDENTIALS("client_credentials"),
    REFRESH_TOKEN("refresh_token");

    private final String code;

    GrantType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<GrantType> of(String code) {
        return Arrays.stream(values()).filter(grant -> grant.code.equals(code)).findFirst();
    }
}
