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
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * A network that is gone for a whole minute, without either side being told. Takes that minute, so it runs beside the other tests.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
@Execution(ExecutionMode.CONCURRENT)
class LongCutTest {
    private static final Duration CUT = Duration.ofSeconds(60);
    private static final String OFFLINE = "{\"state\":\"offline\"}";
    private static final String ONLINE = "{\"state\":\"online\"}";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    /** One hub has news all the time and notices that nothing is confirmed, the other has nothing to say and notices that pings are not answered. */
    @Test
    void minuteWithoutNetworkLosesNothing() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(folder, "allow_anonymous true");
                RealPublishing talkative = new RealPublishing(folder, "talkative");
                RealPublishing quiet = new RealPublishing(folder, "quiet")) {
            mosquitto.start();
            int port = mosquitto.port();
            try (Relay relay = new Relay(port); Subscriber neighbour = new Subscriber(port)) {
                talkative.start(relay.port(), Home.of("home", "Home"), Home.of("garage", "Garage"));
                quiet.start(relay.port(), Home.of("flat", "Flat"));
                RealPublishing.awaitEqual(port, talkative, quiet);
                assertThat(neighbour.latest()).containsEntry("talkative/bridge/state", ONLINE)
                        .containsEntry("quiet/bridge/state", ONLINE);

                relay.silence();
                Instant until = Instant.now().plus(CUT);
                AtomicInteger rank = new AtomicInteger(100);
                await().atMost(CUT.plusSeconds(30)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                    talkative.say(Home.with(Home.of("home", "Home"), "rank",
                            Home.quantity(String.valueOf(rank.incrementAndGet()), "")));
                    return Instant.now().isAfter(until);
                });
                talkative.remove("nomos:subscription:garage");
                talkative.say(Home.of("cellar", "Cellar"));
                // The broker has given both up, and nothing of what was said in the meantime has arrived
                assertThat(neighbour.latest()).containsEntry("talkative/bridge/state", OFFLINE)
                        .containsEntry("quiet/bridge/state", OFFLINE).containsEntry("talkative/home/rank", "3")
                        .containsKey("talkative/garage/state").doesNotContainKey("talkative/cellar/state");
                assertThat(talkative.told(State.NO_ANSWER)).isPositive();

                relay.mend();
                RealPublishing.awaitEqual(port, talkative, quiet);
                await().atMost(RealPublishing.PATIENCE)
                        .until(() -> talkative.status().state() == State.CONNECTED
                                && quiet.status().state() == State.CONNECTED);
                RealPublishing.awaitEqual(port, talkative, quiet);
                assertThat(RealPublishing.retained(port))
                        .containsEntry("talkative/home/rank", String.valueOf(rank.get()))
                        .containsEntry("talkative/bridge/state", ONLINE).containsEntry("quiet/bridge/state", ONLINE)
                        .containsKey("talkative/cellar/state");
                assertThat(RealPublishing.retained(port).keySet())
                        .noneMatch(topic -> topic.contains("garage"));
                assertThat(quiet.told(State.LOST) + quiet.told(State.NO_ANSWER)).isPositive();
            }
        }
    }
}
