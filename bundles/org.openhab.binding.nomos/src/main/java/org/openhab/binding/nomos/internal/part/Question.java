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
package org.openhab.binding.nomos.internal.part;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.energy.oauth.error.CloudException;

/**
 * A question to Nomos. Asked without any lock, because it blocks; it reads nothing that may change meanwhile.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Question {

    /** What to do with the lock held once the answer is there. */
    @FunctionalInterface
    interface Answer {
        void settle(Instant now);
    }

    Answer ask(NomosApi api) throws CloudException, InterruptedException;
}
