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
package org.openhab.energy.itests.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every descriptor of every bundle against openHAB's schemas, when they are beside this checkout.
 *
 * @author openHAB Energy - Initial contribution
 */
class SchemaTest {

    private static final Path SCHEMAS = Path.of("..", "..", "shared", "openhab", "xsd");
    private static final List<String> COMMON = List.of("config-description-1.0.0.xsd", "thing-description-1.0.0.xsd");

    static Stream<Path> descriptors() {
        return BundleTexts.all().flatMap(bundle -> bundle.descriptors().stream());
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void descriptorIsValid(Path file) throws Exception {
        assumeTrue(Files.isDirectory(SCHEMAS), "openHAB's schemas are not beside this checkout");
        String kind = switch (file.getParent().getFileName().toString()) {
            case "addon" -> "addon";
            case "config" -> "config-description";
            case "update" -> "update-description";
            default -> "thing-description";
        };
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> null);
        LinkedHashSet<String> schemas = new LinkedHashSet<>(COMMON);
        schemas.add(kind + "-1.0.0.xsd");
        Source[] sources = new Source[schemas.size()];
        int next = 0;
        for (String schema : schemas) {
            sources[next++] = new StreamSource(new StringReader(withoutAddresses(schema)));
        }
        factory.newSchema(sources).newValidator().validate(new StreamSource(file.toFile()));
    }

    /** The schemas name each other by web addresses; here they are given together, so nothing is fetched. */
    private static String withoutAddresses(String schema) throws IOException {
        return Files.readString(SCHEMAS.resolve(schema)).replaceAll("schemaLocation=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @MethodSource("org.openhab.energy.itests.texts.BundleTexts#all")
    void bundleThatIsListedHasAnAddonDescriptor(BundleTexts bundle) {
        boolean listed = bundle.name().contains(".binding.") || !bundle.descriptors("config").isEmpty();
        assertThat(bundle.descriptors("addon")).hasSize(listed ? 1 : 0);
    }
}
