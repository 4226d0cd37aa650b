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
package org.openhab.binding.nomos.internal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.SubmittedReading.Reason;
import org.openhab.binding.nomos.internal.api.dto.MeterReadingDto;
import org.openhab.binding.nomos.internal.api.dto.NewReadingDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * The readings of a contract's meter. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class MeterReadingApi {
    private static final String KIND = "meter-readings";
    private static final BigDecimal LARGEST_KWH = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST_MESSAGE = 500;
    private static final int UNPROCESSABLE = 422;
    private static final Set<Integer> REJECTED = Set.of(400, 409, UNPROCESSABLE);

    private final NomosCalls calls;

    MeterReadingApi(NomosCalls calls) {
        this.calls = calls;
    }

    /** {@return all readings of the contract, the latest first} */
    public List<MeterReading> of(String subscriptionId) throws CloudException, InterruptedException {
        boolean current = calls.version().isCurrent();
        String endpoint = "GET " + (current ? "/meter-readings" : "/subscriptions/{id}/meter_readings");
        String path = current
                ? NomosCalls.ofSubscription("/meter-readings", subscriptionId)
                : oldPath(subscriptionId);
        List<MeterReading> readings = new ArrayList<>();
        for (MeterReadingDto dto : calls.list(KIND, endpoint, path, MeterReadingDto.class)) {
            MeterReading reading = Ownership.isOf(subscriptionId, dto.subscription, current) ? reading(dto) : null;
            if (reading != null) {
                readings.add(reading);
            }
        }
        readings.sort(Comparator.comparing(MeterReading::readAt).reversed());
        return readings;
    }

    /**
     * Sends a reading. Needs a token that may write.
     *
     * @param value the register in kWh, more than 0
     * @param at when it was read
     * @param message a note of at most 500 characters, or null
     * @throws IllegalArgumentException if value or message are outside of these limits
     */
    public SubmittedReading submit(String subscriptionId, BigDecimal value, Instant at, @Nullable String message)
            throws CloudException, InterruptedException {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("A meter reading must be more than 0 kWh, not " + value);
        }
        if (message != null && message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException(
                    "The message has " + message.length() + " characters; Nomos takes " + LONGEST_MESSAGE);
        }
        boolean current = calls.version().isCurrent();
        NewReadingDto body = new NewReadingDto();
        body.subscription = current ? subscriptionId : null;
        body.value = value;
        // Nomos refuses an offset, even a right one; an instant is written with Z.
        body.timestamp = at.truncatedTo(ChronoUnit.SECONDS).toString();
        body.message = message == null || message.isBlank() ? null : message;
        String path = current ? "/meter-readings" : oldPath(subscriptionId);
        CloudResponse response = calls.post(KIND, path, body, REJECTED);
        if (!response.isSuccess()) {
            return new SubmittedReading.Rejected(reason(response));
        }
        String endpoint = "POST " + (current ? "/meter-readings" : "/subscriptions/{id}/meter_readings");
        MeterReadingDto dto = calls.parse(endpoint, response, MeterReadingDto.class);
        MeterReading reading = reading(dto);
        // The reading was taken, whatever the answer looks like; a failure here would make a person send it twice.
        return new SubmittedReading.Accepted(reading != null
                ? reading
                : new MeterReading(Values.text(dto.id), value, at, MeterReading.Source.CUSTOMER_REPORT));
    }

    private Reason reason(CloudResponse response) {
        for (String reason : Refusal.of(response.body(), calls.gson()).reasons()) {
            Reason known = Values.word(Reason.class, reason, Reason.UNKNOWN);
            if (known != Reason.UNKNOWN) {
                return known;
            }
        }
        return response.status() == UNPROCESSABLE ? Reason.IMPLAUSIBLE_METER_READING : Reason.UNKNOWN;
    }

    private static @Nullable MeterReading reading(MeterReadingDto dto) {
        Instant readAt = Values.instant(dto.timestamp);
        BigDecimal value = Values.number(dto.value, LARGEST_KWH);
        return readAt == null || value == null
                ? null
                : new MeterReading(Values.text(dto.id), value, readAt,
                        Values.word(MeterReading.Source.class, dto.type, MeterReading.Source.UNKNOWN));
    }

    private static String oldPath(String subscriptionId) {
        return "/subscriptions/" + NomosCalls.encoded(subscriptionId) + "/meter_readings";
    }
}
