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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * It may work later: the cloud is out of reach, overloaded, or asks for patience.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class WaitException extends CloudException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;
    private final transient @Nullable Instant until;

    /**
     * @param retryAfter how long to wait at least, or null when the cloud named no time and the caller's own back-off applies
     */
    public WaitException(String message, @Nullable Throwable cause, @Nullable Duration retryAfter, String textKey,
            String... textArguments) {
        super(message, cause, textKey, List.of(textArguments));
        this.retryAfter = retryAfter;
        until = null;
    }

    /**
     * A wait whose end is known.
     *
     * @param until when to try again
     */
    public WaitException(String message, Duration retryAfter, Instant until, String textKey,
            List<String> textArguments) {
        super(message, null, textKey, textArguments);
        this.retryAfter = retryAfter;
        this.until = until;
    }

    /** {@return how long to wait at least, or null when the caller's own back-off applies} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** {@return when the wait is over, by the hub's clock, or null when that is not known; the text's arguments have it in the home's time} */
    public @Nullable Instant until() {
        return until;
    }
}
