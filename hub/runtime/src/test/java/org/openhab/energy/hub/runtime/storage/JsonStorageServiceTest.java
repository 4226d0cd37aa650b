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
package org.openhab.energy.hub.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.storage.Storage;
import org.openhab.energy.hub.runtime.item.dto.StoredItem;

/**
 * @author openHAB Energy - Initial contribution
 */
class JsonStorageServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private <T> Storage<T> open(String name) {
        return new JsonStorageService(folder, CLOCK).getStorage(name, getClass().getClassLoader());
    }

    @Test
    void whatWasPutIsOnTheDiskAtOnce() {
        open("prices").put("a", "text with \"quotes\" and ü");
        assertThat(this.<String>open("prices").get("a")).isEqualTo("text with \"quotes\" and ü");
        assertThat(folder.resolve("prices.json")).exists();
        assertThat(folder.resolve("prices.json.tmp")).doesNotExist();
    }

    @Test
    void onlyItsOwnerReadsAFile() throws IOException {
        open("s").put("a", "1");
        open("s").put("a", "2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void objectsKeepTheirClassAndAreFresh() {
        StoredItem item = new StoredItem();
        item.name = "Price";
        item.tags = List.of("a", "b");
        Storage<StoredItem> storage = open("items");
        storage.put("Price", item);
        storage.get("Price").name = "changed by a reader";
        assertThat(this.<StoredItem>open("items").get("Price").name).isEqualTo("Price");
        assertThat(storage.get("Price").tags).containsExactly("a", "b");
    }

    @Test
    void nullRemoves() {
        Storage<String> storage = open("s");
        storage.put("a", "1");
        assertThat(storage.put("a", null)).isEqualTo("1");
        assertThat(storage.containsKey("a")).isFalse();
        assertThat(this.<String>open("s").getKeys()).isEmpty();
        assertThat(storage.remove("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "{\"a\": {\"class\": \"java.lang.String\", \"value\": \"1\"", "[]", "\0\0\0\0",
            "null" })
    void aCorruptedFileIsSetAsideAndNotLost(String content) throws IOException {
        Path file = folder.resolve("s.json");
        Files.writeString(file, content);
        Storage<String> storage = open("s");
        assertThat(storage.getKeys()).isEmpty();
        assertThat(folder.resolve("s.json.corrupt-20261121-180000000")).hasContent(content);
        storage.put("a", "1");
        assertThat(this.<String>open("s").get("a")).isEqualTo("1");
    }

    @Test
    void aHalfWrittenTemporaryFileDoesNotMatter() throws IOException {
        open("s").put("a", "1");
        Files.writeString(folder.resolve("s.json.tmp"), "{\"a");
        assertThat(this.<String>open("s").get("a")).isEqualTo("1");
        open("s").put("a", "2");
        assertThat(this.<String>open("s").get("a")).isEqualTo("2");
    }

    @Test
    void aValueWhoseClassIsGoneIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("s.json"),
                "{\"a\":{\"class\":\"org.example.Gone\",\"value\":{}},\"b\":{\"class\":\"java.lang.String\",\"value\":\"2\"}}");
        Storage<Object> storage = open("s");
        assertThat(storage.get("a")).isNull();
        assertThat(storage.get("b")).isEqualTo("2");
        assertThat(storage.getValues()).containsExactly(null, "2");
    }

    @Test
    void aNameCannotLeaveTheFolder() throws IOException {
        Path inner = folder.resolve("jsondb");
        new JsonStorageService(inner, CLOCK).<String>getStorage("../../evil/name").put("a", "1");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).singleElement()
                    .satisfies(file -> assertThat(file.getParent()).isEqualTo(inner));
        }
    }

    @Test
    void theSameNameIsTheSameStorage() {
        JsonStorageService service = new JsonStorageService(folder, CLOCK);
        service.<String>getStorage("s").put("a", "1");
        assertThat(service.<String>getStorage("s").get("a")).isEqualTo("1");
        assertThat(Map.of("a", "1")).containsEntry("a", service.<String>getStorage("s").get("a"));
    }
}
