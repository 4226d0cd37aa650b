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
package org.openhab.binding.novasense.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.novasense.internal.home.PlantChannels;
import org.openhab.binding.novasense.internal.profile.PlantProfile;
import org.openhab.binding.novasense.internal.profile.ProfileFiles;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.QuerySettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.energy.oauth.error.StatusText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds descriptors, texts and code together: a channel, a parameter or a status text that one of them lacks fails here and not at the user's.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DescriptorsTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path OH_INF = MODULE.resolve("src/main/resources/OH-INF");
    /** Data beside the project; a work tree may lie one folder deeper. */
    private static final Path SCHEMAS = Stream.of("../../../shared", "../../../../shared")
            .map(shared -> MODULE.resolve(shared).resolve("openhab/xsd").normalize()).filter(Files::isDirectory)
            .findFirst().orElse(MODULE.resolve("no-schemas"));

    static Stream<Path> thingFiles() throws IOException {
        try (Stream<Path> files = Files.list(OH_INF.resolve("thing"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void germanHasEveryTextThatEnglishHas() throws IOException {
        assertThat(texts("novasense_de").stringPropertyNames()).isEqualTo(texts("novasense").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = { "novasense", "novasense_de" })
    void everyStatusTextIsThere(String file) throws Exception {
        Properties texts = texts(file);
        for (Field field : StatusText.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                assertThat(texts).containsKey(Objects.requireNonNull(field.get(null)));
            }
        }
        for (String key : keysInCode()) {
            assertThat(texts).as("used in the code").containsKey(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "novasense", "novasense_de" })
    void noStatusTextLosesAnApostropheToTheFormat(String file) throws IOException {
        texts(file).forEach((key, text) -> {
            if (key.toString().matches("(online|offline|hint)\\..*")) {
                assertThat(text.toString()).as("%s", key).doesNotContain("'").isNotBlank();
            }
        });
    }

    @Test
    void everyLabelOfADescriptorIsTranslated() throws Exception {
        Set<String> keys = texts("novasense").stringPropertyNames();
        for (Path file : thingFiles().toList()) {
            Document document = read(file);
            for (String kind : List.of("thing-type", "bridge-type", "channel-type", "channel-group-type")) {
                for (Element type : elements(document, kind)) {
                    String prefix = kind.replace("bridge-type", "thing-type") + ".novasense." + type.getAttribute("id");
                    assertThat(keys).contains(prefix + ".label", prefix + ".description");
                    for (Element parameter : elements(type, "parameter")) {
                        String name = "thing-type.config.novasense." + type.getAttribute("id") + "."
                                + parameter.getAttribute("name");
                        assertThat(keys).contains(name + ".label", name + ".description");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("thingFiles")
    void thingDescriptorsAreValid(Path file) throws Exception {
        validate("thing-description-1.0.0.xsd", file);
    }

    @Test
    void theConfigurationOfMappingsIsValidAndTranslated() throws Exception {
        Path file = OH_INF.resolve("config/mapping.xml");
        validate("config-description-1.0.0.xsd", file);
        Set<String> keys = texts("novasense").stringPropertyNames();
        for (Element parameter : elements(read(file), "parameter")) {
            String name = "channel-type.config.novasense.mapping." + parameter.getAttribute("name");
            assertThat(keys).contains(name + ".label", name + ".description");
        }
    }

    @Test
    void everyOptionIsTranslated() throws Exception {
        Set<String> keys = texts("novasense").stringPropertyNames();
        for (Path file : thingFiles().toList()) {
            for (String kind : List.of("thing-type", "bridge-type")) {
                for (Element type : elements(read(file), kind)) {
                    for (Element parameter : elements(type, "parameter")) {
                        for (Element option : elements(parameter, "option")) {
                            assertThat(keys).contains("thing-type.config.novasense." + type.getAttribute("id") + "."
                                    + parameter.getAttribute("name") + ".option." + option.getAttribute("value"));
                        }
                    }
                }
            }
        }
    }

    @Test
    void bundledProfilesMapChannelsOfAPlantOnlyAndCanBeRead() throws Exception {
        for (String name : ProfileFiles.bundled()) {
            PlantProfile profile = new ProfileFiles(MODULE.resolve("none")).read(name);
            for (Map.Entry<String, Settings> query : profile.queries().entrySet()) {
                QuerySettings.read(query.getValue());
                Settings channels = query.getValue().group("channels");
                for (String channel : channels.names()) {
                    String itemType = PlantChannels.itemTypes().get(channel);
                    assertThat(itemType).as(channel).isNotNull();
                    MappingSettings.read(channels.group(channel).orElse(query.getValue(), MappingSettings.SHARED),
                            Objects.requireNonNull(itemType));
                }
            }
        }
    }

    @Test
    void theAddonDescriptorIsValid() throws Exception {
        validate("addon-1.0.0.xsd", OH_INF.resolve("addon/addon.xml"));
    }

    private static void validate(String schema, Path file) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(SCHEMAS), "openHAB's schemas are not at hand");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> null);
        List<Source> sources = new ArrayList<>();
        for (String known : new LinkedHashSet<>(
                List.of("config-description-1.0.0.xsd", "thing-description-1.0.0.xsd", schema))) {
            sources.add(new StreamSource(withoutImport(SCHEMAS.resolve(known))));
        }
        Schema compiled = factory.newSchema(sources.toArray(Source[]::new));
        compiled.newValidator().validate(new StreamSource(file.toFile()));
    }

    /** The schemas name each other by web addresses; here they are given together, so nothing must be fetched. */
    private static Reader withoutImport(Path schema) throws IOException {
        String text = Files.readString(schema).replaceAll("schemaLocation=\"[^\"]*\"", "");
        return new java.io.StringReader(text);
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern key = Pattern.compile("\"((?:online|offline|hint)\\.[a-z-]+[a-z])\"");
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MODULE.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        for (Path source : sources) {
            Matcher matcher = key.matcher(Files.readString(source));
            while (matcher.find()) {
                keys.add(Objects.requireNonNull(matcher.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(10);
        return keys;
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(OH_INF.resolve("i18n/" + file + ".properties")), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Document read(Path file) throws Exception {
        return Objects.requireNonNull(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    }

    private static List<Element> elements(Object parent, String name) {
        NodeList nodes = parent instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) parent).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) Objects.requireNonNull(nodes.item(i)));
        }
        return elements;
    }
}
