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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openhab.core.scheduler.Scheduler;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.config.ProblemBoard;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.openhab.energy.hub.runtime.descriptor.DescriptorReader;
import org.openhab.energy.hub.runtime.descriptor.XmlReader;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.event.HubEvent;
import org.openhab.energy.hub.runtime.i18n.HubRegion;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.i18n.TextProvider;
import org.openhab.energy.hub.runtime.item.ItemStore;
import org.openhab.energy.hub.runtime.item.ItemUpdates;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.openhab.energy.hub.runtime.rest.ItemsResource;
import org.openhab.energy.hub.runtime.rest.LinksResource;
import org.openhab.energy.hub.runtime.rest.RestRequest;
import org.openhab.energy.hub.runtime.rest.RestResponse;
import org.openhab.energy.hub.runtime.rest.Router;
import org.openhab.energy.hub.runtime.rest.SystemResource;
import org.openhab.energy.hub.runtime.rest.ThingTypesResource;
import org.openhab.energy.hub.runtime.rest.ThingsResource;
import org.openhab.energy.hub.runtime.storage.JsonStorageService;
import org.osgi.framework.Bundle;

/**
 * The whole runtime without framework and sockets, with the handlers on the calling thread, and the probe binding of openHAB's recorded answers.
 *
 * @author openHAB Energy - Initial contribution
 */
public class TestHub {

    public static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private static final String PROBE = """
            <thing:thing-descriptions bindingId="probe" xmlns:thing="https://openhab.org/schemas/thing-description/v1.0.0">
              <bridge-type id="account">
                <label>Probe Account</label>
                <description>An account</description>
                <semantic-equipment-tag>WebService</semantic-equipment-tag>
                <config-description>
                  <parameter name="clientId" type="text" required="true"><label>Client ID</label></parameter>
                  <parameter name="secret" type="text"><context>password</context><label>Secret</label></parameter>
                  <parameter name="refresh" type="integer" min="60" unit="s">
                    <label>Refresh</label><default>900</default><advanced>true</advanced><unitLabel>seconds</unitLabel>
                  </parameter>
                </config-description>
              </bridge-type>
              <thing-type id="meter">
                <supported-bridge-type-refs><bridge-type-ref id="account"/></supported-bridge-type-refs>
                <label>Probe Meter</label>
                <description>A meter</description>
                <semantic-equipment-tag>ElectricMeter</semantic-equipment-tag>
                <channel-groups><channel-group id="price" typeId="price"/></channel-groups>
                <properties><property name="vendor">Probe</property></properties>
                <representation-property>meterId</representation-property>
                <config-description>
                  <parameter name="meterId" type="text" required="true"><label>Meter ID</label></parameter>
                </config-description>
              </thing-type>
              <channel-group-type id="price">
                <label>Price</label>
                <channels>
                  <channel id="total" typeId="price"/>
                  <channel id="day-ahead" typeId="event"/>
                  <channel id="run" typeId="run"/>
                </channels>
              </channel-group-type>
              <channel-type id="price">
                <item-type>Number:EnergyPrice</item-type>
                <label>Price</label>
                <category>Price</category>
                <tags><tag>Forecast</tag><tag>Price</tag></tags>
                <state pattern="%.4f %unit%" readOnly="true"/>
              </channel-type>
              <channel-type id="event"><kind>trigger</kind><label>Event</label></channel-type>
              <channel-type id="run">
                <item-type>Switch</item-type>
                <label>Run</label>
                <tags><tag>Status</tag></tags>
                <state readOnly="true"/>
              </channel-type>
            </thing:thing-descriptions>
            """;

