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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;

/**
 * @author openHAB Energy - Initial contribution
 */
class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void secondHubOnTheSameHomeIsRefusedUntilTheFirstStops() throws Exception {
        HubHome home = new HubHome(folder.resolve("new"));
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(HubStartException.class).isThrownBy(() -> HomeLock.take(home))
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining(home.folder().toString()).withMessageContaining("--home");
        }
        HomeLock.take(home).close();
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(HubStartException.class).isThrownBy(() -> HomeLock.take(new HubHome(file)))
                .withMessageContaining(file.toString());
    }
}
