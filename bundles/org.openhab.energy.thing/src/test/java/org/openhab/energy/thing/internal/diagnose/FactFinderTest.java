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
package org.openhab.energy.thing.internal.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.SinkStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class FactFinderTest {

    /** A sink of which the text is asked for in vain when there is none. */
    private record Sink(String name, Level level, String text) implements SinkStatus {
        @Override
        public String text(Locale locale) {
            if (text.isEmpty()) {
                throw new IllegalStateException("made by this test");
            }
            return text + " in " + locale.getLanguage();
        }
    }

    @Test
    void sinkThatFailsToAnswerIsAFactBesideTheOthers() {
        BundleContext context = mock();
        when(context.getBundles()).thenReturn(new Bundle[0]);
        ThingRegistry things = mock();
        when(things.stream()).thenReturn(Stream.empty());
        EnergyFeed feed = mock();
        when(feed.snapshots()).thenReturn(List.of());
        Clock clock = Clock.fixed(Instant.parse("2026-06-10T12:07:00Z"), ZoneOffset.UTC);

        Facts facts = new FactFinder(context, things, feed,
                List.of(new Sink("Archive", SinkStatus.Level.GOOD, ""),
                        new Sink("MQTT", SinkStatus.Level.GOOD, "Connected")),
                clock).find();

        assertThat(facts.sinks()).containsExactly("Archive does not say how it is doing: IllegalStateException",
                "MQTT GOOD: Connected in en");
    }
}
