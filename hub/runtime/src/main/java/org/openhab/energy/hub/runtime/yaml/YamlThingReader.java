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

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.yaml.YamlThing.YamlChannel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the {@code things} of a file in openHAB 5's YAML shape. Other top-level keys are openHAB's business and are left alone.
 *
 * Not thread safe, cheap to create.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class YamlThingReader {

    private static final Set<String> THING_KEYS = Set.of("isBridge", "bridge", "label", "location", "config",
            "channels");
    private static final Set<String> CHANNEL_KEYS = Set.of("type", "kind", "itemType", "itemDimension", "label",
            "description", "config");

    private final List<YamlThing> things = new ArrayList<>();
    private final List<YamlFault> faults = new ArrayList<>();
    private final YamlNodes nodes;
    private final Yaml yaml;

    public YamlThingReader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        nodes = new YamlNodes(options);
        yaml = new Yaml(options);
    }

    public YamlThings read(String text) {
        try {
            Node root = yaml.compose(new StringReader(text));
            if (root == null || YamlNodes.isNull(root)) {
                return new YamlThings(List.of(), List.of(), true);
            }
            Map<String, Node> top = nodes.entries(root, "the file");
            checkVersion(root, top.get("version"));
            Node list = top.get("things");
            if (list != null) {
                readThings(list);
            }
            return new YamlThings(List.copyOf(things), List.copyOf(faults), true);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            return unreadable(mark == null ? 0 : mark.getLine() + 1, "This is no valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return unreadable(0, "This is no valid YAML: " + e.getMessage());
        } catch (YamlElementException e) {
            return unreadable(e.line(), e.text());
        }
    }

    private static YamlThings unreadable(int line, String message) {
        return new YamlThings(List.of(), List.of(new YamlFault(line, "", message)), false);
    }

    private void checkVersion(Node root, @Nullable Node version) throws YamlElementException {
        if (version == null) {
            throw new YamlElementException(YamlNodes.line(root), "The file needs the line 'version: 1'");
        }
        if (!Integer.valueOf(1).equals(nodes.value(version))) {
            throw new YamlElementException(YamlNodes.line(version), "Only 'version: 1' is known");
        }
    }

    private void readThings(Node list) throws YamlElementException {
        if (YamlNodes.isNull(list)) {
            return;
        }
        if (!(list instanceof MappingNode mapping)) {
            throw new YamlElementException(YamlNodes.line(list), "'things' has to be a map of Thing UIDs");
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String uid = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            int line = YamlNodes.line(key);
            Integer before = seen.putIfAbsent(uid, line);
            if (before != null) {
                faults.add(new YamlFault(line, uid,
                        "This Thing stands in line " + before + " already; the first one is used"));
                continue;
            }
            try {
                things.add(readThing(uid, line, tuple.getValueNode()));
            } catch (YamlElementException e) {
                faults.add(new YamlFault(e.line(), uid, e.text()));
            }
        }
    }

    private YamlThing readThing(String uid, int line, Node node) throws YamlElementException {
        checkUid(uid, line, "The UID");
        Map<String, Node> fields = nodes.entries(node, "the Thing");
        checkKeys(node, fields, THING_KEYS);
        Node bridge = fields.get("bridge");
        String bridgeUid = bridge == null ? null : nodes.text(bridge, "'bridge'");
        if (bridge != null && bridgeUid != null) {
            checkUid(bridgeUid, YamlNodes.line(bridge), "'bridge'");
        }
        Node isBridge = fields.get("isBridge");
        Node channels = fields.get("channels");
        return new YamlThing(uid, isBridge != null && nodes.bool(isBridge, "'isBridge'"), bridgeUid,
                text(fields, "label"), text(fields, "location"),
                config(fields.get("config")), channels == null ? List.of() : channels(channels), line);
    }

    private List<YamlChannel> channels(Node node) throws YamlElementException {
        List<YamlChannel> channels = new ArrayList<>();
        for (Map.Entry<String, Node> entry : nodes.entries(node, "'channels'").entrySet()) {
            Map<String, Node> fields = nodes.entries(entry.getValue(), "the channel '" + entry.getKey() + "'");
            checkKeys(entry.getValue(), fields, CHANNEL_KEYS);
            channels.add(new YamlChannel(entry.getKey(), text(fields, "type"), text(fields, "kind"),
                    text(fields, "itemType"),
                    text(fields, "itemDimension"), text(fields, "label"), text(fields, "description"),
                    config(fields.get("config"))));
        }
        return channels;
    }

    private Map<String, Object> config(@Nullable Node node) throws YamlElementException {
        Map<String, Object> config = new LinkedHashMap<>();
        if (node != null) {
            for (Map.Entry<String, Node> entry : nodes.entries(node, "'config'").entrySet()) {
                Object value = nodes.value(entry.getValue());
                if (value instanceof Map) {
                    throw new YamlElementException(YamlNodes.line(entry.getValue()),
                            "The value of '" + entry.getKey() + "' has to be a text, a number, true, false or a list");
                }
                if (value != null) {
                    config.put(entry.getKey(), value);
                }
            }
        }
        return config;
    }

    private @Nullable String text(Map<String, Node> fields, String key) throws YamlElementException {
        Node node = fields.get(key);
        return node == null ? null : nodes.text(node, "'" + key + "'");
    }

    private static void checkUid(String uid, int line, String what) throws YamlElementException {
        try {
            new ThingUID(uid);
        } catch (IllegalArgumentException e) {
            throw new YamlElementException(line, what + " '" + uid + "' is not of the form binding:type:id");
        }
    }

    private static void checkKeys(Node node, Map<String, Node> fields, Set<String> known) throws YamlElementException {
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw new YamlElementException(keyLine(node, field.getKey()),
                        "The key '" + field.getKey() + "' is not known" + Nearest.of(field.getKey(), known));
            }
        }
    }

    private static int keyLine(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
                    return YamlNodes.line(scalar);
                }
            }
        }
        return YamlNodes.line(node);
    }
}
