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
package org.openhab.energy.hub.runtime.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.scheduler.ScheduledCompletableFuture;
import org.openhab.core.scheduler.Scheduler;
import org.openhab.core.scheduler.SchedulerRunnable;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.TimeSeries.Policy;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.event.HubEvent;
import org.openhab.energy.hub.runtime.item.dto.StoredItem;
import org.openhab.energy.hub.runtime.link.Link;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.openhab.energy.hub.runtime.storage.JsonStorageService;

/**
 * @author openHAB Energy - Initial contribution
 */
class ItemUpdatesTest {

    private static final ChannelUID CHANNEL = new ChannelUID("probe:meter:home:m1:price#total");

    @TempDir
    Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T18:07:00Z"));
    private final Scheduler scheduler = mock(Scheduler.class);
    private final EventHub events = new EventHub();
    private final ChannelBoard channels = new ChannelBoard(events, Clock.systemUTC());
    private LinkStore links;
    private HubItem item;

    @BeforeEach
    void start() {
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now.get());
        when(scheduler.at(any(SchedulerRunnable.class), any())).thenReturn(mock(ScheduledCompletableFuture.class));
        JsonStorageService storages = new JsonStorageService(folder, Clock.fixed(now.get(), ZoneOffset.UTC));
        links = new LinkStore(storages, events);
        ItemStore items = new ItemStore(storages, events);
        StoredItem stored = new StoredItem();
        stored.name = "Price";
        stored.type = "Number";
        item = new HubItem(stored);
        items.put(item);
        links.add(new Link("Price", CHANNEL));
        new ItemUpdates(items, links, channels, scheduler, events, (channel, command) -> {
        }, clock);
    }

    private static TimeSeries series(Policy policy, String begin, int... prices) {
        TimeSeries series = new TimeSeries(policy);
        Instant time = Instant.parse(begin);
        for (int price : prices) {
            series.add(time, new DecimalType(price));
            time = time.plusSeconds(900);
        }
        return series;
    }

    private String state() {
        return item.value().state().toString();
    }

    @Test
    void theItemFollowsTheSeriesAsTimeGoesOn() throws Exception {
        channels.series(CHANNEL, series(Policy.REPLACE, "2026-11-21T18:00:00Z", 1, 2, 3));
        assertThat(state()).isEqualTo("1");
        for (String[] step : new String[][]{ { "2026-11-21T18:15:00Z", "2" }, { "2026-11-21T18:30:00Z", "3" } }) {
            Instant next = Instant.parse(step[0]);
            ArgumentCaptor<SchedulerRunnable> job = ArgumentCaptor.forClass(SchedulerRunnable.class);
            verify(scheduler).at(job.capture(), eq(next));
            now.set(next);
            job.getValue().run();
            assertThat(state()).isEqualTo(step[1]);
        }
    }

    @Test
    void aSeriesOfTheFutureLeavesTheStateAlone() {
        channels.state(CHANNEL, new DecimalType(7));
        channels.series(CHANNEL, series(Policy.REPLACE, "2026-11-21T19:00:00Z", 1));
        assertThat(state()).isEqualTo("7");
    }

    @Test
    void aSeriesIsToldAsItWasSentAndThenWithTheItemsUnit() {
        List<HubEvent> posted = new ArrayList<>();
        events.subscribe(posted::add);
        channels.series(CHANNEL, series(Policy.REPLACE, "2026-11-21T19:00:00Z", 1, 2));
        assertThat(posted).extracting(HubEvent::type).containsSubsequence("ItemTimeSeriesEvent",
                "ItemTimeSeriesUpdatedEvent");
        assertThat(posted).filteredOn(event -> event.type().equals("ItemTimeSeriesEvent")).singleElement()
                .satisfies(event -> assertThat(event.payload()).contains("\"policy\":\"REPLACE\"",
                        "2026-11-21T19:00:00Z", "2026-11-21T19:15:00Z"));
        assertThat(posted).extracting(HubEvent::type).doesNotContain("ItemStateChangedEvent");
    }

    @Test
    void replacingTakesOutWhatLiesBetweenTheEndsOfTheNewSeries() {
        channels.series(CHANNEL, series(Policy.REPLACE, "2026-11-21T18:00:00Z", 1, 2, 3, 4));
        TimeSeries sparse = new TimeSeries(Policy.REPLACE);
        sparse.add(Instant.parse("2026-11-21T18:15:00Z"), new DecimalType(20));
        sparse.add(Instant.parse("2026-11-21T18:45:00Z"), new DecimalType(40));
        channels.series(CHANNEL, sparse);
        assertThat(item.series().values()).extracting(Object::toString).containsExactly("1", "20", "40");
        channels.series(CHANNEL, series(Policy.ADD, "2026-11-21T18:30:00Z", 30));
        assertThat(item.series().values()).extracting(Object::toString).containsExactly("1", "20", "30", "40");
        channels.series(CHANNEL, new TimeSeries(Policy.REPLACE));
        assertThat(item.series()).hasSize(4);
    }

    @Test
    void aNewLinkBringsTheItemUpToDate() {
        ChannelUID other = new ChannelUID("probe:meter:home:m1:price#other");
        channels.state(other, new DecimalType(9));
        assertThat(state()).isEqualTo("NULL");
        links.add(new Link("Price", other));
        assertThat(state()).isEqualTo("9");
    }

    @Test
    void withoutALinkNothingArrives() {
        links.remove(new Link("Price", CHANNEL));
        channels.state(CHANNEL, new DecimalType(5));
        assertThat(state()).isEqualTo("NULL");
    }
}
