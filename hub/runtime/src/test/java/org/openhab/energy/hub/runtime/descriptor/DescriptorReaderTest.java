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
package org.openhab.energy.hub.runtime.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.openhab.energy.hub.runtime.i18n.HubRegion;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.i18n.TextProvider;
import org.osgi.framework.Bundle;

/**
 * @author openHAB Energy - Initial contribution
 */
class DescriptorReaderTest {

    private static final String HEAD = "<thing:thing-descriptions bindingId=\"b\" xmlns:thing=\"https://openhab.org/schemas/thing-description/v1.0.0\">\n";
    private static final String TAIL = "\n</thing:thing-descriptions>";

    @TempDir
    Path folder;

    private static Descriptors read(String xml) throws DescriptorException, IOException {
        return new DescriptorReader()
                .read(new XmlReader().read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <thing-type id="t"><lable>x</lable></thing-type>                                               | 2 | <lable> is not allowed in <thing-type>
            <thing-type><label>x</label></thing-type>                                                      | 2 | needs the attribute 'id'
            <thing-type id="t"></thing-type>                                                               | 2 | needs the element <label>
            <thing-type id="t" listed="maybe"><label>x</label></thing-type>                                | 2 | takes true or false, not 'maybe'
            <thing-typ id="t"/>                                                                            | 2 | <thing-typ> is not allowed in <thing-descriptions>
            <channel-type id="c"><label>x</label></channel-type>                                           | 2 | needs the element <item-type>
            <channel-type id="c"><kind>other</kind><label>x</label></channel-type>                         | 2 | known are state and trigger
            <channel-type id="c"><item-type>Number</item-type><label>x</label><state min="low"/></channel-type> | 2 | min="low", which is no number
            <thing-type id="a b"><label>x</label></thing-type>                                             | 2 | cannot be used
            <thing-type id="t">                                                                            | 3 | must be terminated
            """)
    void aFaultIsToldWithItsLine(String element, int line, String message) {
        DescriptorException fault = catchThrowableOfType(DescriptorException.class, () -> read(HEAD + element + TAIL));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <parameter name="p" type="number"/>                    | known are text, integer, decimal and boolean
            <parameter name="p" type="text"><help>x</help></parameter> | <help> is not allowed
            <parameter type="text"/>                               | needs the attribute 'name'
            """)
    void aFaultyParameterIsTold(String parameter, String message) {
        String type = "<thing-type id=\"t\"><label>x</label><config-description>" + parameter
                + "</config-description></thing-type>";
        assertThat(catchThrowableOfType(DescriptorException.class, () -> read(HEAD + type + TAIL)))
                .hasMessageContaining(message);
    }

    @Test
    void documentTypesAreRefused() {
        String bomb = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><thing-descriptions bindingId=\"b\">&e;</thing-descriptions>";
        assertThat(catchThrowableOfType(DescriptorException.class, () -> read(bomb))).hasMessageContaining("DOCTYPE");
    }

    @Test
    void systemChannelTypesCanBeUsed() throws Exception {
        Descriptors found = read(HEAD
                + "<thing-type id=\"t\"><label>x</label><channels><channel id=\"p\" typeId=\"system.electric-power\"/></channels></thing-type>"
                + TAIL);
        assertThat(found.thingTypes().get(0).getChannelDefinitions().get(0).getChannelTypeUID())
                .isEqualTo(new ChannelTypeUID("system:electric-power"));
    }

    @Test
    void addonsAndConfigurationsOfServicesAreRead() throws Exception {
        Descriptors addon = read(
                "<addon:addon id=\"b\" xmlns:addon=\"https://openhab.org/schemas/addon/v1.0.0\"><type>binding</type><name>B</name>"
                        + "<description>d</description><connection>cloud</connection></addon:addon>");
        assertThat(addon.addons()).containsExactly(new AddonDescriptor("b", "binding", "B", "d"));
        Descriptors config = read(
                "<config-descriptions><config-description uri=\"misc:b\"><parameter name=\"p\" type=\"boolean\">"
                        + "<default>true</default></parameter></config-description></config-descriptions>");
        assertThat(config.configDescriptions().get(0).toParametersMap().get("p").getDefault()).isEqualTo("true");
    }

    @Test
    void textsComeInTheAskedLanguageByOpenHabsKeys() throws Exception {
        Files.writeString(folder.resolve("b.properties"), """
                thing-type.b.t.label = Meter
                thing-type.config.b.t.p.label = Point
                channel-type.b.c.state.option.1 = One
                offline.why = Ask {0} at {1}
                """);
        Files.writeString(folder.resolve("b_de.properties"), """
                thing-type.b.t.label = Zähler
                thing-type.config.b.t.p.option.x = Ix
                offline.why = Fragen Sie {0} um {1}
                """);
        Bundle bundle = mock(Bundle.class);
        when(bundle.findEntries("OH-INF/i18n", "*.properties", false)).thenReturn(Collections
                .enumeration(List.of(folder.resolve("b.properties").toUri().toURL(),
                        folder.resolve("b_de.properties").toUri().toURL())));
        HubRegion region = new HubRegion(Map.of("language", "en"));
        TextProvider provider = new TextProvider(region);
        DescriptorCatalog catalog = new DescriptorCatalog(provider, region);
        catalog.put(bundle, read(HEAD
                + "<thing-type id=\"t\"><label>plain</label><description>@text/offline.why</description><config-description>"
                + "<parameter name=\"p\" type=\"text\"><label>plain</label><options><option value=\"x\">X</option></options></parameter>"
                + "</config-description></thing-type><channel-type id=\"c\"><item-type>Number</item-type><label>channel</label>"
                + "<state><options><option value=\"1\">1</option></options></state></channel-type>" + TAIL));

        ThingType german = catalog.getThingType(new ThingTypeUID("b:t"), Locale.GERMANY);
        assertThat(german.getLabel()).isEqualTo("Zähler");
        assertThat(catalog.getThingType(new ThingTypeUID("b:t"), Locale.FRENCH).getLabel()).isEqualTo("Meter");
        assertThat(german.getDescription()).isEqualTo("Fragen Sie {0} um {1}");
        ConfigDescription config = catalog.configOf(new ThingTypeUID("b:t"), Locale.GERMAN);
        ConfigDescriptionParameter parameter = config.toParametersMap().get("p");
        assertThat(parameter.getLabel()).isEqualTo("Point");
        assertThat(parameter.getOptions().get(0).getLabel()).isEqualTo("Ix");
        assertThat(catalog.getChannelType(new ChannelTypeUID("b:c"), null).getState().getOptions().get(0).getLabel())
                .isEqualTo("One");
        StatusTexts status = new StatusTexts(provider);
        assertThat(status.resolve(bundle, "@text/offline.why [\"mum\", \"8\"]", Locale.GERMAN))
                .isEqualTo("Fragen Sie mum um 8");
        assertThat(status.resolve(bundle, "@text/offline.why [\"mum\", \"8\"]", null)).isEqualTo("Ask mum at 8");
        assertThat(status.resolve(bundle, "@text/unknown", null)).isEqualTo("@text/unknown");
        assertThat(status.resolve(bundle, "plain {0}", null)).isEqualTo("plain {0}");

        catalog.remove(bundle);
        assertThat(catalog.getThingTypes(null)).isEmpty();
    }
}