    public final EventHub events = new EventHub();
    public final List<HubEvent> posted = new ArrayList<>();
    public final JsonStorageService storages;
    public final HubRegion region = new HubRegion(
            Map.of("language", "en", "region", "DE", "timezone", "Europe/Berlin"));
    public final Bundle bundle = mock(Bundle.class);
    public final DescriptorCatalog catalog;
    public final StatusTexts texts;
    public final LinkStore links;
    public final ThingStore things;
    public final ChannelBoard channels;
    public final ThingCreation creation;
    public final ThingConfigurations configurations;
    public final ThingLifecycle lifecycle;
    public final ThingEditor editor;
    public final ItemStore items;
    public final ItemUpdates updates;
    public final Scheduler scheduler = mock(Scheduler.class);
    public final ProblemBoard problems;
    public final FakeFactory factory = new FakeFactory();
    public final Router router = new Router();

    public TestHub(Path folder) {
        this(folder, true);
    }

    /** @param typesKnown whether the descriptors of the probe binding are there from the start */
    public TestHub(Path folder, boolean typesKnown) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        events.subscribe(posted::add);
        storages = new JsonStorageService(folder, clock);
        TextProvider translations = new TextProvider(region);
        texts = new StatusTexts(translations);
        when(bundle.getSymbolicName()).thenReturn("org.openhab.binding.probe");
        when(bundle.getBundleId()).thenReturn(7L);
        catalog = new DescriptorCatalog(translations, region);
        if (typesKnown) {
            describe();
        }
        links = new LinkStore(storages, events);
        things = new ThingStore(storages);
        channels = new ChannelBoard(events, clock);
        creation = new ThingCreation(catalog);
        configurations = new ThingConfigurations(catalog, translations);
        ThingJson json = new ThingJson(catalog, links, texts);
        lifecycle = new ThingLifecycle(things, creation, configurations, channels, links, events, json,
                new DisabledThings(storages), Runnable::run);
        editor = new ThingEditor(things, creation, configurations, lifecycle);
        items = new ItemStore(storages, events);
        updates = new ItemUpdates(items, links, channels, scheduler, events, new HandlerCommands(lifecycle), clock);
        problems = new ProblemBoard(events);
        when(scheduler.at(any(org.openhab.core.scheduler.SchedulerRunnable.class), any()))
                .thenReturn(mock(org.openhab.core.scheduler.ScheduledCompletableFuture.class));
        new ThingsResource(things, editor, lifecycle, json, channels).route(router);
        new ThingTypesResource(catalog).route(router);
        new ItemsResource(items, updates, links, things, catalog).route(router);
        new LinksResource(links, items, things).route(router);
        new SystemResource(problems, region).route(router);
    }

    public final void describe() {
        try {
            catalog.put(bundle, new DescriptorReader()
                    .read(new XmlReader().read(new ByteArrayInputStream(PROBE.getBytes(StandardCharsets.UTF_8)))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Installs the probe binding. */
    public TestHub withBinding() {
        lifecycle.addFactory(factory);
        return this;
    }

    public RestResponse ask(String method, String path, String body) {
        return ask(method, path, body, Map.of());
    }

    public RestResponse ask(String method, String path, String body, Map<String, String> headers) {
        String[] parts = path.split("\\?", 2);
        return router.handle(new RestRequest(method, RestRequest.segments(parts[0]),
                RestRequest.query(parts.length > 1 ? parts[1] : null), headers,
                body, "http://127.0.0.1:8080", Locale.ENGLISH));
    }

    public RestResponse get(String path) {
        return ask("GET", path, "");
    }

    public String status(String uid) {
        var info = things.get(new ThingUID(uid)).getStatusInfo();
        return info.getStatus() + "/" + info.getStatusDetail();
    }

    public List<String> topics() {
        return posted.stream().map(HubEvent::topic).toList();
    }

    public static final String ACCOUNT = """
            {"UID":"probe:account:home","thingTypeUID":"probe:account","label":"Home account","configuration":{"clientId":"c1","secret":"s3cret"}}""";
    public static final String METER = """
            {"UID":"probe:meter:home:m1","thingTypeUID":"probe:meter","label":"Meter 1","bridgeUID":"probe:account:home",
             "configuration":{"meterId":"M-1"}}""";
}
