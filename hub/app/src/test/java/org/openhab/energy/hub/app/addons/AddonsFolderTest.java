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
package org.openhab.energy.hub.app.addons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.osgi.launch.EquinoxFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * What runs follows the files of the folder. No timer: each look is the test's own.
 *
 * @author openHAB Energy - Initial contribution
 */
class AddonsFolderTest {

    @TempDir
    Path folder;
    private Path addons;
    private Framework framework;
    private AddonsFolder watched;

    @BeforeEach
    void start() throws Exception {
        addons = folder.resolve("addons");
        framework = new EquinoxFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString()));
        framework.start();
        watched = new AddonsFolder(addons, new AddonBundles(framework.getBundleContext()));
    }

    @AfterEach
    void stop() throws Exception {
        watched.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    private void put(String file, String bundle, String version) throws Exception {
        Files.createDirectories(addons);
        Files.write(addons.resolve(file), AddonFileTest
                .kar(Map.of("repository/" + bundle + ".jar", AddonFileTest.bundle(bundle, version), "repository/s.jar",
                        AddonFileTest.bundle("shared", version))));
    }

    private List<String> running() {
        return Stream.of(framework.getBundleContext().getBundles()).filter(bundle -> bundle.getBundleId() > 0)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion()).sorted().toList();
    }

    private void settle() {
        watched.look();
        watched.look();
    }

    @Test
    void aFolderThatIsNotThereYetHasNothing() {
        settle();

        assertThat(running()).isEmpty();
    }

    @Test
    void aFileIsTakenOnceItStaysAsItIs() throws Exception {
        put("one.kar", "one", "1.0.0");
        watched.look();
        assertThat(running()).isEmpty();

        watched.look();
        assertThat(running()).containsExactly("one 1.0.0", "shared 1.0.0");
    }

    @Test
    void whatTwoFilesBringRunsOnceInItsNewestVersion() throws Exception {
        put("one.kar", "one", "1.0.0");
        put("two.kar", "two", "1.1.0");
        settle();
        assertThat(running()).containsExactly("one 1.0.0", "shared 1.1.0", "two 1.1.0");

        Files.delete(addons.resolve("two.kar"));
        settle();
        assertThat(running()).containsExactly("one 1.0.0", "shared 1.0.0");

        Files.delete(addons.resolve("one.kar"));
        settle();
        assertThat(running()).isEmpty();
        assertThat(framework.getBundleContext().getBundles()).hasSize(1);
    }

    @Test
    void aNewFileOfTheSameNameReplaces() throws Exception {
        put("one.kar", "one", "1.0.0");
        settle();
        put("one.kar", "one", "1.10.0");
        settle();

        assertThat(running()).containsExactly("one 1.10.0", "shared 1.10.0");
    }

    @Test
    void aBadFileStopsNothingAndIsTakenWhenItIsGood() throws Exception {
        put("one.kar", "one", "1.0.0");
        settle();
        Files.writeString(addons.resolve("one.kar"), "half a fi");
        Files.writeString(addons.resolve("two.kar"), "no archive");
        settle();
        assertThat(running()).containsExactly("one 1.0.0", "shared 1.0.0");

        put("two.kar", "two", "1.0.0");
        settle();
        assertThat(running()).containsExactly("one 1.0.0", "shared 1.0.0", "two 1.0.0");
    }

    @Test
    void aBundleThatLacksAPackageIsLeftAndTheOthersRun() throws Exception {
        put("one.kar", "one", "1.0.0");
        Files.write(addons.resolve("two.jar"), AddonFileTest.bundle("two", "1.0.0", "no.such.pack"));
        settle();

        assertThat(running()).containsExactly("one 1.0.0", "shared 1.0.0");
        assertThat(framework.getBundleContext().getBundles()).extracting(Bundle::getSymbolicName).contains("two");
    }
}
