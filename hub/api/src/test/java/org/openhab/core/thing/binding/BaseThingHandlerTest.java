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
package org.openhab.core.thing.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.TimeSeries;

/**
 * Tests what {@link BaseThingHandler} and {@link BaseBridgeHandler} report to the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
class BaseThingHandlerTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("nomos", "subscription");
    private static final ThingUID BRIDGE = new ThingUID("nomos:account:home");
    private static final ThingUID UID = new ThingUID(TYPE, BRIDGE, "flat");
    private static final ChannelUID RANK = new ChannelUID(UID, "price#rank");

    private final ThingHandlerCallback hub = mock(ThingHandlerCallback.class);
    private final Thing thing = ThingBuilder.create(TYPE, UID).withBridge(BRIDGE).withLabel("Flat")
            .withChannel(ChannelBuilder.create(RANK, "Number").build())
            .withConfiguration(new Configuration(Map.of("subscriptionId", "s1"))).build();
    private final Recorder handler = new Recorder(thing);

    @BeforeEach
    void connect() {
        handler.setCallback(hub);
        thing.setHandler(handler);
    }

    @Test
    void statesSeriesTriggersAndCommandsReachTheirChannel() {
        TimeSeries series = new TimeSeries(TimeSeries.Policy.REPLACE);
        handler.updateState("price#rank", new StringType("1"));
        handler.updateState(RANK, new StringType("2"));
        handler.sendTimeSeries("price#rank", series);
        handler.triggerChannel("price#rank", "ARRIVED");
        handler.triggerChannel(RANK);
        handler.postCommand("price#rank", OnOffType.ON);
        verify(hub).stateUpdated(RANK, new StringType("1"));
        verify(hub).stateUpdated(RANK, new StringType("2"));
        verify(hub).sendTimeSeries(RANK, series);
        verify(hub).channelTriggered(thing, RANK, "ARRIVED");
        verify(hub).channelTriggered(thing, RANK, "");
        verify(hub).postCommand(RANK, OnOffType.ON);
    }

    @Test
    void statusReachesTheHubWithReasonAndText() {
        handler.updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_PENDING, "@text/connect");
        handler.updateStatus(ThingStatus.ONLINE);
        handler.handleRemoval();
        verify(hub).statusUpdated(thing, new ThingStatusInfo(ThingStatus.OFFLINE,
                ThingStatusDetail.CONFIGURATION_PENDING, "@text/connect"));
        verify(hub).statusUpdated(thing, new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        verify(hub).statusUpdated(thing, new ThingStatusInfo(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
    }

    @Test
    void lateReportsAreDropped() {
        handler.setCallback(null);
        handler.updateState(RANK, new StringType("1"));
        handler.updateStatus(ThingStatus.ONLINE);
        handler.updateProperty("vendor", "Nomos");
        assertThat(handler.getBridge()).isNull();
        assertThat(handler.isLinked(RANK)).isFalse();
        verifyNoMoreInteractions(hub);
    }

    @Test
    void propertiesAreStoredOnlyWhenTheyChange() {
        handler.updateProperties(Map.of("vendor", "Nomos"));
        handler.updateProperty("vendor", "Nomos");
        handler.updateProperties(Map.of("vendor", "Nomos"));
        verify(hub).thingUpdated(thing);
        handler.updateProperty("vendor", null);
        assertThat(thing.getProperties()).isEmpty();
        assertThat(handler.editProperties()).isEmpty();
    }

    @Test
    void editedThingTakesThePlaceOfTheOld() {
        Thing edited = handler.editThing().withLabel("House").build();
        handler.updateThing(edited);
        assertThat(handler.getThing()).isSameAs(edited);
        assertThat(edited.getChannels()).isEqualTo(thing.getChannels());
        assertThat(edited.getConfiguration()).isEqualTo(thing.getConfiguration())
                .isNotSameAs(thing.getConfiguration());
        verify(hub).thingUpdated(edited);
        assertThatThrownBy(() -> handler.updateThing(edited)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusedConfigurationIsTakenBack() {
        doThrow(new IllegalStateException("storage full")).when(hub).thingUpdated(thing);
        Configuration changed = handler.editConfiguration();
        changed.put("subscriptionId", "s2");
        assertThatThrownBy(() -> handler.updateConfiguration(changed)).isInstanceOf(IllegalStateException.class);
        assertThat(thing.getConfiguration().get("subscriptionId")).isEqualTo("s1");
    }

    @Test
    void changedConfigurationStartsAWorkingHandlerAgain() {
        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        handler.handleConfigurationUpdate(Map.of("subscriptionId", "s2"));
        assertThat(handler.calls).containsExactly("dispose", "initialize");
        assertThat(handler.getConfigAs(Config.class).subscriptionId).isEqualTo("s2");
        var order = inOrder(hub);
        order.verify(hub).validateConfigurationParameters(eq(thing), any());
        order.verify(hub).thingUpdated(thing);
        verify(hub, never()).configurationUpdated(any());
    }

    @Test
    void changedConfigurationOfAnIdleHandlerIsReported() {
        handler.handleConfigurationUpdate(Map.of("subscriptionId", "s2"));
        assertThat(handler.calls).isEmpty();
        verify(hub).configurationUpdated(thing);
    }

    @Test
    void unchangedConfigurationChangesNothing() {
        handler.handleConfigurationUpdate(Map.of("subscriptionId", "s1"));
        verifyNoMoreInteractions(hub);
    }

    @Test
    void statusFollowsTheBridge() {
        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.NONE, null));
        verify(hub).statusUpdated(thing,
                new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null));
        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null));
        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        verify(hub).statusUpdated(thing, new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
    }

    @Test
    void bridgeAndLinksAreAskedOfTheHub() {
        Bridge bridge = mock(Bridge.class);
        when(hub.getBridge(BRIDGE)).thenReturn(bridge);
        when(hub.isChannelLinked(RANK)).thenReturn(true);
        assertThat(handler.getBridge()).isSameAs(bridge);
        assertThat(handler.isLinked("price#rank")).isTrue();
        assertThat(handler.isLinked("price#unknown")).isFalse();
    }

    @Test
    void linkedChannelIsRefreshed() {
        handler.channelLinked(RANK);
        assertThat(handler.calls).containsExactly("command " + RANK + " " + RefreshType.REFRESH);
    }

    @Test
    void replacedThingStartsTheHandlerAgain() {
        Thing other = ThingBuilder.create(thing).withLabel("House").build();
        handler.thingUpdated(other);
        assertThat(handler.getThing()).isSameAs(other);
        assertThat(handler.calls).containsExactly("dispose", "initialize");
    }

    @Test
    void editedBridgeIsABridge() {
        Bridge bridge = BridgeBuilder.create(new ThingTypeUID("nomos", "account"), "home").build();
        BaseBridgeHandler bridgeHandler = new BaseBridgeHandler(bridge) {
            @Override
            public void initialize() {
                // Not needed here.
            }

            @Override
            public void handleCommand(ChannelUID channelUID, Command command) {
                // Not needed here.
            }
        };
        assertThat(bridgeHandler.getThing()).isSameAs(bridge);
        assertThat(bridgeHandler.editThing().withLabel("Account").build()).isInstanceOf(Bridge.class);
    }

    static class Config {
        String subscriptionId = "";
    }

    static final class Recorder extends BaseThingHandler {
        final List<String> calls = new ArrayList<>();

        Recorder(Thing thing) {
            super(thing);
        }

        @Override
        public void initialize() {
            calls.add("initialize");
        }

        @Override
        public void dispose() {
            calls.add("dispose");
        }

        @Override
        public void handleCommand(ChannelUID channelUID, Command command) {
            calls.add("command " + channelUID + " " + command);
        }
    }
}
