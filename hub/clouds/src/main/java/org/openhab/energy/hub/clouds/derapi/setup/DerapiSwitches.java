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
package org.openhab.energy.hub.clouds.derapi.setup;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.RecordCopy;

/**
 * What Derapi and the vendors do where their documents say nothing or contradict each other: one switch each.
 * Immutable; {@link #with} gives a copy.
 *
 * @param generation the API's spelling
 * @param apiVersionRequired whether a call without the header {@code api-version} gives 400 (never in generation 1)
 * @param expiredTokenStatus status for a bad or expired Derapi token: 401 or 403
 * @param derapiTokenLifetime life of a Derapi token
 * @param defaultPageSize items of a page when the request names no number
 * @param maxPageSize most items of a page whatever the request says
 * @param lastPageToken what the last page says of the next
 * @param repeatPageToken whether every page names the same next page: a client without a guard loops for ever
 * @param boundaryZone where days and months of intervals begin
 * @param defaultSummaryLevel {@code 15mins}, {@code hour}, {@code day} or {@code month}, when the request names none
 * @param newestInterval what becomes of the running interval
 * @param longestSpanDays longest span of an intervals request, 403 beyond; 0 for no limit
 * @param tokenSpelling how Join spells its answers
 * @param unfinishedFetch what Join answers before the customer is done
 * @param fetchOnce whether Join gives a token once only
 * @param joinSessionLifetime how long a Join session waits for its customer
 * @param joinFlows whether the account has Join flows
 * @param storedCredentials whether the account may store vendor credentials
 * @param failedGrantStatus status of a failed {@code auth-granted}: 200 (the text says {@code failed}) or 400
 * @param solisNewlineAccepted whether Solis' header may have a newline within its base64
 * @param solisTokenWithScheme whether Join's token of Solis begins with {@code Basic}
 * @param vppApiKeyRequired whether {@code enphasevpp} needs {@code X-enphase-api-key}, too
 * @param programRequired whether battery control of {@code enphasevpp} needs a {@code programID}
 * @param controlVendors vendors whose batteries can be controlled, separated by commas; {@code *} for all
 * @param controlPastTolerance how far in the past a control interval may begin
 * @param controlStatusLag how late the status of a control interval changes
 * @param teslaRefreshGrace how long a used refresh token of Tesla goes on to work
 * @param smaRefreshLifetime life of SMA's refresh token without {@code offline_access}
 * @param enphaseRefreshLifetime life of Enphase's refresh token
 * @param solarEdgePerDay SolarEdge's calls per key and day, 0 for no limit
 * @param enphasePerMonth Enphase's calls per application and month, 0 for no limit
 * @param enphasePerMinute Enphase's calls per application and minute, 0 for no limit
 * @param solisPerSecond Solis' calls per second, 0 for no limit
 * @param teslaPerMonth Tesla's billed calls per month at which the application is disabled, 0 for no limit
 * @param smaPerFiveMinutes SMA's calls per five minutes, 0 for no limit
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DerapiSwitches(Generation generation, boolean apiVersionRequired, int expiredTokenStatus,
        Duration derapiTokenLifetime, int defaultPageSize, int maxPageSize, LastPageToken lastPageToken,
        boolean repeatPageToken, BoundaryZone boundaryZone, String defaultSummaryLevel, NewestInterval newestInterval,
        int longestSpanDays, TokenSpelling tokenSpelling, UnfinishedFetch unfinishedFetch, boolean fetchOnce,
        Duration joinSessionLifetime, boolean joinFlows, boolean storedCredentials, int failedGrantStatus,
        boolean solisNewlineAccepted, boolean solisTokenWithScheme, boolean vppApiKeyRequired, boolean programRequired,
        String controlVendors,
        Duration controlPastTolerance, Duration controlStatusLag, Duration teslaRefreshGrace,
        Duration smaRefreshLifetime, Duration enphaseRefreshLifetime, int solarEdgePerDay, int enphasePerMonth,
        int enphasePerMinute, int solisPerSecond, int teslaPerMonth, int smaPerFiveMinutes) {

    /** What seems most likely, without quotas. */
    public static final DerapiSwitches DEFAULT = new DerapiSwitches(Generation.GEN2, true, 403, Duration.ofHours(1), 50,
            100, LastPageToken.ABSENT, false, BoundaryZone.SITE, "hour", NewestInterval.GROWS, 0, TokenSpelling.CAMEL,
            UnfinishedFetch.NOT_FOUND, true, Duration.ofHours(1), true, true, 200, true, false, false, false, "*",
            Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(30), Duration.ofDays(30), 0, 0, 0,
            0, 0, 0);

    public DerapiSwitches {
        require(expiredTokenStatus == 401 || expiredTokenStatus == 403, "'expiredTokenStatus' must be 401 or 403");
        require(failedGrantStatus == 200 || failedGrantStatus == 400, "'failedGrantStatus' must be 200 or 400");
        require(defaultPageSize > 0 && maxPageSize > 0, "'defaultPageSize' and 'maxPageSize' must be 1 at least");
        require(derapiTokenLifetime.toSeconds() > 0, "'derapiTokenLifetime' must be a second at least");
        require(longestSpanDays >= 0, "'longestSpanDays' must be 0 (no limit) or more");
        require(defaultSummaryLevel.matches("15mins|hour|day|month"),
                "'defaultSummaryLevel' must be 15mins, hour, day or month");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * The same with another value for one switch.
     *
     * @param name the component's name
     * @throws IllegalArgumentException when there is no such switch or it cannot have the value
     */
    public DerapiSwitches with(String name, Object value) {
        return RecordCopy.with(this, Map.of(name, value));
    }

    /**
     * The same with the vendors' published limits: SolarEdge 300 a day, Enphase's free plan with 1000 a month and 10 a
     * minute, Solis 2 a second, Tesla's free 10 USD a month with 500 calls each.
     */
    public DerapiSwitches withVendorQuotas() {
        return RecordCopy.with(this, Map.of("solarEdgePerDay", 300, "enphasePerMonth", 1000, "enphasePerMinute", 10,
                "solisPerSecond", 2, "teslaPerMonth", 5000));
    }
}
