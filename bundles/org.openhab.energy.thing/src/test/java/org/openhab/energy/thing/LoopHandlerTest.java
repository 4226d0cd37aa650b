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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Tests {@link LoopHandler}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoopHandlerTest {
    private static final ThingUID BRIDGE = new ThingUID("test", "account", "home");
    private static final ThingStatusInfo ONLINE = new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);

    /** Remembers what it is told. */
    private final class Loop implements ThingLoop {
        private final List<String> told;

        private Loop(List<String> told) {
            this.told = told;
        }

        @Override
        public void start() {
            told.add("start");
            whileItStarts.run();
        }

        @Override
        public void wake() {
            told.add("wake");
        }

        @Override
        public void repeat(String channel) {
            told.add("repeat " + channel);
        }

        @Override
        public void stop() {
            told.add("stop");
        }
    }

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-06-01T12:00:00Z"));
    private final RecordedFeed feed = new RecordedFeed();
    private final ThingHandlerCallback hub = mock(ThingHandlerCallback.class);
    private final Bridge bridge = mock(Bridge.class);
    private final List<String> events = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private final Thing thing = ThingBuilder
            .create(new ThingTypeUID("test", "thing"), new ThingUID("test", "thing", "home", "one")).withBridge(BRIDGE)
            .build();

    private boolean misconfigured;
    private boolean bridgeIsThere = true;
    private Runnable whileItIsMade = () -> {
    };
    private Runnable whileItStarts = () -> {
    };

    private final LoopHandler<Loop> handler = new LoopHandler<>(thing, time, feed.publisher()) {
        @Override
        protected @Nullable Loop loop(Lifecycle.Run run) throws ConfigurationException {
            whileItIsMade.run();
            if (misconfigured) {
                throw new ConfigurationException("No id", null, "offline.config-id");
            }
            return bridgeIsThere ? new Loop(events) : null;
        }

        @Override
        protected void forget() {
            events.add("forget");
        }

        @Override
        protected void attach() {
            events.add("attach");
        }

        @Override
        protected void detach() {
            events.add("detach");
        }
    };

    @BeforeEach
    void putIntoAHub() {
        when(hub.getBridge(BRIDGE)).thenReturn(bridge);
        when(bridge.getStatus()).thenReturn(ThingStatus.ONLINE);
        doAnswer(call -> statuses.add(String.valueOf(call.getArgument(1, ThingStatusInfo.class)))).when(hub)
                .statusUpdated(any(), any());
        handler.setCallback(hub);
    }

    private void initialize() {
        handler.initialize();
        time.settle();
    }

    @Test
    void theHubsThreadOnlySaysThatTheStatusIsUnknown() {
        handler.initialize();
        assertThat(events).isEmpty();
        assertThat(statuses).containsExactly("UNKNOWN");
        time.settle();
        assertThat(events).containsExactly("start", "attach");
    }

    @Test
    void aWrongConfigurationIsTheStatusHereAndOnTheLan() {
        misconfigured = true;
        initialize();
        assertThat(statuses).last().asString().startsWith("OFFLINE (CONFIGURATION_ERROR)")
                .contains("@text/offline.config-id");
        assertThat(feed.told).extracting(ThingSnapshot::status).containsExactly("translated offline.config-id");
        handler.bridgeStatusChanged(ONLINE);
        time.settle();
        assertThat(statuses).as("a bridge that comes mends no configuration").hasSize(2);
        assertThat(events).isEmpty();
    }

    private static void fail() {
        throw new NullPointerException("on purpose");
    }

    @Test
    void anUnforeseenFaultWhileTheLoopIsMadeIsTheStatusHereAndOnTheLan() {
        whileItIsMade = LoopHandlerTest::fail;
        initialize();
        assertThat(statuses).last().asString().startsWith("OFFLINE (HANDLER_INITIALIZING_ERROR)")
                .contains("@text/offline.start-failed");
        assertThat(feed.told).extracting(ThingSnapshot::status).containsExactly("translated offline.start-failed");
    }

    @Test
    void aLoopThatFailsAtItsStartIsStopped() {
        whileItStarts = LoopHandlerTest::fail;
        initialize();
        handler.bridgeStatusChanged(ONLINE);
        time.settle();
        assertThat(statuses).last().asString().contains("@text/offline.start-failed");
        assertThat(events).containsExactly("start", "detach", "stop");
    }

    @Test
    void aFaultAfterTheEndIsNoStatus() {
        whileItStarts = () -> {
            handler.dispose();
            fail();
        };
        initialize();
        assertThat(statuses).containsExactly("UNKNOWN");
    }

    @Test
    void aThingWhoseBridgeIsNotThereYetBeginsWhenItComes() {
        bridgeIsThere = false;
        initialize();
        assertThat(statuses).last().asString().startsWith("OFFLINE (BRIDGE_OFFLINE)");
        bridgeIsThere = true;
        handler.bridgeStatusChanged(ONLINE);
        time.settle();
        assertThat(events).containsExactly("start", "attach");
    }

    @Test
    void theLoopIsWokenWhenTheBridgeChanges() {
        initialize();
        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.NONE, null));
        assertThat(events).endsWith("wake");
    }

    @Test
    void aRefreshRepeatsOffTheHubsThreadAndOtherCommandsDoNothing() {
        initialize();
        handler.handleCommand(new ChannelUID(thing.getUID(), "power"), RefreshType.REFRESH);
        handler.handleCommand(new ChannelUID(thing.getUID(), "power"), OnOffType.ON);
        assertThat(events).doesNotContain("repeat power");
        time.settle();
        assertThat(events).containsExactly("start", "attach", "repeat power");
    }

    @Test
    void aDisposedThingEndsItsLoopAndKeepsWhatWasStored() {
        initialize();
        handler.dispose();
        handler.handleCommand(new ChannelUID(thing.getUID(), "power"), RefreshType.REFRESH);
        handler.bridgeStatusChanged(ONLINE);
        time.settle();
        assertThat(events).containsExactly("start", "attach", "detach", "stop");
    }

    @Test
    void whatComesOutOfTheLoopAfterTheEndDoesNotReachTheHub() {
        initialize();
        ChannelOutput channels = handler.output();
        channels.state("power", OnOffType.ON);
        handler.dispose();
        channels.state("power", OnOffType.OFF);
        channels.series("power", new TimeSeries(TimeSeries.Policy.REPLACE));
        handler.show(ThingCondition.online());
        handler.property("contract", "1");
        verify(hub).stateUpdated(any(), eq(OnOffType.ON));
        verify(hub, never()).stateUpdated(any(), eq(OnOffType.OFF));
        verify(hub, never()).sendTimeSeries(any(), any());
        assertThat(statuses).containsExactly("UNKNOWN");
        assertThat(thing.getProperties()).isEmpty();
    }

    @Test
    void whatComesOutOfTheLoopAfterTheEndDoesNotReachTheLanUntilItBeginsAnew() {
        initialize();
        handler.dispose();
        publishOnline();
        assertThat(feed.told).isEmpty();
        initialize();
        publishOnline();
        assertThat(feed.told).hasSize(1);
    }

    private void publishOnline() {
        handler.publisher().publish(thing, ThingCondition.online(), Map.of(), null, null, false);
    }

    @Test
    void aRemovedThingForgetsAndIsGoneFromTheLan() {
        initialize();
        handler.handleRemoval();
        assertThat(events).containsExactly("start", "attach", "detach", "stop", "forget");
        assertThat(feed.removed).containsExactly("test:thing:home:one");
    }

    @Test
    void aThingThatIsDisposedOfWhileItsLoopIsMadeStartsNone() {
        whileItIsMade = handler::dispose;
        initialize();
        assertThat(events).isEmpty();
    }

    @Test
    void aLateStartDoesNotTakeTheLoopOfTheNextRun() {
        whileItIsMade = () -> {
            whileItIsMade = () -> {
            };
            handler.dispose();
            initialize();
        };
        initialize();
        handler.bridgeStatusChanged(ONLINE);
        assertThat(events).containsExactly("start", "attach", "wake");
    }

    @Test
    void aBridgeThatHasNotSaidItsStatusIsNotOfflineAndNotUsable() {
        BridgeHandler account = mock(BridgeHandler.class);
        when(bridge.getHandler()).thenReturn(account);
        assertThat(handler.usableBridge(BridgeHandler.class)).isSameAs(account);
        when(bridge.getStatus()).thenReturn(ThingStatus.UNKNOWN);
        assertThat(handler.isBridgeOffline()).isFalse();
        assertThat(handler.usableBridge(BridgeHandler.class)).isNull();
        assertThat(handler.bridge(BridgeHandler.class)).isSameAs(account);
        when(bridge.getStatus()).thenReturn(ThingStatus.OFFLINE);
        assertThat(handler.isBridgeOffline()).isTrue();
    }
}
