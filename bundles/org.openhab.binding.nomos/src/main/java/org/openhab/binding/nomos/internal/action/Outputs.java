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
package org.openhab.binding.nomos.internal.action;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.SubscriptionView;
import org.openhab.energy.thing.ThingText;

/**
 * Collects the outputs of an action: numbers, words, and date-times as ISO texts, because openHAB's REST shows others as the insides of their objects.
 * What is not known is left out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Outputs {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ZoneId zone;

    Outputs(ZoneId zone) {
        this.zone = zone;
    }

    Outputs put(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            values.put(name, iso(instant, zone));
        } else if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** {@return the instant to the second as an ISO text, with the offset of the zone} */
    static String iso(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    Outputs error(SubscriptionView view, ThingText text) {
        return put("error", view.translate(text));
    }

    /** {@return all outputs} */
    Map<String, Object> all() {
        return Collections.unmodifiableMap(values);
    }

    /** {@return all outputs, with those of the outcome} */
    <T> Map<String, Object> of(SubscriptionView view, Outcome<T> outcome, Consumer<T> whenDone) {
        if (outcome instanceof Outcome.Done<T> done) {
            whenDone.accept(done.value());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            error(view, OutcomeText.of(failed));
        }
        return all();
    }
}
