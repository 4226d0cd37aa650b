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
package org.openhab.energy.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the bundles use of openHAB is written down in each build, and held against a real openHAB where its index is at hand.
 *
 * @author openHAB Energy - Initial contribution
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenHabApiTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path LIST = Path.of("target", "openhab-api-used.txt");
    private static final Path INDEX = Path.of("..", "..", "shared", "openhab", "api-5.1.txt");

    private final OpenHabApiUse use = new OpenHabApiUse(PROJECT);

    @Test
    void whatTheBundlesUseIsListed() throws Exception {
        List<String> lines = new ArrayList<>(use.types());
        lines.addAll(use.members());
        lines.sort(null);
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, lines);

        System.out.println("The bundles use " + use.types().size() + " types and " + use.members().size()
                + " members of openHAB's API: itests/" + LIST);
        assertThat(use.types()).contains("org.openhab.core.thing.Thing", "org.openhab.core.types.TimeSeries");
        assertThat(use.members()).contains("org.openhab.core.thing.Thing#getUID()");
    }

    @Test
    void nothingInternalOfOpenHabIsUsed() {
        assertThat(use.types()).noneMatch(type -> type.contains(".internal."));
    }

    @Test
    void realOpenHabHasAllOfIt() throws Exception {
        assumeTrue(Files.exists(INDEX), "the index of openHAB 5.1 is not beside this checkout");
        OpenHabApiIndex index = new OpenHabApiIndex(INDEX);

        assertThat(use.types()).allMatch(index::hasType);
        assertThat(use.members()).allMatch(index::hasMember);
    }
}
