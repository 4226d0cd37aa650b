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
package org.openhab.core.config.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * Tests scans, results and listeners of {@link AbstractDiscoveryService}, also when it belongs to a handler.
 *
 * @author openHAB Energy - Initial contribution
 */
class AbstractDiscoveryServiceTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("nomos", "subscription");
    private static final ThingUID FLAT = new ThingUID("nomos:subscription:home:flat");

    private final ScheduledExecutorService scheduler = mock(ScheduledExecutorService.class);
    private final DiscoveryListener listener = mock(DiscoveryListener.class);
    private final ScanListener scan = mock(ScanListener.class);
    private Discovery discovery;

    @BeforeEach
    void make() {
        discovery = new Discovery(scheduler);
        discovery.addDiscoveryListener(listener);
    }

    @Test
    void scanEndsAfterItsTime() {
        discovery.startScan(scan);
        ArgumentCaptor<Runnable> stop = ArgumentCaptor.forClass(Runnable.class);
        verify(scheduler).schedule(stop.capture(), eq(30L), eq(TimeUnit.SECONDS));
        verify(scan, never()).onFinished();
        stop.getValue().run();
        verify(scan).onFinished();
        assertThat(discovery.calls).containsExactly("scan");
    }

    @Test
    void newScanAbortsTheOneBefore() {
        discovery.startScan(scan);
        ScanListener second = mock(ScanListener.class);
        discovery.startScan(second);
        verify(scan).onErrorOccurred(any());
        discovery.stopScan();
        verify(second).onFinished();
        verify(scan, never()).onFinished();
    }

    @Test
    void timeOfTheLastScanIsKnown() {
        assertThat(discovery.getTimestampOfLastScan()).isEqualTo(Instant.MIN);
        Instant before = Instant.now();
        discovery.startScan((ScanListener) null);
        assertThat(discovery.getTimestampOfLastScan()).isBetween(before, Instant.now());
    }

    @Test
    void lateListenerHearsWhatWasFound() {
        DiscoveryResult result = result("Flat");
        discovery.thingDiscovered(result);
        verify(listener).thingDiscovered(discovery, result);
        DiscoveryListener late = mock(DiscoveryListener.class);
        discovery.addDiscoveryListener(late);
        verify(late).thingDiscovered(discovery, result);
    }

    @Test
    void faultOfOneListenerKeepsNothingFromTheOthers() {
        doThrow(new IllegalStateException("mine")).when(listener).thingDiscovered(any(), any());
        DiscoveryListener other = mock(DiscoveryListener.class);
        discovery.addDiscoveryListener(other);
        discovery.thingDiscovered(result("Flat"));
        verify(other).thingDiscovered(any(), any());
    }

    @Test
    void removedAndOldResultsAreForgotten() {
        Instant now = Instant.now();
        when(listener.removeOlderResults(discovery, now, Set.of(TYPE), null)).thenReturn(List.of(FLAT));
        discovery.thingDiscovered(result("Flat"));
        discovery.removeOlderResults(now);
        DiscoveryListener late = mock(DiscoveryListener.class);
        discovery.addDiscoveryListener(late);
        verify(late, never()).thingDiscovered(any(), any());
        discovery.thingRemoved(FLAT);
        verify(listener).thingRemoved(discovery, FLAT);
    }

    @Test
    void labelIsTranslatedWithItsArguments() {
        TranslationProvider translations = mock(TranslationProvider.class);
        LocaleProvider locales = () -> Locale.GERMAN;
        when(translations.getText(any(), eq("flat"), any(), eq(Locale.GERMAN), eq("a \"b\""), eq("c")))
                .thenReturn("Wohnung");
        discovery.translate(translations, locales);
        discovery.thingDiscovered(result("@text/flat [\"a \\\"b\\\"\", \"c\"]"));
        ArgumentCaptor<DiscoveryResult> found = ArgumentCaptor.forClass(DiscoveryResult.class);
        verify(listener).thingDiscovered(eq(discovery), found.capture());
        assertThat(found.getValue().getLabel()).isEqualTo("Wohnung");
        assertThat(found.getValue().getProperties()).containsEntry("subscriptionId", "s1");
    }

    @Test
    void resultTakesItsTypeFromItsUid() {
        DiscoveryResult result = result("Flat");
        assertThat(result.getThingTypeUID()).isEqualTo(TYPE);
        assertThat(result.getFlag()).isEqualTo(DiscoveryResultFlag.NEW);
        assertThat(result.getTimeToLive()).isEqualTo(DiscoveryResult.TTL_UNLIMITED);
        assertThat(result.getRepresentationProperty()).isEqualTo("subscriptionId");
    }

    @Test
    void searchInTheBackgroundWaitsForTheHandler() {
        BridgeHandler handler = mock(BridgeHandler.class);
        discovery.activate(Map.of());
        assertThat(discovery.calls).isEmpty();
        discovery.setThingHandler(handler);
        discovery.initialize();
        discovery.dispose();
        discovery.deactivate();
        assertThat(discovery.getThingHandler()).isSameAs(handler);
        assertThat(discovery.calls).containsExactly("start", "stop");
        assertThatThrownBy(() -> discovery.setThingHandler(mock(ThingHandler.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchInTheBackgroundCanBeSwitched() {
        discovery.activate(Map.of("background", "false"));
        discovery.initialize();
        discovery.modified(Map.of("background", true));
        assertThat(discovery.isBackgroundDiscoveryEnabled()).isTrue();
        discovery.modified(Map.of("background", false));
        discovery.dispose();
        assertThat(discovery.calls).containsExactly("start", "stop");
    }

    @Test
    void scanOfAnEndedHandlerIsAborted() {
        discovery.startScan(scan);
        discovery.dispose();
        inOrder(scan).verify(scan).onErrorOccurred(any());
    }

    private static DiscoveryResult result(String label) {
        return DiscoveryResultBuilder.create(FLAT).withBridge(new ThingUID("nomos:account:home")).withLabel(label)
                .withProperty("subscriptionId", "s1").withRepresentationProperty("subscriptionId").build();
    }

    private static final class Discovery extends AbstractThingHandlerDiscoveryService<BridgeHandler> {
        final List<String> calls = new ArrayList<>();

        Discovery(ScheduledExecutorService scheduler) {
            super(scheduler, BridgeHandler.class, Set.of(TYPE), 30, true, null, null);
        }

        void translate(TranslationProvider translations, LocaleProvider locales) {
            i18nProvider = translations;
            localeProvider = locales;
        }

        @Override
        protected void startScan() {
            calls.add("scan");
        }

        @Override
        protected void startBackgroundDiscovery() {
            calls.add("start");
        }

        @Override
        protected void stopBackgroundDiscovery() {
            calls.add("stop");
        }
    }
}
