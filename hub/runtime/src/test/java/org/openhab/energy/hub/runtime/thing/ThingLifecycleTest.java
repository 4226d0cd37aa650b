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
package org.openhab.energy.hub.runtime.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * @author openHAB Energy - Initial contribution
 */
class ThingLifecycleTest {

    private static final ThingUID ACCOUNT = new ThingUID("probe:account:home");
    private static final ThingUID METER = new ThingUID("probe:meter:home:m1");

    @TempDir
    Path folder;
    private TestHub hub;

    @BeforeEach
    void start() {
        hub = new TestHub(folder);
    }

    private void addAccountAndMeter() {
        hub.ask("POST", "things", TestHub.ACCOUNT);
        hub.ask("POST", "things", TestHub.METER);
    }

    @Test
    void withoutAFactoryTheHandlerIsMissing() {
        addAccountAndMeter();
        assertThat(hub.status("probe:account:home")).isEqualTo("UNINITIALIZED/HANDLER_MISSING_ERROR");
    }

    @Test
    void aFactoryThatAppearsStartsBridgesBeforeWhatIsBehindThem() {
        hub.ask("POST", "things", TestHub.METER);
        hub.ask("POST", "things", TestHub.ACCOUNT);
        hub.withBinding();
        assertThat(hub.factory.calls).containsExactly("register probe:account:home", "initialize probe:account:home",
                "register probe:meter:home:m1", "initialize probe:meter:home:m1",
                "child initialized probe:meter:home:m1");
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
    }

    @Test
    void aThingWhoseBridgeIsNotInitialisedWaits() {
        hub.factory.onInitialize = "nothing";
        hub.withBinding();
        addAccountAndMeter();
        assertThat(hub.status("probe:account:home")).isEqualTo("INITIALIZING/NONE");
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNINITIALIZED/BRIDGE_UNINITIALIZED");
        hub.factory.onInitialize = "unknown";
        hub.factory.bridge("probe:account:home").say(ThingStatus.OFFLINE);
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
    }

    @Test
    void aFactoryThatGoesTakesItsHandlersAlongThingsBeforeBridges() {
        hub.withBinding();
        addAccountAndMeter();
        hub.factory.calls.clear();
        hub.lifecycle.removeFactory(hub.factory);
        assertThat(hub.factory.calls.indexOf("dispose probe:meter:home:m1")).isNotNegative()
                .isLessThan(hub.factory.calls.indexOf("dispose probe:account:home"));
        assertThat(hub.factory.calls).contains("child disposed probe:meter:home:m1", "unregister probe:account:home");
        assertThat(hub.status("probe:account:home")).isEqualTo("UNINITIALIZED/HANDLER_MISSING_ERROR");
        assertThat(hub.things.get(ACCOUNT).getHandler()).isNull();
    }

    @Test
    void aHandlerThatThrowsConcernsItsThingOnly() {
        hub.factory.onInitialize = "throw";
        hub.withBinding();
        hub.ask("POST", "things", TestHub.ACCOUNT);
        assertThat(hub.status("probe:account:home")).isEqualTo("UNINITIALIZED/HANDLER_INITIALIZING_ERROR");
        assertThat(hub.factory.calls).containsOnlyOnce("initialize probe:account:home");
        hub.factory.onInitialize = "unknown";
        hub.factory.failToRegister = true;
        hub.ask("POST", "things", TestHub.ACCOUNT.replace("home", "second"));
        assertThat(hub.status("probe:account:second")).isEqualTo("UNINITIALIZED/HANDLER_REGISTERING_ERROR");
    }

    @Test
    void aMissingParameterHoldsTheThingBackUntilItIsGiven() {
        hub.withBinding();
        hub.ask("POST", "things", "{\"UID\":\"probe:account:bad\",\"thingTypeUID\":\"probe:account\"}");
        assertThat(hub.get("things/probe:account:bad/status").body()).isEqualTo(
                "{\"status\":\"UNINITIALIZED\",\"statusDetail\":\"HANDLER_CONFIGURATION_PENDING\",\"description\":\"{clientId=The parameter is required.}\"}");
        assertThat(hub.factory.calls).doesNotContain("initialize probe:account:bad");
        hub.ask("PUT", "things/probe:account:bad/config", "{\"clientId\":\"c1\"}");
        assertThat(hub.status("probe:account:bad")).isEqualTo("UNKNOWN/NONE");
        assertThat(hub.factory.calls).containsOnlyOnce("initialize probe:account:bad");
    }

    @Test
    void thingsBehindABridgeHearOfItsStatus() {
        hub.withBinding();
        addAccountAndMeter();
        hub.factory.calls.clear();
        hub.factory.bridge("probe:account:home").say(ThingStatus.ONLINE);
        hub.factory.bridge("probe:account:home").say(ThingStatus.ONLINE);
        assertThat(hub.factory.calls).containsExactly("bridge ONLINE");
    }

