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
package org.openhab.energy.hub.runtime.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.rest.InboxResource;
import org.openhab.energy.hub.runtime.thing.TestHub;

import com.google.gson.JsonParser;

/**
 * @author openHAB Energy - Initial contribution
 */
class HubInboxTest {

    private static final ThingTypeUID METER = new ThingTypeUID("probe:meter");
    private static final ThingUID ACCOUNT = new ThingUID("probe:account:home");
    private static final ThingUID FOUND = new ThingUID(METER, ACCOUNT, "m2");

    @TempDir
    Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private TestHub hub;
    private HubInbox inbox;
    private DiscoveryServices services;

    @BeforeEach
    void start() {
        hub = new TestHub(folder).withBinding();
        inbox = inbox(hub);
        services = new DiscoveryServices(inbox);
        new InboxResource(inbox, services).route(hub.router);
        hub.ask("POST", "things", TestHub.ACCOUNT);
    }

    private HubInbox inbox(TestHub of) {
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now.get());
        return new HubInbox(of.storages, of.things, of.editor, of.catalog, of.events, clock);
    }

    private static DiscoveryResultBuilder found(String meter) {
        return DiscoveryResultBuilder.create(FOUND).withBridge(ACCOUNT).withLabel("Probe Meter " + meter)
                .withProperties(Map.of("meterId", meter, "firmware", "7")).withRepresentationProperty("meterId");
    }

    private DiscoveryResult entry() {
        return inbox.get(FOUND);
    }

    @Test
    void anEntryIsShownAsInOpenHab() {
        assertThat(inbox.add(DiscoveryResultBuilder.create(FOUND).withBridge(ACCOUNT).withLabel("Probe Meter M-2")
                .withProperty("meterId", "M-2")
                .withRepresentationProperty("meterId").build()).join()).isTrue();
        assertThat(JsonParser.parseString(hub.get("inbox").body())).isEqualTo(JsonParser.parseString(
                """
                        [{"bridgeUID":"probe:account:home","flag":"NEW","label":"Probe Meter M-2","properties":{"meterId":"M-2"},
                          "representationProperty":"meterId","thingUID":"probe:meter:home:m2","thingTypeUID":"probe:meter"}]"""));
        assertThat(hub.topics()).contains("openhab/inbox/probe:meter:home:m2/added");
    }

    @Test
    void approvalMakesAThingAndTakesTheEntryAway() {
        inbox.add(found("M-2").build());
        assertThat(hub.ask("POST", "inbox/probe:meter:home:m2/approve", "Cellar").status()).isEqualTo(200);
        Thing thing = hub.things.get(FOUND);
        assertThat(thing.getLabel()).isEqualTo("Cellar");
        assertThat(thing.getBridgeUID()).isEqualTo(ACCOUNT);
        assertThat(thing.getConfiguration().getProperties()).isEqualTo(Map.of("meterId", "M-2"));
        assertThat(thing.getProperties()).containsEntry("firmware", "7").containsEntry("vendor", "Probe");
        assertThat(hub.status("probe:meter:home:m2")).isEqualTo("UNKNOWN/NONE");
        assertThat(inbox.getAll()).isEmpty();
        assertThat(hub.topics()).contains("openhab/inbox/probe:meter:home:m2/removed");
        assertThat(inbox.add(found("M-2").build()).join()).as("found again").isFalse();
    }

    @Test
    void approvalCanChooseTheId() {
        inbox.add(found("M-2").build());
        assertThat(hub.ask("POST", "inbox/probe:meter:home:m2/approve?newThingId=a:b", "").status()).isEqualTo(400);
        assertThat(hub.ask("POST", "inbox/probe:meter:home:m2/approve?newThingId=cellar", "").status()).isEqualTo(200);
        assertThat(hub.things.get(new ThingUID("probe:meter:home:cellar")).getLabel()).isEqualTo("Probe Meter M-2");
        assertThat(inbox.getAll()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeApproved() {
        assertThat(hub.ask("POST", "inbox/probe:meter:home:zz/approve", "").body())
                .isEqualTo("{\"error\":{\"message\":\"Thing unable to be approved.\",\"http-code\":404}}");
        assertThatThrownBy(() -> inbox.approve(FOUND, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theUserMayIgnoreAndThinkAgain() {
        inbox.add(found("M-2").build());
        hub.ask("POST", "inbox/probe:meter:home:m2/ignore", "");
        inbox.add(found("M-2").build());
        assertThat(entry().getFlag()).isEqualTo(DiscoveryResultFlag.IGNORED);
        assertThat(hub.get("inbox?includeIgnored=false").body()).isEqualTo("[]");
        assertThat(inbox(new TestHub(folder)).get(FOUND).getFlag()).as("after a restart")
                .isEqualTo(DiscoveryResultFlag.IGNORED);
        hub.ask("POST", "inbox/probe:meter:home:m2/unignore", "");
        assertThat(entry().getFlag()).isEqualTo(DiscoveryResultFlag.NEW);
        assertThat(hub.ask("DELETE", "inbox/probe:meter:home:m2", "").status()).isEqualTo(200);
        assertThat(hub.ask("DELETE", "inbox/probe:meter:home:m2", "").status()).isEqualTo(404);
    }

    @Test
    void aThingOfTheSameRepresentationHidesTheEntry() {
        inbox.add(found("M-1").build());
        hub.ask("POST", "things", TestHub.METER);
        assertThat(entry().getFlag()).isEqualTo(DiscoveryResultFlag.IGNORED);
        hub.lifecycle.forceRemove(new ThingUID("probe:meter:home:m1"));
        assertThat(inbox.getAll()).isEmpty();
        inbox.add(found("M-1").build());
        assertThat(entry().getFlag()).isEqualTo(DiscoveryResultFlag.NEW);
    }

    @Test
    void aBridgeThatGoesTakesItsEntriesAlong() {
        inbox.add(found("M-2").build());
        hub.lifecycle.forceRemove(ACCOUNT);
        assertThat(inbox.getAll()).isEmpty();
    }

    @Test
    void aThingOfAnUnknownTypeIsNotTaken() {
        assertThat(inbox.add(DiscoveryResultBuilder.create(new ThingUID("other:type:x")).build()).join()).isFalse();
        assertThat(inbox.add(null).join()).isFalse();
    }

    @Test
    void entriesEndWithTheirTimeToLive() {
        inbox.add(found("M-2").withTTL(60).build());
        inbox.expire();
        assertThat(inbox.getAll()).hasSize(1);
        now.set(now.get().plusSeconds(120));
        inbox.expire();
        assertThat(inbox.getAll()).isEmpty();
    }

    @Test
    void aScanReachesEveryServiceOfTheBindingAndTellsTheLongestTime() {
        DiscoveryService quick = service(5);
        DiscoveryService slow = service(30);
        when(quick.getScanTimeout()).thenReturn(5);
        services.addService(quick);
        services.addService(slow);
        assertThat(hub.get("discovery").body()).isEqualTo("[\"probe\"]");
        assertThat(hub.ask("POST", "discovery/bindings/probe/scan", "").body()).isEqualTo("30");
        assertThat(hub.ask("POST", "discovery/bindings/other/scan", "").status()).isEqualTo(404);
        services.removeService(quick);
        services.removeService(slow);
        assertThat(hub.get("discovery").body()).isEqualTo("[]");
    }

    @Test
    void whatIsNotFoundAgainGoesUnlessItIsIgnored() {
        DiscoveryService service = service(5);
        services.addService(service);
        services.thingDiscovered(service, found("M-2").build());
        Instant later = Instant.now().plusSeconds(60);
        assertThat(services.removeOlderResults(service, later, Set.of(new ThingTypeUID("probe:other")), null))
                .isEmpty();
        assertThat(services.removeOlderResults(service, later, null, new ThingUID("probe:account:other"))).isEmpty();
        assertThat(services.removeOlderResults(service, Instant.EPOCH, null, ACCOUNT)).isEmpty();
        inbox.setFlag(FOUND, DiscoveryResultFlag.IGNORED);
        assertThat(services.removeOlderResults(service, later, null, ACCOUNT)).isEmpty();
        inbox.setFlag(FOUND, DiscoveryResultFlag.NEW);
        assertThat(services.removeOlderResults(service, later, null, ACCOUNT)).isEqualTo(List.of(FOUND));
    }

    private static DiscoveryService service(int seconds) {
        DiscoveryService service = mock(DiscoveryService.class);
        when(service.getSupportedThingTypes()).thenReturn(Set.of(METER));
        when(service.getScanTimeout()).thenReturn(seconds);
        return service;
    }
}
