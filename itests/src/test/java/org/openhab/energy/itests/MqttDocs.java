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
package org.openhab.energy.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What {@code docs/mqtt.md} promises: its table of topics, and the payloads that it shows.
 *
 * @param rows the table, in its order
 * @param examples payload by topic as it is written there
 *
 * @author openHAB Energy - Initial contribution
 */
record MqttDocs(List<Row> rows, Map<String, JsonElement> examples) {

    static final Path FOLDER = Path.of("..", "docs", "mqtt");

    private static final Path PAGE = Path.of("..", "docs", "mqtt.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^`([^`]+)`:\\n\\n```json\\n(.*?)\\n```",
            Pattern.DOTALL);

    /**
     * A line of the table.
     *
     * @param topic as it is written there, {@code <base>/<thing>/state} for example
     * @param kept whether the broker is said to keep it
     */
    record Row(String topic, boolean kept) {

        /** {@return whether the line tells of this topic of a hub with the usual base} */
        boolean tellsOf(String other) {
            return other
                    .matches(topic.replace("<base>", "energy").replaceAll("<[a-z]+>", "[^/]+").replace("...", ".+"));
        }

        boolean isOfChannel() {
            return topic.contains("<channel>");
        }
    }

    static MqttDocs read() throws IOException {
        String text = Files.readString(PAGE);
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && ("yes".equals(cells[2].trim()) || "no".equals(cells[2].trim()))) {
                Matcher names = NAME.matcher(cells[1]);
                while (names.find()) {
                    rows.add(new Row(names.group(1), "yes".equals(cells[2].trim())));
                }
            }
        }
        Map<String, JsonElement> examples = new LinkedHashMap<>();
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
            examples.put(example.group(1), JsonParser.parseString(example.group(2)));
        }
        return new MqttDocs(rows, examples);
    }
}
