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
package org.openhab.energy.hub.runtime.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Values of YAML nodes, made by the safe constructor only: a file can name no Java class.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class YamlNodes extends SafeConstructor {

    YamlNodes(LoaderOptions options) {
        super(options);
    }

    /** The children of a mapping by key, in order; a key that comes twice is a fault. */
    Map<String, Node> entries(Node node, String what) throws YamlElementException {
        if (isNull(node)) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new YamlElementException(line(node), what + " has to be a map of keys and values");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlElementException(line(tuple.getKeyNode()), "A key has to be a text");
            }
            if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new YamlElementException(line(key), "The key '" + key.getValue() + "' comes twice in " + what);
            }
        }
        return entries;
    }

    @Nullable
    Object value(Node node) throws YamlElementException {
        try {
            return constructDocument(node);
        } catch (MarkedYAMLException e) {
            throw new YamlElementException(line(node), String.valueOf(e.getProblem()));
        }
    }

    /** The text of a scalar, whatever type YAML would give it; null when the value is empty. */
    @Nullable
    String text(Node node, String what) throws YamlElementException {
        if (isNull(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new YamlElementException(line(node), what + " has to be a text");
    }

    boolean bool(Node node, String what) throws YamlElementException {
        if (value(node) instanceof Boolean value) {
            return value;
        }
        throw new YamlElementException(line(node), what + " takes true or false");
    }

    static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
