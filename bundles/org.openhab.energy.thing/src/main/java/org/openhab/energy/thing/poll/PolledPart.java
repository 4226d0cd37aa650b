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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;

/**
 * One concern of a Thing: what is known of it, and when its cloud is asked. All methods are called with the Thing's lock held and do not block.
 *
 * @param <A> the typed calls of the cloud
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface PolledPart<A> {

    /** {@return when the cloud is to be asked, as far as can be told now; not later than now means at once, {@link Instant#MAX} never} */
    Instant nextPoll(Instant now);

    /** {@return what is to be asked when {@link #nextPoll} says now} */
    Question<A> question(Instant now);

    /**
     * Takes note that a question brought no answer.
     *
     * @param error why, or null when the hub interrupted it or something unforeseen happened
     */
    void failed(@Nullable CloudException error, Instant now);

    /** Forgets what was refused for good, because the owner has authorised anew or mended the configuration. */
    void retry();
}