    @Test
    void aBridgeKnowsWhatIsBehindIt() {
        hub.withBinding();
        addAccountAndMeter();
        assertThat(((Bridge) hub.things.get(ACCOUNT)).getThings()).extracting(Thing::getUID).containsExactly(METER);
        hub.factory.bridge("probe:account:home").say(ThingStatus.ONLINE);
        hub.lifecycle.forceRemove(METER);
        assertThat(((BridgeImpl) hub.things.get(ACCOUNT)).getThings()).isEmpty();
    }

    @Test
    void handlersMayNotSetWhatIsTheHubsBusiness() {
        hub.withBinding();
        addAccountAndMeter();
        FakeHandler meter = hub.factory.handler("probe:meter:home:m1");
        for (ThingStatus status : new ThingStatus[]{ ThingStatus.UNINITIALIZED, ThingStatus.INITIALIZING,
                ThingStatus.REMOVED }) {
            assertThatThrownBy(() -> meter.say(status, ThingStatusDetail.NONE, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatADisposedHandlerSaysIsDropped() {
        hub.withBinding();
        addAccountAndMeter();
        FakeHandler old = hub.factory.handler("probe:meter:home:m1");
        hub.lifecycle.restart(METER).join();
        FakeHandler fresh = hub.factory.handler("probe:meter:home:m1");
        assertThat(fresh).isNotSameAs(old);
        fresh.say(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);
        old.say(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "late");
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("ONLINE/NONE");
    }

    @Test
    void removalAsksTheHandlerFirst() {
        hub.withBinding();
        addAccountAndMeter();
        assertThat(hub.ask("DELETE", "things/probe:meter:home:m1", "").status()).isIn(200, 202);
        // BaseThingHandler confirms the removal by itself, on its own thread
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(hub.things.get(METER)).isNull());
        assertThat(hub.factory.calls).contains("dispose probe:meter:home:m1", "unregister probe:meter:home:m1");
        assertThat(hub.topics()).contains("openhab/things/probe:meter:home:m1/removed");
        assertThat(hub.channels.value(new ChannelUID(METER, "price#total")).state()).isNull();
    }

    @Test
    void aThingThatIsSwitchedOffStaysOffOverARestart() {
        hub.withBinding();
        addAccountAndMeter();
        hub.ask("PUT", "things/probe:account:home/enable", "false");
        assertThat(hub.status("probe:account:home")).isEqualTo("UNINITIALIZED/DISABLED");
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNINITIALIZED/BRIDGE_UNINITIALIZED");
        TestHub restarted = new TestHub(folder).withBinding();
        assertThat(restarted.status("probe:account:home")).isEqualTo("UNINITIALIZED/DISABLED");
        restarted.ask("PUT", "things/probe:account:home/enable", "true");
        assertThat(restarted.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
    }

    @Test
    void thingsAreThereAfterARestartAsTheyWere() {
        hub.withBinding();
        addAccountAndMeter();
        hub.factory.handler("probe:meter:home:m1").property("serial", "4711");
        Thing meter = new TestHub(folder).withBinding().things.get(METER);
        assertThat(meter.getLabel()).isEqualTo("Meter 1");
        assertThat(meter.getBridgeUID()).isEqualTo(ACCOUNT);
        assertThat(meter.getProperties()).isEqualTo(Map.of("vendor", "Probe", "serial", "4711"));
        assertThat(meter.getChannel("price#total").getDefaultTags()).containsExactlyInAnyOrder("Forecast", "Price");
        assertThat(meter.getSemanticEquipmentTag()).isEqualTo("ElectricMeter");
    }

    @Test
    void aThingThatWasMadeBeforeItsTypeWasKnownGetsChannelsAndDefaultsLater() {
        TestHub early = new TestHub(folder, false);
        early.ask("POST", "things", TestHub.ACCOUNT.replace("\"label\"", "\"isBridge\":true,\"label\""));
        early.ask("POST", "things", TestHub.METER);
        assertThat(early.things.get(METER).getChannels()).isEmpty();
        early.describe();
        early.withBinding();
        assertThat(early.things.get(METER).getChannels()).hasSize(3);
        assertThat(early.things.get(ACCOUNT).getConfiguration().get("refresh")).hasToString("900");
        assertThat(early.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
    }

    @Test
    void commandsReachHandlersThatAreInitialised() {
        hub.withBinding();
        addAccountAndMeter();
        hub.factory.calls.clear();
        new HandlerCommands(hub.lifecycle).command(new ChannelUID(METER, "price#run"), new DecimalType(1));
        new HandlerCommands(hub.lifecycle).command(new ChannelUID("probe:meter:home:nobody:x"), new DecimalType(1));
        assertThat(hub.factory.calls).containsExactly("command price#run 1");
    }
}
