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
package org.openhab.energy.hub.clouds.nomos.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.Answer;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.NomosUser;
import org.openhab.energy.hub.clouds.nomos.SharedFolder;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.UnpublishedSlots;

import com.google.gson.JsonObject;

/**
 * Holds the simulator's answers against Nomos' own specification, when that lies beside the repository.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosSchemaTest {

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);
    private JsonObject document = new JsonObject();

    @BeforeEach
    void readSpecification() throws IOException {
        Optional<Path> file = SharedFolder.find("vendors/nomos-openapi.json");
        assumeTrue(file.isPresent(), "shared/vendors/nomos-openapi.json is not beside the repository");
        document = JsonText.readObject(Files.readString(file.get()));
        cloud.clock().freeze(Instant.parse("2026-06-03T08:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void assertFits(String method, String path, Answer answer) {
        JsonObject operation = document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(method);
        JsonObject response = operation.getAsJsonObject("responses").getAsJsonObject(Integer.toString(answer.status()));
        assertThat(response).as(method + " " + path + " " + answer.status() + " is specified").isNotNull();
        JsonObject schema = response.getAsJsonObject("content").getAsJsonObject("application/json")
                .getAsJsonObject("schema");
        assertThat(new SchemaChecker(document).check(schema, answer.json())).as(method + " " + path).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "/subscriptions, /subscriptions", "/subscriptions?limit=1, /subscriptions",
            "/subscriptions/sub_demokey0001, /subscriptions/{id}", "/plans, /plans",
            "/plans/pln_demohome01, /plans/{id}",
            "/customers, /customers", "/customers/cus_demojo0001, /customers/{id}",
            "/subscriptions/sub_demokey0001/prices?start=2026-06-01&end=2026-06-02, /subscriptions/{id}/prices",
            "/subscriptions/sub_demokey0001/prices?start=2026-06-01, /subscriptions/{id}/prices",
            "/subscriptions/sub_none/prices?start=2026-06-01&end=2026-06-02, /subscriptions/{id}/prices",
            "/subscriptions/sub_demokey0002/prices?start=2026-06-01&end=2026-06-02, /subscriptions/{id}/prices",
            "/subscriptions/sub_demokey0001/prices?start=2025-09-30&end=2025-10-01, /subscriptions/{id}/prices",
            "/subscriptions/sub_demokey0001/usage, /subscriptions/{id}/usage",
            "/subscriptions/sub_demokey0001/usage?start=2026-05-01&end=2026-06-03, /subscriptions/{id}/usage",
            "/subscriptions/sub_demokey0001/usage?start=2025-04-01&end=2026-02-01&resolution=month, /subscriptions/{id}/usage",
            "/subscriptions/sub_demokey0002/usage?resolution=15min, /subscriptions/{id}/usage",
            "/subscriptions/sub_demokey0001/usage?resolution=year, /subscriptions/{id}/usage",
            "/invoices, /invoices", "/invoices?limit=100, /invoices",
            "/invoices/inv_demokey0001u003, /invoices/{id}", "/invoices/inv_demokey0001v001, /invoices/{id}",
            "/invoices/inv_demokey0001p002, /invoices/{id}", "/invoices/inv_none, /invoices/{id}",
            "/meter-readings?limit=100, /meter-readings", "/meter-orders, /meter-orders",
            "/meter-orders/prdo_demokey001, /meter-orders/{id}", "/grid-fee-reductions, /grid-fee-reductions",
            "/grid-fee-reductions/gfr_demokey003, /grid-fee-reductions/{id}",
            "/grid-fee-reductions/gfr_none, /grid-fee-reductions/{id}", "/market-partners, /market-partners",
            "/plans/pln_demosun001, /plans/{id}",
            "/subscriptions?limit=0, /subscriptions", "/subscriptions/sub_none, /subscriptions/{id}" })
    void readAnswersFit(String request, String path) {
        assertFits("get", path, user.get(request, user.keyToken()));
    }

    @Test
    void aConsentsAnswersFit() {
        Answer tokens = user.consentTokens();
        assertFits("post", "/oauth/token", tokens);
        String token = tokens.text("access_token");
        assertFits("get", "/subscriptions", user.get("/subscriptions", token));
        assertFits("get", "/subscriptions/{id}", user.get("/subscriptions/" + NomosDemo.ENDED_SUBSCRIPTION, token));
        assertFits("get", "/subscriptions/{id}/prices", user.get(
                "/subscriptions/" + NomosDemo.ENDED_SUBSCRIPTION + "/prices?start=2026-06-01&end=2026-06-02", token));
        assertFits("get", "/plans", user.get("/plans", token));
        assertFits("post", "/oauth/token", user.refresh(tokens.text("refresh_token")));
        assertFits("post", "/oauth/token", user.refresh(tokens.text("refresh_token")));
        assertFits("post", "/oauth/token", user.redeem("unknown"));
        assertFits("get", "/oauth/authorize", user.get("/oauth/authorize"));
        assertFits("get", "/subscriptions", user.get("/subscriptions"));
    }

    @Test
    void pricesWithNullsFit() {
        cloud.setSwitches(cloud.switches().withUnpublishedSlots(UnpublishedSlots.NULL));
        cloud.priceOverrides().add(PriceOverride.slot(Kind.NULL, Instant.parse("2026-06-03T10:00:00Z")));
        assertFits("get", "/subscriptions/{id}/prices", user.get(
                "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/prices?start=2026-06-03&end=2026-06-04",
                user.keyToken()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "401", "403", "429", "500" })
    void simulatedErrorsFit(String kind) {
        cloud.faults().always("/", FaultKind.of(kind));
        assertFits("get", "/subscriptions", user.get("/subscriptions", "any"));
        assertFits("post", "/oauth/token", user.redeem("any"));
    }

    @Test
    void wrongTypesDoNotFit() {
        String token = user.keyToken();
        cloud.faults().once("/subscriptions", FaultKind.WRONG_TYPES);
        JsonObject schema = document.getAsJsonObject("paths").getAsJsonObject("/subscriptions").getAsJsonObject("get")
                .getAsJsonObject("responses").getAsJsonObject("200").getAsJsonObject("content")
                .getAsJsonObject("application/json").getAsJsonObject("schema");
        assertThat(new SchemaChecker(document).check(schema, user.get("/subscriptions", token).json())).isNotEmpty();
    }
}
