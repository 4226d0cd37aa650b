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
package org.openhab.binding.novasense.internal.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads profiles: those of the bundle, changed by files of the same name in the user's folder. A file need hold only what differs; a new name stands for a
 * profile of the user's own. Files are read on every call, so that a change counts from the next poll on.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ProfileFiles {
    private static final int LARGEST = 200_000;

    private final Path folder;

    /**
     * @param folder the user's folder, which need not exist
     */
    public ProfileFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * {@return the profile}
     *
     * @throws ProfileException when there is no such profile, or a file cannot be read
     */
    public PlantProfile read(String name) throws ProfileException {
        if (!name.matches("[A-Za-z0-9_-]{1,60}")) {
            throw new ProfileException("offline.profile-name", name);
        }
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        boolean bundled = merge(content, resource(name), name + ".yaml");
        Path file = folder.resolve(name + ".yaml");
        boolean own = merge(content, text(file), file.toString());
        if (!bundled && !own) {
            throw new ProfileException("offline.profile-missing", name, file.toString());
        }
        return profile(content, own ? file.toString() : name);
    }

    private static PlantProfile profile(Map<String, @Nullable Object> content, String place) throws ProfileException {
        if (!(content.get("queries") instanceof Map<?, ?> queries)) {
            throw new ProfileException("offline.profile-shape", place, "queries");
        }
        Map<String, Settings> read = new LinkedHashMap<>();
        for (Map.Entry<?, ?> query : queries.entrySet()) {
            String name = String.valueOf(query.getKey());
            if (!(query.getValue() instanceof Map<?, ?> settings)) {
                throw new ProfileException("offline.profile-shape", place, name);
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            settings.forEach((key, value) -> values.put(String.valueOf(key), value));
            read.put(name, new Settings(values));
        }
        return new PlantProfile(read);
    }

    private static boolean merge(Map<String, @Nullable Object> into, @Nullable String text, String place)
            throws ProfileException {
        if (text == null) {
            return false;
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(LARGEST);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(text);
            if (!(content instanceof Map<?, ?> map)) {
                throw new ProfileException("offline.profile-shape", place, "queries");
            }
            overlay(into, map);
            return true;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ProfileException("offline.profile-yaml", place, Integer.toString(line),
                    String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new ProfileException("offline.profile-yaml", place, "1", String.valueOf(e.getMessage()));
        }
    }

    private static void overlay(Map<String, @Nullable Object> into, Map<?, ?> changes) {
        for (Map.Entry<?, ?> change : changes.entrySet()) {
            String key = String.valueOf(change.getKey());
            if (change.getValue() instanceof Map<?, ?> deeper) {
                Map<String, @Nullable Object> merged = new LinkedHashMap<>();
                if (into.get(key) instanceof Map<?, ?> known) {
                    overlay(merged, known);
                }
                overlay(merged, deeper);
                into.put(key, merged);
            } else if (change.getValue() == null) {
                // An empty value takes something out of the bundled profile.
                into.remove(key);
            } else {
                into.put(key, change.getValue());
            }
        }
    }

    private static @Nullable String resource(String name) throws ProfileException {
        try (InputStream stream = ProfileFiles.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProfileException("offline.profile-unreadable", name);
        }
    }

    private static @Nullable String text(Path file) throws ProfileException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new ProfileException("offline.profile-unreadable", file.toString());
        }
    }

    /** {@return the names of the bundled profiles} */
    public static List<String> bundled() {
        return List.of("plants", "assets");
    }
}
