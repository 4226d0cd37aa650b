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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An order for a smart meter. Its status follows from the time: each stage has the instant at which it is reached.
 *
 * @param provider {@code energy-metering}, {@code metrify} or {@code inexogy}
 * @param stages when each stage is reached; {@link Stage#CREATED} always is there
 * @param appointmentAt when the fitter comes, known from {@link Stage#SCHEDULED} on; or null
 * @param cancelledReason {@code pre_existing} or {@code customer_request}, or null
 * @param blockedAt from when the order is stuck, which is no stage; or null
 * @param blockedReason {@code check_missing} or {@code grid_operator_registration}, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MeterOrder(String id, String subscription, String customer, String provider, Map<Stage, Instant> stages,
        @Nullable Instant appointmentAt, @Nullable String cancelledReason, @Nullable Instant blockedAt,
        @Nullable String blockedReason) {

    /** The stages in their order, with the word that versions before curie have for them. */
    public enum Stage {
        CREATED("waiting"),
        PLACED("ordered"),
        CHECK_SUBMITTED("checked"),
        CHECK_REVIEWED("installation_planning"),
        SCHEDULED("installation_scheduled"),
        INSTALLED("installed"),
        ACTIVATED("activated"),
        CANCELLED("cancelled");

        private final String formerWord;

        Stage(String formerWord) {
            this.formerWord = formerWord;
        }

        public String formerWord() {
            return formerWord;
        }
    }

    public MeterOrder {
        if (!stages.containsKey(Stage.CREATED)) {
            throw new IllegalArgumentException("a meter order must say when it was created");
        }
        stages = new EnumMap<>(stages);
    }

    /**
     * An order that goes through all stages: placed after two days, checked after nine, scheduled after sixteen, with
     * the appointment, the installation and the activation given.
     */
    public static MeterOrder smooth(String id, NomosSubscription subscription, String provider, Instant created,
            Instant appointment, Instant activated) {
        Map<Stage, Instant> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.CREATED, created);
        stages.put(Stage.PLACED, created.plusSeconds(2 * 86_400L));
        stages.put(Stage.CHECK_SUBMITTED, created.plusSeconds(6 * 86_400L));
        stages.put(Stage.CHECK_REVIEWED, created.plusSeconds(9 * 86_400L));
        stages.put(Stage.SCHEDULED, created.plusSeconds(16 * 86_400L));
        stages.put(Stage.INSTALLED, appointment.plusSeconds(5_400));
        stages.put(Stage.ACTIVATED, activated);
        return new MeterOrder(id, subscription.id(), subscription.customer(), provider, stages, appointment, null, null,
                null);
    }

    /**
     * The last stage that is reached.
     */
    public Stage stage(Instant now) {
        Stage reached = Stage.CREATED;
        for (Map.Entry<Stage, Instant> entry : stages.entrySet()) {
            if (!entry.getValue().isAfter(now)) {
                reached = entry.getKey();
            }
        }
        return reached;
    }

    /**
     * When a stage was reached, if it was.
     */
    public Optional<Instant> reached(Stage stage, Instant now) {
        return Optional.ofNullable(stages.get(stage)).filter(at -> !at.isAfter(now));
    }

    public Instant createdAt() {
        return reached(Stage.CREATED, Instant.MAX).orElse(Instant.MIN);
    }

    /**
     * The same order, stuck from an instant on.
     */
    public MeterOrder withBlock(Instant at, String reason) {
        return new MeterOrder(id, subscription, customer, provider, stages, appointmentAt, cancelledReason, at, reason);
    }

    /**
     * The same order, cancelled at an instant.
     */
    public MeterOrder withCancellation(Instant at, String reason) {
        Map<Stage, Instant> changed = new EnumMap<>(stages);
        changed.values().removeIf(reached -> reached.isAfter(at));
        changed.put(Stage.CANCELLED, at);
        return new MeterOrder(id, subscription, customer, provider, changed, appointmentAt, reason, blockedAt,
                blockedReason);
    }
}
