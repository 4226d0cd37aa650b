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
package org.openhab.binding.derapi.internal.part;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.energy.oauth.error.CloudException;

/**
 * A call to Derapi. Asked without any lock, answered with the Thing's lock held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Question {

    /** Works the answer in. */
    @FunctionalInterface
    interface Answer {
        void settle(Instant now);
    }

    /** {@return what to do with the answer} */
    Answer ask(DerapiApi api) throws CloudException, InterruptedException;
}
