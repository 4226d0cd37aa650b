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
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Named sets of switches: each is one way in which the real cloud may turn out to be. Clients are held against all of them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum NexProfile {
    /** The documents, and what seems most likely beyond them. */
    DOCUMENTED(NexSwitches.DEFAULT),
    /** Bare arrays everywhere. */
    BARE_ARRAYS(NexSwitches.DEFAULT.with("lists", ListShape.ARRAY).with("aggregates", AggregateShape.ARRAY)
            .with("extremes", ExtremeNames.MIN).with("unitField", "Units").with("expiresIn", "1209600")),
    /** Lists under names of their own, time values as pairs. */
    NAMED_LISTS(NexSwitches.DEFAULT.with("lists", ListShape.NAMED)
            .with("aggregates", AggregateShape.ITEMS_AND_PAIRS).with("extremes", ExtremeNames.MIN_VALUE)
            .with("times", TimeStyle.FRACTION).with("unitField", "UnitSymbol").with("emptyDatum", EmptyDatum.NULLS)),
    /** One object is no list, and aggregates are time values only. */
    TIME_VALUES(NexSwitches.DEFAULT.with("lists", ListShape.SINGLE)
            .with("aggregates", AggregateShape.TIME_VALUES_ONLY).with("extremes", ExtremeNames.NONE)
            .with("times", TimeStyle.LOCAL).with("emptyDatum", EmptyDatum.NO_CONTENT)),
    /** Pairs, numbers as text, other spellings of the identifier, no unit. */
    PAIRS_AND_TEXT(NexSwitches.DEFAULT.with("aggregates", AggregateShape.PAIRS_ONLY).with("numbersAsText", true)
            .with("pointId", "DataPointIdID").with("unitField", "").with("emptyDatum", EmptyDatum.EMPTY_BODY)
            .with("expiresIn", "\"1209600\"")),
    /** Aggregates with gaps, out of order, without the running period; optional fields are null. */
    UNTIDY(NexSwitches.DEFAULT.with("shuffled", true).with("gapEvery", 5).with("runningPeriod", false)
            .with("nulls", true).with("pointId", "DatapointID").with("expiresIn", "")),
    /** Australian days, and a limit to the span of a request. */
    LOCAL_DAYS(NexSwitches.DEFAULT.with("dayZone", "Australia/Sydney").with("longestSpanDays", 31)),
    /** The token is taken in the header only, and a new one ends the one before. */
    HEADER_ONLY(NexSwitches.DEFAULT.with("queryToken", false).with("oneTokenOnly", true)),
    /** Tokens end long before they say, and refusals are pages. */
    SHORT_TOKENS(NexSwitches.DEFAULT.with("tokenLife", Duration.ofMinutes(20)).with("refusal", RefusalBody.HTML)
            .with("loginRefusal", 401)),
    /** Tokens end early, and refusals have no body. */
    SILENT_REFUSALS(NexSwitches.DEFAULT.with("tokenLife", Duration.ofMinutes(40)).with("refusal", RefusalBody.NONE)
            .with("expiresIn", "0"));

    private final NexSwitches switches;

    NexProfile(NexSwitches switches) {
        this.switches = switches;
    }

    public NexSwitches switches() {
        return switches;
    }

    /**
     * The profile of a name, whatever its case.
     *
     * @throws IllegalArgumentException listing what is allowed
     */
    public static NexProfile of(String name) {
        return Arrays.stream(values()).filter(profile -> profile.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'profile' must be one of " + Arrays.toString(values())));
    }
}
