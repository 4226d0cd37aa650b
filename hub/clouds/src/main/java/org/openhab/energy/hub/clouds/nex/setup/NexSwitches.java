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
package org.openhab.energy.hub.clouds.nex.setup;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.RecordCopy;

/**
 * What NEX does where its documents say nothing: one switch each. Immutable; {@link #with} gives a copy.
 *
 * @param lists how lists are wrapped
 * @param aggregates how aggregates are written
 * @param extremes what minimum and maximum are called
 * @param emptyDatum the newest value of a data point without data
 * @param times how instants are written
 * @param refusal what comes with a 401
 * @param banAnswer how it answers while it bans
 * @param expiresIn the token answer's {@code expires_in} as JSON text; empty: it is left out
 * @param tokenLife how long a token really lives
 * @param oneTokenOnly whether a new token ends the one before
 * @param queryToken whether the query parameter {@code access_token} is taken
 * @param headerToken whether {@code Authorization: Bearer} is taken
 * @param loginRefusal status for wrong credentials: 400 or 401
 * @param callsPerMinute calls in a minute above which it bans
 * @param ban how long a ban lasts
 * @param unitField the field of a data point that names its unit; empty: there is none
 * @param pointId the field of a data point that names its identifier
 * @param numbersAsText whether values are written as text
 * @param shuffled whether aggregates come out of order
 * @param gapEvery every so many aggregates one is missing; 0 for none
 * @param runningPeriod whether the aggregate of the running period is told
 * @param longestSpanDays longest span of a request for aggregates; 0 for no limit
 * @param dayZone the zone in which days begin
 * @param clockAhead how far the controllers' clocks are ahead
 * @param nulls whether optional fields are null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexSwitches(ListShape lists, AggregateShape aggregates, ExtremeNames extremes, EmptyDatum emptyDatum,
        TimeStyle times, RefusalBody refusal, BanAnswer banAnswer, String expiresIn, Duration tokenLife,
        boolean oneTokenOnly, boolean queryToken, boolean headerToken, int loginRefusal, int callsPerMinute,
        Duration ban, String unitField, String pointId, boolean numbersAsText, boolean shuffled, int gapEvery,
        boolean runningPeriod, int longestSpanDays, String dayZone, Duration clockAhead, boolean nulls) {

    /** What the documents say, and where they say nothing, what seems most likely. */
    public static final NexSwitches DEFAULT = new NexSwitches(ListShape.ITEMS, AggregateShape.ITEMS_AND_OBJECTS,
            ExtremeNames.MINIMUM, EmptyDatum.NOT_FOUND, TimeStyle.OFFSET, RefusalBody.JSON, BanAnswer.ESCALATING,
            "\"12096000\"", Duration.ofDays(14), false, true, true, 400, 600, Duration.ofHours(1), "Unit",
            "DataPointID", false, false, 0, true, 0, "UTC", Duration.ZERO, false);

    public NexSwitches {
        require(loginRefusal == 400 || loginRefusal == 401, "'loginRefusal' must be 400 or 401");
        require(callsPerMinute > 0, "'callsPerMinute' must be more than 0");
        require(gapEvery >= 0 && longestSpanDays >= 0, "'gapEvery' and 'longestSpanDays' must be 0 or more");
        require(!pointId.isEmpty(), "'pointId' must name a field");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * The same switches with one changed.
     *
     * @throws IllegalArgumentException when there is no such switch
     */
    public NexSwitches with(String name, Object changed) {
        return RecordCopy.with(this, Map.of(name, changed));
    }
}
