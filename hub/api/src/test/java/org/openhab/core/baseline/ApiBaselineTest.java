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
package org.openhab.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * Nothing that bundles can see of this API changes unnoticed, and nothing goes away while its package keeps its version. There is no earlier release
 * whose jar could be compared with, so the list of signatures in {@code api-baseline.txt} takes its place.
 * <p>
 * {@code mvn test -pl hub/api -Dtest=ApiBaselineTest -Dapi.baseline=write} writes the list anew. It refuses to where something is gone; openHAB would
 * raise the package's version then, which is in {@code bnd.bnd}. What is new must be in openHAB 5.1, too.
 *
 * @author openHAB Energy - Initial contribution
 */
class ApiBaselineTest {

    private static final Path LIST = Path.of("src", "test", "resources", "api-baseline.txt");
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void nothingGoesAwayWhileThePackageKeepsItsVersion() throws Exception {
        assertThat(ExportedApi.of(CLASSES).lackingOf(ExportedApi.read(LIST)))
                .as("gone or changed: put it back, or raise"
                        + " the version of the package in bnd.bnd")
                .isEmpty();
    }

    @Test
    void theListHasAllThatIsExported() throws Exception {
        ExportedApi now = ExportedApi.of(CLASSES);
        if ("write".equals(System.getProperty("api.baseline"))) {
            assertThat(now.lackingOf(ExportedApi.read(LIST))).as("gone").isEmpty();
            now.write(LIST);
        }
        ExportedApi listed = ExportedApi.read(LIST);

        assertThat(listed.lackingOf(now)).as("new, and not in " + LIST + "; see this class").isEmpty();
        assertThat(listed.packages().keySet()).isEqualTo(now.packages().keySet());
    }

    @Test
    void packagesHaveTheVersionOfOpenHab51() throws Exception {
        assertThat(ExportedApi.of(CLASSES).packages().keySet()).hasSizeGreaterThan(10)
                .allMatch(name -> name.startsWith("org.openhab.core") && name.endsWith(" 5.1.0"));
    }

    @Test
    void aMemberThatIsGoneOrChangedIsSeenUnlessTheVersionMoved() {
        ExportedApi before = api("a.pack 5.1.0", "public void a.Type.go()", "public int a.Type.count()");

        assertThat(api("a.pack 5.1.0", "public void a.Type.go()", "public long a.Type.count()").lackingOf(before))
                .containsExactly("a.pack 5.1.0: public int a.Type.count()");
        assertThat(api("a.pack 6.0.0", "public void a.Type.go()").lackingOf(before)).isEmpty();
    }

    private static ExportedApi api(String name, String... signatures) {
        SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
        packages.put(name, new TreeSet<>(List.of(signatures)));
        return new ExportedApi(packages);
    }
}
