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
package org.openhab.energy.thing.descriptor;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The descriptors of the binding whose tests run, so that they can be held against its code. What holds for the descriptors of all bindings is tried by the
 * integration tests.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DescriptorFiles {
    private static final Path OH_INF = Path.of("src/main/resources/OH-INF").toAbsolutePath();

    private DescriptorFiles() {
    }

    /** {@return all elements of that name in the descriptors of Things and channels} */
    public static List<Element> things(String name) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(OH_INF.resolve("thing"))) {
            files = found.sorted().toList();
        }
        List<Element> elements = new ArrayList<>();
        for (Path file : files) {
            elements.addAll(elements(read(file), name));
        }
        return elements;
    }

    /** {@return all elements of that name in one file below OH-INF} */
    public static List<Element> file(String file, String name) throws IOException {
        return elements(read(OH_INF.resolve(file)), name);
    }

    /** {@return all elements of that name below a document or an element} */
    public static List<Element> elements(Object parent, String name) {
        NodeList nodes = parent instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) parent).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) Objects.requireNonNull(nodes.item(i)));
        }
        return elements;
    }

    /** {@return the channels of Things, by id or by group and id} */
    public static Set<String> channels() throws IOException {
        Set<String> channels = new TreeSet<>();
        for (Element group : things("channel-group-type")) {
            elements(group, "channel")
                    .forEach(channel -> channels.add(group.getAttribute("id") + "#" + channel.getAttribute("id")));
        }
        for (Element type : things("thing-type")) {
            elements(type, "channel").forEach(channel -> channels.add(channel.getAttribute("id")));
        }
        return channels;
    }

    /** {@return the values of the public constants whose names begin so} */
    public static Set<String> constants(Class<?> constants, String prefix) throws IllegalAccessException {
        Set<String> values = new TreeSet<>();
        for (Field field : constants.getFields()) {
            if (field.getName().startsWith(prefix)) {
                values.add(String.valueOf(field.get(null)));
            }
        }
        return values;
    }

    private static Document read(Path file) throws IOException {
        try {
            return Objects.requireNonNull(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }
}
