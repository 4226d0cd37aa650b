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
package org.openhab.energy.thing.poll;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;

/**
 * What a part asks its cloud. Asked without the Thing's lock, because it takes its time; the answer is worked in with the lock.
 *
 * @param <A> the typed calls of the cloud
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Question<A> {

    /** What to do with the lock held once the answer is there. */
    @FunctionalInterface
    interface Answer {
        void settle(Instant now);
    }

    Answer ask(A api) throws CloudException, InterruptedException;
}
