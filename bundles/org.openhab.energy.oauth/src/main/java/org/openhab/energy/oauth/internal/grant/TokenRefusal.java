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

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.internal.transport.ErrorBody;
import org.openhab.energy.oauth.internal.transport.StatusTransport;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * What a token endpoint's refusal means, which depends on what was asked for. Clouds differ in how they say it: RFC 6749 section 5.2 has 400 with
 * {@code {"error":"invalid_grant"}}, Nomos 401 with {@code {"code":"UNAUTHORIZED"}}. Only a refusal that is clearly the cloud's own ends a consent; a
 * page in its place comes from something in between, such as a router's sign-in page.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
enum TokenRefusal {
    /** A code was to be exchanged. */
    OF_CODE {
        @Override
        CloudException known(int status, @Nullable String code, String message) {
            return status == 400 || "invalid_grant".equals(code) ? over(message) : clientRefused(message);
        }
    },
    /** A refresh token was to be used. */
    OF_REFRESH {
        @Override
        CloudException known(int status, @Nullable String code, String message) {
            if (status == 401 || "invalid_grant".equals(code)) {
                return over(message);
            }
            return bad(message);
        }
    },
    /** The client's own key was to be used. */
    OF_CLIENT {
        @Override
        CloudException known(int status, @Nullable String code, String message) {
            return clientRefused(message);
        }
    },
    /** A user's password was to be used; who does not name the client as the culprit means the user. */
    OF_PASSWORD {
        @Override
        CloudException known(int status, @Nullable String code, String message) {
            return new ConfigurationException(message, null, StatusText.LOGIN_REFUSED);
        }
    };

    private static final Set<String> CLIENT_CODES = Set.of("invalid_client", "unauthorized_client",
            "unsupported_grant_type");

    abstract CloudException known(int status, @Nullable String code, String message);

    /** {@return what to make of the answer, which is neither a success nor a plea for patience} */
    CloudException of(CloudRequest request, CloudResponse response) {
        int status = response.status();
        String code = ErrorBody.of(response.body()).code();
        String message = StatusTransport.message(request, response);
        if (CLIENT_CODES.contains(String.valueOf(code))) {
            return clientRefused(message);
        }
        return switch (status) {
            case 400, 401 -> code != null || response.body().isBlank() ? known(status, code, message) : bad(message);
            case 402, 403 -> "invalid_request".equals(code)
                    // Keycloak's "HTTPS required".
                    ? new ConfigurationException(message, null, StatusText.WRONG_ADDRESS)
                    : code != null
                            ? new ConfigurationException(message, null, StatusText.FORBIDDEN)
                            : bad(message);
            case 404, 405, 410 -> new ConfigurationException(message, null, StatusText.WRONG_ADDRESS);
            default -> bad(message);
        };
    }

    /** The grant is used up; the account, which knows the Connect page, puts the link in. */
    private static CloudException over(String message) {
        return new AuthorisationException(message, null, StatusText.CONSENT_REVOKED);
    }

    private static CloudException clientRefused(String message) {
        return new ConfigurationException(message, null, StatusText.CLIENT_REFUSED);
    }

    private static CloudException bad(String message) {
        return new ProtocolException(message, null, StatusText.BAD_ANSWER);
    }
}
