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
package org.openhab.energy.hub.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.start.GeneratedFile;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The demo's part of a home folder: one file with Things. Knows also whether a home is still without Things of its
 * user, which is when the demo starts unasked.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DemoHome {

    private static final String STORED_THINGS = "org.openhab.core.thing.Thing.json";

    private final HubHome home;
    private final GeneratedFile things;

    public DemoHome(HubHome home) {
        this.home = home;
        this.things = new GeneratedFile(home.things().resolve("demo.yaml"));
    }

    /** Whether nobody has given this home a Thing or an account; what was approved in the demo belongs to the demo. */
    public boolean isWithoutThingsOfItsOwn() throws IOException {
        return !hasOwnFiles() && (things.isGenerated() || !hasStoredThings());
    }

    private boolean hasOwnFiles() throws IOException {
        if (!Files.isDirectory(home.things())) {
            return false;
        }
        try (Stream<Path> files = Files.list(home.things())) {
            for (Path file : files.filter(DemoHome::isYaml).toList()) {
                if (new GeneratedFile(file).isOwn()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean hasStoredThings() throws IOException {
        Path stored = home.userdata().resolve("jsondb").resolve(STORED_THINGS);
        if (!Files.exists(stored)) {
            return false;
        }
        try {
            return JsonParser.parseString(Files.readString(stored)) instanceof JsonObject content && !content.isEmpty();
        } catch (JsonParseException e) {
            // Damaged, so not empty; the storage of the hub reports and repairs it.
            return true;
        }
    }

    /** Writes the Things of the clouds, unless the user has changed the file. */
    public void write(List<DemoCloud> clouds) throws IOException {
        things.write("version: 1\nthings:\n" + clouds.stream().map(DemoCloud::things).collect(Collectors.joining()));
    }

    /** Takes the demo's Things out of a home that is used in earnest. */
    public boolean remove() throws IOException {
        return things.delete();
    }
}
