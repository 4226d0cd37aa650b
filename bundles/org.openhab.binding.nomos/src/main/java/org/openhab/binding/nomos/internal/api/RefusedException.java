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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;

/**
 * Nomos refused a request for a reason that the caller may know what to do about.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String endpoint;
    @SuppressWarnings("serial")
    private final Refusal refusal;

    RefusedException(String endpoint, Refusal refusal) {
        super(endpoint + " was refused");
        this.endpoint = endpoint;
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** {@return the failure for a caller who knows nothing to do about it} */
    ProtocolException asFailure() {
        return new ProtocolException(endpoint + " was refused", this, StatusText.BAD_ANSWER, endpoint);
    }
}
