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
package org.openhab.energy.oauth.error;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The account's authorisation is gone or was refused for good: only its owner can give it anew, so nothing is tried by a timer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorisationException extends CloudException {
    private static final long serialVersionUID = 1L;

    public AuthorisationException(String message, @Nullable Throwable cause, String textKey, String... textArguments) {
        super(message, cause, textKey, List.of(textArguments));
    }
}
