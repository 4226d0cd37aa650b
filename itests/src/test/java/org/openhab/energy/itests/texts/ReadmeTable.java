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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of a README.
 *
 * @param section heading of the second level above it
 * @param heading nearest heading above it
 * @param head names of the columns
 * @param rows cells
 *
 * @author openHAB Energy - Initial contribution
 */
record ReadmeTable(String section, String heading, List<String> head, List<List<String>> rows) {

    /** The tables of a README in their order; what stands in code blocks is none. */
    static List<ReadmeTable> of(List<String> lines) {
        List<ReadmeTable> tables = new ArrayList<>();
        String section = "";
        String heading = "";
        boolean code = false;
        boolean inside = false;
        for (String line : lines) {
            if (line.strip().startsWith("```")) {
                code = !code;
            }
            if (!code && line.startsWith("#")) {
                heading = line.replaceAll("^#+ ", "");
                section = line.startsWith("## ") ? heading : section;
            }
            if (code || !line.startsWith("|")) {
                inside = false;
            } else if (!inside) {
                inside = true;
                tables.add(new ReadmeTable(section, heading, cells(line), new ArrayList<>()));
            } else if (!line.matches("[|: -]+")) {
                tables.get(tables.size() - 1).rows().add(cells(line));
            }
        }
        return tables;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.replaceAll("^\\|", "").split("(?<!\\\\)\\|", -1)).map(String::strip)
                .toList().subList(0, line.split("(?<!\\\\)\\|", -1).length - 2);
    }
}
