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

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a bundle says to people: its descriptors, texts, README and source, read from its folder.
 *
 * @param folder of the module
 *
 * @author openHAB Energy - Initial contribution
 */
record BundleTexts(Path folder) {

    private static final Path BUNDLES = Path.of("..", "bundles");

    /** Every bundle that has texts. */
    static Stream<BundleTexts> all() {
        return list(BUNDLES).map(BundleTexts::new).filter(bundle -> Files.isDirectory(bundle.ohInf()));
    }

    /** The bindings. */
    static Stream<BundleTexts> bindings() {
        return all().filter(bundle -> bundle.name().startsWith("org.openhab.binding."));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The last part of the name, which is a binding's id. */
    String id() {
        return name().replaceAll(".*\\.", "");
    }

    Path ohInf() {
        return folder.resolve("src/main/resources/OH-INF");
    }

    /** XML files of a folder in OH-INF, such as {@code thing}. */
    List<Path> descriptors(String kind) {
        Path directory = ohInf().resolve(kind);
        return Files.isDirectory(directory) ? list(directory).toList() : List.of();
    }

    List<Path> descriptors() {
        return Stream.of("addon", "config", "thing", "update").flatMap(kind -> descriptors(kind).stream()).toList();
    }

    /** All elements of a name in the descriptors of Things and configurations. */
    List<Element> elements(String tag) {
        return Stream.of("config", "thing").flatMap(kind -> descriptors(kind).stream())
                .flatMap(file -> elements(read(file).getDocumentElement(), tag).stream()).toList();
    }

    /** The texts of a language, {@code en} or {@code de}, in the order of the file. */
    Map<String, String> texts(String language) {
        Path file = list(ohInf().resolve("i18n"))
                .filter(it -> it.toString().endsWith("_de.properties") == language.equals("de")).findFirst()
                .orElseThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        Properties inOrder = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put(key.toString(), text.toString()) != null) {
                    throw new IllegalStateException(file + " has twice: " + key);
                }
                return text;
            }
        };
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            inOrder.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    List<String> readme() {
        return lines(folder.resolve("README.md"));
    }

    /** All Java source of the bundle. */
    String source() {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).sorted()
                    .forEach(file -> source.append(String.join("\n", lines(file))).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source.toString();
    }

    static Document read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Element parent, String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text of a child, with single spaces; empty if there is none. */
    static String child(Element parent, String tag) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                return element.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
