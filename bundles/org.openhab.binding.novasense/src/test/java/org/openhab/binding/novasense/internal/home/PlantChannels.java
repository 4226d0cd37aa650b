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
package org.openhab.binding.novasense.internal.home;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The channels of a plant as its descriptor has them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PlantChannels {

    private PlantChannels() {
    }

    /** {@return item types by channel id} */
    public static Map<String, String> itemTypes() {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Path.of("src/main/resources/OH-INF/thing/plant-channels.xml").toFile());
            Map<String, String> types = new HashMap<>();
            for (Element type : elements(document.getElementsByTagName("channel-type"))) {
                types.put(type.getAttribute("id"),
                        Objects.requireNonNull(type.getElementsByTagName("item-type").item(0)).getTextContent());
            }
            Map<String, String> channels = new LinkedHashMap<>();
            for (Element group : elements(document.getElementsByTagName("channel-group-type"))) {
                for (Element channel : elements(group.getElementsByTagName("channel"))) {
                    channels.put(group.getAttribute("id") + "#" + channel.getAttribute("id"),
                            Objects.requireNonNull(types.get(channel.getAttribute("typeId"))));
                }
            }
            return channels;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Iterable<Element> elements(NodeList nodes) {
        java.util.List<Element> elements = new java.util.ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) Objects.requireNonNull(nodes.item(i)));
        }
        return elements;
    }
}
