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
package org.openhab.binding.nomos.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.thing.ThingText;

/**
 * What became of something that a person or a rule asked for. Never an exception, because openHAB shows a caller of an action nothing of one.
 *
 * @param <T> what there is when it was done
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /**
     * It was not done.
     *
     * @param reason how the caller may react
     * @param text why, for people; {@link SubscriptionView#translate} puts it into words
     */
    record Failed<T>(Reason reason, ThingText text) implements Outcome<T> {
    }

    /** Why something was not done. */
    enum Reason {
        /** What was asked for makes no sense, for example a span that ends before it starts. */
        WRONG_INPUT,
        /** The account may not do that. */
        NOT_ALLOWED,
        /** Nomos did not take it; the text is a hint for a person, nothing is broken. */
        REJECTED,
        /** It does not exist. */
        ABSENT,
        /** It did not work now, but may work later. */
        UNAVAILABLE
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Reason reason, String textKey, String... arguments) {
        return new Failed<>(reason, ThingText.of(textKey, arguments));
    }
}
