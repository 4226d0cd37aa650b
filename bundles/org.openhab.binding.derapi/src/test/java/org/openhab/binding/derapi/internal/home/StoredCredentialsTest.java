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
package org.openhab.binding.derapi.internal.home;

import static org.assertj.core.api.Assertions.*;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.derapi.internal.console.DerapiCommandExtension;
import org.openhab.binding.derapi.internal.handler.DerapiAccountHandler;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.thing.OpenHandlers;

/**
 * Credentials that Derapi keeps: by the console, and used by their id.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class StoredCredentialsTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");

    @TempDir
    Path folder = Path.of("");
    private List<String> lines = List.of();
    private final OpenHandlers handlers = new OpenHandlers();
    private final ConsoleLines console = new ConsoleLines(new DerapiCommandExtension(handlers));

    private void type(String... args) {
        lines = console.type(List.of(args));
    }

    @Test
    void theyAreStoredListedRenamedUsedAndDeleted() throws Exception {
        try (SimulatedDerapi world = new SimulatedDerapi(START, folder).production()) {
            handlers.add(world.home.handler(DerapiHome.ACCOUNT, DerapiAccountHandler.class));
            String account = DerapiHome.ACCOUNT.getAsString();
            type("create", account, "car", "tesla", "app", "clientID=" + DerapiDemo.app(DerapiVendor.TESLA),
                    "clientSecret=" + DerapiDemo.appSecret(DerapiVendor.TESLA));
            assertThat(lines).singleElement().asString().startsWith("Stored as ");
            String id = lines.get(0).substring("Stored as ".length());
            type("rename", account, id, "house");
            type("list", account);
            assertThat(lines).containsExactly(id + "  tesla  app  house");

            Enroller enroller = new Enroller(world);
            ThingUID tesla = enroller.enrol(DerapiVendor.TESLA, "join",
                    Map.of("clientId", "", "clientSecret", "", "credentialsId", id));
            assertThat(world.home.status(tesla)).isEqualTo("ONLINE NONE");
            assertThat(tesla).isNotNull();

            type("delete", account, id);
            type("list", account);
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        try (SimulatedDerapi world = new SimulatedDerapi(START, folder).production()) {
            handlers.add(world.home.handler(DerapiHome.ACCOUNT, DerapiAccountHandler.class));
            String account = DerapiHome.ACCOUNT.getAsString();
            type("create", account, "x", "tesla", "app", "clientID=1");
            assertThat(lines).containsExactly("Needed are clientID, clientSecret");
            type("create", account, "x", "tesla", "bike");
            assertThat(lines).anyMatch(line -> line.startsWith("solis apikeysecret"));
            type("delete", account, "nothing");
            assertThat(lines).singleElement().asString().startsWith("That did not work");
            type("list", "derapi:account:other");
            assertThat(lines).containsExactly("There is no open account derapi:account:other");
            type();
            assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("usage"));
        }
    }
}
