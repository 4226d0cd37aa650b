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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.HubHome;

/**
 * @author openHAB Energy - Initial contribution
 */
class DemoHomeTest {

    private static final URI HUB = URI.create("http://127.0.0.1:8080");

    @TempDir
    Path folder;
    private HubHome home;
    private DemoHome demo;
    private DemoCloud cloud;

    @BeforeEach
    void home() throws Exception {
        home = new HubHome(folder);
        cloud = start();
        demo = new DemoHome(home);
        Files.createDirectories(home.userdata().resolve("jsondb"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private DemoCloud start() throws Exception {
        return NomosDemoCloud.start(new DemoSetting(home, HUB, Optional.empty(), 0));
    }

    private void storeThings(String json) throws IOException {
        Files.writeString(home.userdata().resolve("jsondb/org.openhab.core.thing.Thing.json"), json);
    }

    @Test
    void emptyHomeIsWithoutThings() throws IOException {
        assertThat(demo.isWithoutThingsOfItsOwn()).isTrue();
        home.create();
        storeThings("{}");
        assertThat(demo.isWithoutThingsOfItsOwn()).isTrue();
    }

    @Test
    void storedThingCounts() throws IOException {
        storeThings("{\"nomos:account:mine\":{}}");

        assertThat(demo.isWithoutThingsOfItsOwn()).isFalse();
    }

    @Test
    void thingApprovedInTheDemoBelongsToTheDemo() throws IOException {
        demo.write(List.of(cloud));
        storeThings("{\"nomos:subscription:consent:sub_2\":{}}");

        assertThat(demo.isWithoutThingsOfItsOwn()).isTrue();
    }

    @Test
    void ownFileCountsBesideTheDemos() throws IOException {
        demo.write(List.of(cloud));
        Files.writeString(home.things().resolve("mine.yaml"), "version: 1\n");

        assertThat(demo.isWithoutThingsOfItsOwn()).isFalse();
        assertThat(demo.remove()).isTrue();
        assertThat(home.things().resolve("demo.yaml")).doesNotExist();
    }

    @Test
    void changedDemoFileIsTheUsers() throws Exception {
        demo.write(List.of(cloud));
        Path file = home.things().resolve("demo.yaml");
        Files.writeString(file, Files.readString(file).replace("label: Home", "label: My home"));

        try (DemoCloud other = start()) {
            demo.write(List.of(other));

            assertThat(file).content().contains("label: My home").doesNotContain(other.address().toString());
        }
        assertThat(demo.isWithoutThingsOfItsOwn()).isFalse();
        assertThat(demo.remove()).isFalse();
    }

    @Test
    void damagedStorageIsNotTakenForEmpty() throws IOException {
        storeThings("{\"nomos:acc");

        assertThat(demo.isWithoutThingsOfItsOwn()).isFalse();
    }

    @Test
    void addressesAreWrittenIntoTheThings() throws IOException {
        demo.write(List.of(cloud));

        assertThat(home.things().resolve("demo.yaml")).content().contains("baseUrl: " + cloud.address() + "\n",
                "redirectUri: http://127.0.0.1:8080/energy/callback/nomos\n", "subscriptionId: sub_demokey0001\n");
    }
}
