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
package org.openhab.energy.hub.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.event.HubEvent;
import org.openhab.energy.hub.runtime.event.SseFrame;
import org.openhab.energy.hub.runtime.event.TopicFilter;

import com.google.gson.JsonObject;

/**
 * @author openHAB Energy - Initial contribution
 */
class EventStreamTest {

    private final ServletOutputStream output = mock(ServletOutputStream.class);
    private final AsyncContext context = mock(AsyncContext.class);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<EventStream> gone = new ArrayList<>();
    private EventStream stream;

    @BeforeEach
    void open() throws IOException {
        doAnswer(call -> {
            sent.writeBytes(call.getArgument(0));
            return null;
        }).when(output).write(any(byte[].class));
        stream = new EventStream(context, output, new TopicFilter("openhab/items/*"), gone::add);
    }

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsFramedAsOpenHabDoes() {
        when(output.isReady()).thenReturn(true);
        stream.onWritePossible();
        stream.accept(new HubEvent("openhab/items/Price/state", "ItemStateEvent", "{\"value\":\"1\"}"));
        stream.accept(new HubEvent("openhab/things/a:b:c/status", "ThingStatusInfoEvent", "{}"));
        assertThat(sent()).isEqualTo(
                "event: message\ndata: {\"topic\":\"openhab/items/Price/state\",\"payload\":\"{\\\"value\\\":\\\"1\\\"}\",\"type\":\"ItemStateEvent\"}\n\n");
        stream.send(SseFrame.alive());
        assertThat(sent()).endsWith("event: alive\ndata: {\"type\":\"ALIVE\",\"interval\":10}\n\n");
    }

    @Test
    void nothingIsWrittenUntilTheSocketTakesIt() {
        when(output.isReady()).thenReturn(false);
        stream.onWritePossible();
        stream.send(SseFrame.alive());
        assertThat(sent()).isEmpty();
        when(output.isReady()).thenReturn(true);
        stream.onWritePossible();
        assertThat(sent()).isEqualTo(new String(SseFrame.alive(), StandardCharsets.UTF_8));
    }

    @Test
    void aListenerThatTakesNothingIsLetGo() {
        when(output.isReady()).thenReturn(false);
        for (int i = 0; i <= 2000; i++) {
            stream.send(SseFrame.alive());
        }
        assertThat(gone).containsExactly(stream);
        stream.send(SseFrame.alive());
        verify(context, times(1)).complete();
    }

    @Test
    void aBrokenSocketEndsTheStreamOnce() throws IOException {
        when(output.isReady()).thenReturn(true);
        doThrow(new IOException("gone")).when(output).write(any(byte[].class));
        stream.onWritePossible();
        stream.send(SseFrame.alive());
        stream.onError(new IOException("gone"));
        assertThat(gone).containsExactly(stream);
    }

    @Test
    void topicsAreFilteredWithWildcards() {
        HubEvent event = new HubEvent("openhab/items/Price/state", "t", "{}");
        for (String topics : new String[]{ null, "", "*", "openhab/items/Price/state",
                "openhab/things/*, openhab/items/*/state", "*/state" }) {
            assertThat(new TopicFilter(topics)).as(topics).accepts(event);
        }
        for (String topics : new String[]{ "openhab/items", "openhab/items/*/command", "openhab.items/*" }) {
            assertThat(new TopicFilter(topics)).as(topics).rejects(event);
        }
    }

    @Test
    void whoUnsubscribesHearsNothingMore() {
        EventHub hub = new EventHub();
        List<HubEvent> heard = new ArrayList<>();
        java.util.function.Consumer<HubEvent> listener = heard::add;
        hub.subscribe(listener);
        hub.post("t", "e", new JsonObject());
        hub.unsubscribe(listener);
        hub.post("t", "e", new JsonObject());
        assertThat(heard).containsExactly(new HubEvent("t", "e", "{}"));
    }
}
