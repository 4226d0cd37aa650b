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
package org.openhab.energy.hub.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A file of {@code conf/services} in openHAB's format: {@code key=value} for the service that has the file's name, {@code pid:key=value} for another one.
 * A name without a dot stands for {@code org.openhab.<name>}.
 *
 * @param settings key and value by PID
 * @param faults lines that are neither setting nor comment
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CfgLines(Map<String, Map<String, String>> settings, List<Fault> faults) {

    /**
     * A line that cannot be used.
     *
     * @param line line from 1
     *
     * @author openHAB Energy - Initial contribution
     */
    public record Fault(int line, String message) {
    }

    /**
     * @param name file name without {@code .cfg}
     */
    public static CfgLines parse(String name, List<String> lines) {
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        String pid = pid(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
                continue;
            }
            if (line.startsWith("pid:")) {
                pid = pid(line.substring(4).strip());
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0) {
                faults.add(new Fault(i + 1,
                        "A line has to be 'key=value', 'pid:key=value' or a comment that begins with #"));
                continue;
            }
            String key = line.substring(0, equals).strip();
            String owner = pid;
            int colon = key.indexOf(':');
            if (colon > 0) {
                owner = pid(key.substring(0, colon).strip());
                key = key.substring(colon + 1).strip();
            }
            settings.computeIfAbsent(owner, any -> new LinkedHashMap<>()).put(key, line.substring(equals + 1).strip());
        }
        return new CfgLines(settings, faults);
    }

    private static String pid(String name) {
        return name.contains(".") ? name : "org.openhab." + name;
    }
}
