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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.binding.nexcloud.internal.poll.Errand;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;
import org.openhab.binding.nexcloud.internal.poll.Rank;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;

/**
 * The errands that bring an account's controllers and devices: daily; the controllers, which all come in one call and carry the last sign of life,
 * every quarter of an hour while somebody looks at that.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class StructureErrands {
    static final Duration DAILY = Duration.ofDays(1);
    private static final Duration WATCHDOG = Duration.ofMinutes(15);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final ErrandLine line;
    private final Structure structure;
    private final Clock clock;
    private final BooleanSupplier watched;
    private final Runnable told;
    private final Consumer<CloudException> failed;

    private volatile Instant devicesDue = Instant.MIN;

    /**
     * @param watched whether somebody looks at the last sign of life
     * @param told called after each answer
     * @param failed told why the controllers could not be had
     */
    StructureErrands(ErrandLine line, Structure structure, Clock clock, BooleanSupplier watched, Runnable told,
            Consumer<CloudException> failed) {
        this.line = line;
        this.structure = structure;
        this.clock = clock;
        this.watched = watched;
        this.told = told;
        this.failed = failed;
    }

    /** Puts the first errand in. */
    void begin() {
        line.put(new Controllers(), clock.instant());
    }

    /** Asks for all again soon. */
    void again() {
        devicesDue = Instant.MIN;
        begin();
    }

    /** Sees to it that the controllers are asked for as often as is now wanted. */
    void watch() {
        Listing known = structure.listing();
        if (known != null) {
            line.put(new Controllers(), known.listedAt().plus(WATCHDOG));
        }
    }

    private final class Controllers implements Errand {
        @Override
        public String key() {
            return "controllers";
        }

        @Override
        public Rank rank() {
            return Rank.STRUCTURE;
        }

        @Override
        public @Nullable Instant run(NexApi api) throws CloudException, InterruptedException {
            List<Controller> controllers = api.controllers();
            Instant now = clock.instant();
            structure.controllers(controllers, now);
            if (!devicesDue.isAfter(now)) {
                devicesDue = now.plus(DAILY);
                controllers.forEach(controller -> line.put(new Devices(controller.id()), now));
            }
            told.run();
            return watched.getAsBoolean() ? now.plus(WATCHDOG) : devicesDue;
        }

        @Override
        public @Nullable Instant failed(CloudException reason) {
            failed.accept(reason);
            return clock.instant().plus(AFTER_FAILURE);
        }
    }

    private final class Devices implements Errand {
        private final long controller;

        private Devices(long controller) {
            this.controller = controller;
        }

        @Override
        public String key() {
            return "devices/" + controller;
        }

        @Override
        public Rank rank() {
            return Rank.STRUCTURE;
        }

        @Override
        public @Nullable Instant run(NexApi api) throws CloudException, InterruptedException {
            structure.devices(controller, api.devices(controller));
            told.run();
            return null;
        }

        @Override
        public @Nullable Instant failed(CloudException reason) {
            // The next list of controllers says whether there is such a controller.
            return clock.instant().plus(reason instanceof AbsentException
                    ? DAILY
                    : AFTER_FAILURE);
        }
    }
}
