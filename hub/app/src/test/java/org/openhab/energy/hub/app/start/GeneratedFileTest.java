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
package org.openhab.energy.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * @author openHAB Energy - Initial contribution
 */
class GeneratedFileTest {

    @TempDir
    Path folder;
    private GeneratedFile file;

    @BeforeEach
    void file() {
        file = new GeneratedFile(folder.resolve("conf").resolve("a.cfg"));
    }

    @Test
    void missingFileIsNobodys() throws IOException {
        assertThat(file.isOwn()).isFalse();
        assertThat(file.isGenerated()).isFalse();
        assertThat(file.delete()).isFalse();
    }

    @Test
    void writtenFileIsRenewed() throws IOException {
        file.write("host=a\n");
        assertThat(file.isGenerated()).isTrue();
        file.write("host=b\n");

        assertThat(file.path()).content().startsWith("# Written by the hub").endsWith("]\nhost=b\n");
        assertThat(file.delete()).isTrue();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void changedFileIsTheUsers() throws IOException {
        file.write("host=a\n");
        Files.writeString(file.path(), Files.readString(file.path()).replace("host=a", "host=mine"));
        String changed = Files.readString(file.path());

        file.write("host=b\n");

        assertThat(file.isOwn()).isTrue();
        assertThat(file.path()).hasContent(changed);
        assertThat(file.delete()).isFalse();
        assertThat(file.path()).exists();
    }

    @Test
    void usersFileIsNeverTouched() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        for (String content : new String[]{ "", "host=mine", "# Written by the hub\nhost=mine\n" }) {
            Files.writeString(file.path(), content);

            file.write("host=b\n");

            assertThat(file.isOwn()).isTrue();
            assertThat(file.path()).hasContent(content);
        }
    }
}
