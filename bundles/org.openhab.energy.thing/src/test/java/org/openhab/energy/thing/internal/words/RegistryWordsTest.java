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
package org.openhab.energy.thing.internal.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeRegistry;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.osgi.framework.Bundle;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RegistryWordsTest {
    private static final String UID = "nomos:account:home";

    private final ThingRegistry things = mock(ThingRegistry.class);
    private final ThingTypeRegistry types = mock(ThingTypeRegistry.class);
    private final TranslationProvider translations = mock(TranslationProvider.class);
    private final Thing thing = mock(Thing.class);
    private final Bundle bundle = mock(Bundle.class);
    private final RegistryWords words = new RegistryWords(things, types, translations, handler -> bundle);

    @BeforeEach
    void addThing() {
        when(things.get(new ThingUID(UID))).thenReturn(thing);
        when(thing.getThingTypeUID()).thenReturn(new ThingTypeUID("nomos", "account"));
        when(thing.getHandler()).thenReturn(mock(ThingHandler.class));
        when(translations.getText(eq(bundle), eq("offline.keys"), any(), eq(Locale.GERMAN), any(Object[].class)))
                .thenAnswer(call -> "Schlüssel fehlen: " + call.getArgument(4));
    }

    private ThingSnapshot snapshot(String status) {
        return new ThingSnapshot("home", UID, "Home", "Nomos account", false, status, Map.of(), null, "EUR", null,
                false);
    }

    private String status(String said, ThingStatusDetail detail, String description) {
        when(thing.getStatusInfo()).thenReturn(new ThingStatusInfo(ThingStatus.OFFLINE, detail, description));
        return words.status(snapshot(said), Locale.GERMAN);
    }

    @Test
    void statusIsSaidInTheReadersLanguage() {
        assertThat(status("Keys are missing: here", ThingStatusDetail.CONFIGURATION_PENDING,
                "@text/offline.keys [\"here\"]")).isEqualTo("Schlüssel fehlen: here");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "plain text, COMMUNICATION_ERROR, plain text, plain text",
            "'', NONE, '', ''", "said, NONE, @text/unknown, said" })
    void whatHasNoTextIsSaidAsTheThingSaidIt(String said, ThingStatusDetail detail, String description,
            String expected) {
        assertThat(status(said, detail, description)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "BRIDGE_OFFLINE, true", "COMMUNICATION_ERROR, false", "NONE, false" })
    void thingBehindABridgeThatIsOfflineWaitsForIt(ThingStatusDetail detail, boolean waits) {
        when(thing.getStatusInfo()).thenReturn(new ThingStatusInfo(ThingStatus.OFFLINE, detail, null));
        assertThat(words.waitsForItsBridge(snapshot(""))).isEqualTo(waits);
    }

    @Test
    void thingThatIsGoneIsDescribedByItsLastWords() {
        when(things.get(new ThingUID(UID))).thenReturn(null);
        assertThat(words.status(snapshot("said"), Locale.GERMAN)).isEqualTo("said");
        assertThat(words.model(snapshot("said"), Locale.GERMAN)).isEqualTo("Nomos account");
        assertThat(words.channel(snapshot("said"), "price#total", Locale.GERMAN)).isEqualTo("price#total");
    }

    @Test
    void typesAndChannelsHaveTheirLabelsUnlessAChannelHasAnOwn() {
        ThingType type = mock(ThingType.class);
        when(type.getLabel()).thenReturn("Nomos-Konto");
        when(types.getThingType(new ThingTypeUID("nomos", "account"), Locale.GERMAN)).thenReturn(type);
        Channel channel = mock(Channel.class);
        when(thing.getChannel("price#total")).thenReturn(channel);
        ChannelType english = mock(ChannelType.class);
        when(english.getLabel()).thenReturn("Total Price");
        ChannelType german = mock(ChannelType.class);
        when(german.getLabel()).thenReturn("Gesamtpreis");
        when(types.getChannelType(channel)).thenReturn(english);
        when(types.getChannelType(channel, Locale.GERMAN)).thenReturn(german);

        assertThat(words.model(snapshot(""), Locale.GERMAN)).isEqualTo("Nomos-Konto");
        when(channel.getLabel()).thenReturn("Total Price");
        assertThat(words.channel(snapshot(""), "price#total", Locale.GERMAN)).isEqualTo("Gesamtpreis");
        when(channel.getLabel()).thenReturn("Cellar");
        assertThat(words.channel(snapshot(""), "price#total", Locale.GERMAN)).isEqualTo("Cellar");
    }

    @Test
    void textsOfAChannelHaveTheMeaningOfTheirOption() {
        Channel channel = mock(Channel.class);
        when(thing.getChannel("invoice#status")).thenReturn(channel);
        ChannelType type = mock(ChannelType.class);
        when(type.getState()).thenReturn(StateDescriptionFragmentBuilder.create()
                .withOptions(List.of(new StateOption("paid", "Bezahlt"), new StateOption("open", null))).build()
                .toStateDescription());
        when(types.getChannelType(channel, Locale.GERMAN)).thenReturn(type);

        assertThat(words.meaning(snapshot(""), "invoice#status", "paid", Locale.GERMAN)).isEqualTo("Bezahlt");
        assertThat(words.meaning(snapshot(""), "invoice#status", "open", Locale.GERMAN)).isEqualTo("open");
        assertThat(words.meaning(snapshot(""), "invoice#number", "7Q", Locale.GERMAN)).isEqualTo("7Q");
    }
}
