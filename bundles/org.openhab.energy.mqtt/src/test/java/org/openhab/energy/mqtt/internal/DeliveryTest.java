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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * Tests {@link Delivery}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
@Execution(ExecutionMode.CONCURRENT)
class DeliveryTest {
    private final ScheduledExecutorService broker = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void end() {
        broker.shutdownNow();
    }

    @Test
    void slowBrokerIsWaitedForAsLongAsItConfirmsOneMessageAfterTheOther() throws Exception {
        Delivery delivery = new Delivery(4, Duration.ofSeconds(5));
        for (int i = 1; i <= 4; i++) {
            delivery.awaitTurn();
            broker.schedule(delivery::confirmed, 1_500L * i, TimeUnit.MILLISECONDS);
        }

        delivery.awaitAll();

        // The window is whole again
        for (int i = 1; i <= 4; i++) {
            delivery.awaitTurn();
        }
    }

    @Test
    void brokerThatConfirmsNothingIsGivenUp() throws Exception {
        Delivery delivery = new Delivery(2, Duration.ofMillis(50));
        delivery.awaitTurn();
        delivery.awaitTurn();
        delivery.confirmed();

        assertThatExceptionOfType(BrokerException.class).isThrownBy(delivery::awaitAll)
                .satisfies(e -> assertThat(e.state()).isEqualTo(State.NO_ANSWER));
    }

    @Test
    void brokenConnectionIsGivenUpAtOnce() throws Exception {
        Delivery delivery = new Delivery(2, Duration.ofMinutes(5));
        delivery.awaitTurn();
        broker.execute(delivery::broken);

        assertThatExceptionOfType(BrokerException.class).isThrownBy(delivery::awaitAll)
                .satisfies(e -> assertThat(e.state()).isEqualTo(State.LOST));
        assertThatExceptionOfType(BrokerException.class).isThrownBy(delivery::awaitTurn);
    }
}
