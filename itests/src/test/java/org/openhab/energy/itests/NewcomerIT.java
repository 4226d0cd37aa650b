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
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.HubBundle;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonElement;

/**
 * The way of {@code docs/install-openhab.md}, from a dropped KAR to the first price and back, in a hub that has no add-ons of its own. The times of the
 * steps are printed and decide nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
class NewcomerIT {

    private static final String KAR = "openhab-binding-nomos";

    @TempDir
    Path folder;
    private Path addons;
    private long since;

    @BeforeEach
    void begin() throws Exception {
        addons = Files.createDirectories(folder.resolve("addons"));
        since = System.nanoTime();
    }

    private void tell(String step) {
        long now = System.nanoTime();
        System.out.printf("%6.1f s  %s%n", (now - since) / 1e9, step);
        since = now;
    }

    private void drop(KarFile kar, String name) throws Exception {
        Files.copy(kar.path(), addons.resolve(name));
    }

    private static List<String> addOns(TestHub hub) {
        return hub.launcher().bundles().stream().map(HubBundle::name).filter(name -> !name.contains("energy.hub"))
                .filter(name -> name.startsWith("org.openhab.")).sorted().toList();
    }

    @Test
    void droppedFileLeadsToAPriceAndItsRemovalLeavesNothing() throws Exception {
        try (TestHub hub = new TestHub(folder.resolve("home"), Ports.free(), Optional.of(addons));
                NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, hub.address()))) {
            HubRest rest = hub.start().rest();
            NomosHome home = new NomosHome(hub, cloud);
            tell("the hub runs, without add-ons");
            assertThat(addOns(hub)).isEmpty();
            assertThat(rest.list("/rest/thing-types")).isEmpty();

            drop(KarFile.of(KAR), KAR + ".kar");
            await().atMost(NomosHome.LIMIT)
                    .until(() -> rest.get("/rest/thing-types/nomos:account").status() == 200);
            await().atMost(NomosHome.LIMIT).until(() -> rest.get("/energy").status() == 200);
            tell("the file is copied: thing types and pages are there");
            assertThat(addOns(hub)).isEqualTo(KarFile.bundles(KarFile.of(KAR)));

            String account = home.addKeyAccount("main", NomosDemo.KEY_SECRET);
            home.awaitStatus(account, "ONLINE/NONE");
            tell("the account is added and online");

            rest.post("/rest/discovery/bindings/nomos/scan", "");
            await().atMost(NomosHome.LIMIT).until(() -> !found(rest).isEmpty());
            String contract = found(rest);
            tell("the contract is in the Inbox");

            assertThat(rest.postText("/rest/inbox/" + contract + "/approve", "Home").status()).isEqualTo(200);
            home.awaitStatus(contract, "ONLINE/NONE");
            tell("the contract is approved and online");

            rest.link("Number:EnergyPrice", "Price", contract + ":price#total");
            NavigableMap<Instant, BigDecimal> truth = NomosPrices.read(cloud.baseUri(), NomosDemo.KEY_CLIENT,
                    NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION);
            await().atMost(NomosHome.LIMIT).untilAsserted(() -> {
                String[] state = rest.itemState("Price").split(" ", -1);
                assertThat(state).hasSize(2);
                assertThat(new BigDecimal(state[0])).isEqualByComparingTo(truth.floorEntry(Instant.now()).getValue());
            });
            tell("the Item shows " + rest.itemState("Price"));

            Files.delete(addons.resolve(KAR + ".kar"));
            home.awaitStatus(account, "UNINITIALIZED/HANDLER_MISSING_ERROR");
            await().atMost(NomosHome.LIMIT).until(() -> addOns(hub).isEmpty());
            assertThat(rest.get("/energy").status()).isEqualTo(404);
            tell("the file is deleted, and with it all but the Things and tokens");

            drop(KarFile.of(KAR), KAR + ".kar");
            home.awaitStatus(contract, "ONLINE/NONE");
            tell("the file is back, and the contract is online again");
        }
    }

    private static String found(HubRest rest) {
        for (JsonElement result : rest.list("/rest/inbox")) {
            if (result.toString().contains(NomosDemo.KEY_SUBSCRIPTION)) {
                return result.getAsJsonObject().get("thingUID").getAsString();
            }
        }
        return "";
    }

    @Test
    void filesShareWhatTheyShareAndABadOneStopsNothing() throws Exception {
        KarFile nomos = KarFile.of(KAR);
        KarFile novasense = KarFile.of("openhab-binding-novasense");
        KarFile earlier = novasense.earlier(folder.resolve("earlier.kar"), "0.0.9");
        Files.writeString(addons.resolve("broken.kar"), "no archive at all");
        drop(earlier, "openhab-binding-novasense.kar");
        try (TestHub hub = new TestHub(folder.resolve("home"), Ports.free(), Optional.of(addons))) {
            HubRest rest = hub.start().rest();
            await().atMost(NomosHome.LIMIT).until(() -> rest.get("/energy").status() == 200);
            assertThat(versions(hub)).isEqualTo("0.0.9");

            drop(nomos, KAR + ".kar");
            await().atMost(NomosHome.LIMIT)
                    .until(() -> rest.get("/rest/thing-types/nomos:account").status() == 200);
            awaitRunning(hub, nomos, novasense);
            assertThat(versions(hub)).as("the newer of what both share").isEqualTo("0.0.9,0.1.0.SNAPSHOT");

            Files.delete(addons.resolve(KAR + ".kar"));
            awaitRunning(hub, novasense);
            await().atMost(NomosHome.LIMIT).until(() -> rest.get("/energy").status() == 200);
            assertThat(versions(hub)).isEqualTo("0.0.9");
        }
    }

    private static void awaitRunning(TestHub hub, KarFile... files) throws Exception {
        List<String> expected = KarFile.bundles(files);
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> {
            assertThat(addOns(hub)).isEqualTo(expected);
            assertThat(hub.launcher().bundles()).allMatch(HubBundle::isRunning);
        });
    }

    private static String versions(TestHub hub) {
        return hub.launcher().bundles().stream().filter(bundle -> addOns(hub).contains(bundle.name()))
                .map(HubBundle::version).distinct().sorted().collect(Collectors.joining(","));
    }
}
