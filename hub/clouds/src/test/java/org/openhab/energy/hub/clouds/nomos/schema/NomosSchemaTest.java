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
import java.net.http.HttpRequest.BodyPublishers;
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
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
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
        assertFits("get", "/meter-orders", user.get("/meter-orders", token));
        assertFits("get", "/invoices", user.get("/invoices?limit=100", token));
        assertFits("get", "/meter-readings", user.get("/meter-readings?limit=100", token));
        assertFits("get", "/grid-fee-reductions", user.get("/grid-fee-reductions", token));
        assertFits("get", "/subscriptions/{id}/usage",
                user.get("/subscriptions/" + NomosDemo.CONSENT_SUBSCRIPTION + "/usage", token));
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

    @Test
    void answersToReportedReadingsFit() {
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription("sub_analog", "cus_demojo0001", "A1", "Gartenweg",
                Instant.parse("2026-04-30T22:00:00Z"), null)));
        double start = user.get("/meter-readings", user.keyToken()).items().asList().stream()
                .map(item -> item.getAsJsonObject())
                .filter(item -> "sub_analog".equals(item.get("subscription").getAsString()))
                .mapToDouble(item -> item.get("value").getAsDouble()).min().orElseThrow();
        for (double value : new double[]{ start + 200, start + 201, 1, 0 }) {
            assertFits("post", "/meter-readings", post("{\"subscription\":\"sub_analog\",\"value\":" + value
                    + ",\"timestamp\":\"2026-06-0" + (value == 1 ? 2 : 1) + "T10:00:00Z\"}"));
        }
        assertFits("get", "/subscriptions/{id}/usage",
                user.get("/subscriptions/sub_analog/usage", user.keyToken()));
        assertFits("get", "/meter-readings", user.get("/meter-readings?limit=100", user.keyToken()));
    }

    private Answer post(String json) {
        return user.send(user.to("/meter-readings").header("Authorization", "Bearer " + user.keyToken())
                .header("X-API-Version", "2026-05-27.curie").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void everyStageOfAMeterOrderAndEveryModuleFits() {
        NomosSubscription analog = NomosDemo.analog(NomosDemo.subscription("sub_analog", "cus_demojo0001", "A1",
                "Gartenweg", Instant.parse("2026-04-30T22:00:00Z"), null));
        cloud.putMeterOrder(MeterOrder.smooth("prdo_one", analog, "metrify", Instant.parse("2026-06-01T08:00:00Z"),
                Instant.parse("2026-06-20T08:00:00Z"), Instant.parse("2026-06-25T22:00:00Z"))
                .withBlock(Instant.parse("2026-06-10T08:00:00Z"), "grid_operator_registration"));
        cloud.putMeterOrder(MeterOrder.smooth("prdo_two", analog, "energy-metering",
                Instant.parse("2026-06-01T08:00:00Z"), Instant.parse("2026-06-20T08:00:00Z"),
                Instant.parse("2026-06-25T22:00:00Z"))
                .withCancellation(Instant.parse("2026-06-12T08:00:00Z"), "pre_existing"));
        cloud.putReduction(new GridFeeReduction("gfr_two", "sub_analog", "cus_demojo0001", 2,
                Instant.parse("2026-06-01T08:00:00Z"), null, null, Instant.parse("2026-06-09T08:00:00Z")));
        for (int day = 2; day < 28; day += 2) {
            cloud.clock().freeze(Instant.parse("2026-06-%02dT10:00:00Z".formatted(day)));
            String token = user.keyToken();
            assertFits("get", "/meter-orders", user.get("/meter-orders", token));
            assertFits("get", "/grid-fee-reductions", user.get("/grid-fee-reductions", token));
        }
    }
}
