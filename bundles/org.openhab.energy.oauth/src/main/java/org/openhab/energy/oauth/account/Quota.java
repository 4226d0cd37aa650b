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
package org.openhab.energy.oauth.account;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How many calls a cloud grants in a span of time. Every call counts, retries and token calls included. Days and months are those of UTC and are kept over
 * a restart; a minute or an hour is any 60 seconds or minutes, so that the number is a hard ceiling.
 *
 * @param calls how many, at least one
 * @param span in which time
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Quota(int calls, Span span) {

    /** The time in which a quota is used up and after which it is whole again. */
    public enum Span {
        MINUTE,
        HOUR,
        DAY,
        MONTH
    }

    /**
     * @throws IllegalArgumentException if no call would be allowed
     */
    public Quota {
        if (calls < 1) {
            throw new IllegalArgumentException("A quota must allow at least one call, not " + calls);
        }
    }

    /** {@return a hard ceiling for any 60 seconds} */
    public static Quota perMinute(int calls) {
        return new Quota(calls, Span.MINUTE);
    }

    /** {@return a hard ceiling for any 60 minutes} */
    public static Quota perHour(int calls) {
        return new Quota(calls, Span.HOUR);
    }

    /** {@return so many calls in each day of UTC} */
    public static Quota perDay(int calls) {
        return new Quota(calls, Span.DAY);
    }

    /** {@return so many calls in each month of UTC} */
    public static Quota perMonth(int calls) {
        return new Quota(calls, Span.MONTH);
    }
}
