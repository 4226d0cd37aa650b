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
package org.openhab.energy.hub.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.thing.TestHub;

/**
 * @author openHAB Energy - Initial contribution
 */
class ThingsFolderTest {

    private static final ThingUID ACCOUNT = new ThingUID("probe:account:home");
    private static final String FILE = """
            version: 1
            things:
              probe:account:home:
                isBridge: true
                label: Home
                config:
                  clientId: c1
              probe:meter:home:m1:
                bridge: probe:account:home
                config:
                  meterId: M-1
                channels:
                  extra:
                    type: run
            """;

    @TempDir
    Path folder;
    private TestHub hub;
    private Runnable look;

    @BeforeEach
    void start() {
        hub = new TestHub(folder.resolve("jsondb")).withBinding();
        ScheduledExecutorService executor = mock(ScheduledExecutorService.class);
        when(executor.scheduleWithFixedDelay(any(), anyLong(), anyLong(), any()))
                .thenAnswer(call -> mock(ScheduledFuture.class));
        new ThingsFolder(hub.things, hub.editor, hub.lifecycle, new YamlDrafts(hub.catalog, hub.creation), hub.problems,
                folder, Clock.systemUTC(),
                executor);
        ArgumentCaptor<Runnable> captor = ArgumentCaptor.forClass(Runnable.class);
        verify(executor).scheduleWithFixedDelay(captor.capture(), anyLong(), anyLong(), any());
        look = captor.getValue();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        look.run();
    }

    @Test
    void thingsOfAFileRunAndCannotBeEdited() throws IOException {
        write("demo.yaml", FILE);
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
        assertThat(hub.problems.all()).isEmpty();
        assertThat(hub.things.get(new ThingUID("probe:meter:home:m1")).getChannel("extra").getLabel()).isEqualTo("Run");
        assertThat(hub.get("things/probe:account:home").body()).contains("\"editable\":false");
        assertThat(hub.ask("DELETE", "things/probe:account:home", "").status()).isEqualTo(409);
        assertThat(hub.ask("PUT", "things/probe:account:home/config", "{\"clientId\":\"x\"}").body())
                .contains("things/demo.yaml");
    }

    @Test
    void aChangedFileChangesItsThingsOnly() throws IOException {
        write("demo.yaml", FILE);
        hub.factory.calls.clear();
        write("demo.yaml", FILE.replace("label: Home", "label: A new label"));
        assertThat(hub.things.get(ACCOUNT).getLabel()).isEqualTo("A new label");
        assertThat(hub.factory.calls).contains("initialize probe:account:home")
                .doesNotContain("register probe:meter:home:m1");
        write("demo.yaml", FILE.replace("clientId: c1", "clientId: c23"));
        assertThat(hub.things.get(ACCOUNT).getConfiguration().get("clientId")).isEqualTo("c23");
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
        Files.delete(folder.resolve("demo.yaml"));
        look.run();
        assertThat(hub.things.all()).isEmpty();
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        write("demo.yaml", FILE);
        hub.factory.calls.clear();
        look.run();
        assertThat(hub.factory.calls).isEmpty();
    }

    @Test
    void aSlipWhileEditingStopsNothing() throws IOException {
        write("demo.yaml", FILE);
        Thing before = hub.things.get(ACCOUNT);
        write("demo.yaml", FILE + "   : :\n");
        assertThat(hub.things.get(ACCOUNT)).isSameAs(before);
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
        assertThat(hub.problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("things/demo.yaml");
            assertThat(problem.line()).isPositive();
        });
        assertThat(hub.get("systeminfo").body()).contains("no valid YAML");
        assertThat(hub.topics()).contains("openhab/problems/things~demo.yaml");
        write("demo.yaml", FILE);
        assertThat(hub.problems.all()).isEmpty();
    }

    @Test
    void aTypoInAParameterIsTold() throws IOException {
        write("demo.yaml", FILE.replace("clientId", "clintId"));
        assertThat(hub.problems.all()).singleElement().satisfies(problem -> assertThat(problem)
                .hasToString(
                        "things/demo.yaml, line 3, probe:account:home: The parameter 'clintId' is not known; did you mean 'clientId'?"));
        assertThat(hub.status("probe:account:home")).isEqualTo("UNINITIALIZED/HANDLER_CONFIGURATION_PENDING");
    }

    @Test
    void aThingBelongsToOneFileOrTheUser() throws IOException {
        hub.ask("POST", "things", TestHub.ACCOUNT);
        write("a.yaml", FILE);
        write("b.yaml", FILE);
        assertThat(hub.problems.all()).extracting(problem -> problem.source() + " " + problem.subject())
                .containsExactlyInAnyOrder(
                        "things/a.yaml probe:account:home", "things/b.yaml probe:account:home",
                        "things/b.yaml probe:meter:home:m1");
        assertThat(hub.things.get(ACCOUNT).getLabel()).isEqualTo("Home account");
    }

    @Test
    void aMissingIsBridgeIsTold() throws IOException {
        write("demo.yaml", FILE.replace("    isBridge: true\n", ""));
        assertThat(hub.problems.all()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("add 'isBridge: true'"));
        assertThat(hub.status("probe:meter:home:m1")).isEqualTo("UNKNOWN/NONE");
    }
}
