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
package org.openhab.energy.thing.internal.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.LoadRequest;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Plan;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.Run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Writes answers. Times are in UTC to the second, money is in the tariff's currency, and what is not known is null.
 *
 * @param transaction what the asker gave to know the answer by, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PlanAnswers(@Nullable JsonElement transaction) {
    private static final int LONGEST_TRANSACTION = 64;
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** {@return answers to a request, whatever else may be wrong with it} */
    static PlanAnswers to(@Nullable JsonObject request) {
        return new PlanAnswers(request != null && isTransaction(request.get("transaction"))
                ? request.get("transaction")
                : null);
    }

    static boolean isTransaction(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive primitive && !primitive.isBoolean()
                && primitive.getAsString().length() <= LONGEST_TRANSACTION;
    }

    PlanAnswer plan(Plan plan, LoadRequest load, ThingSnapshot tariff) {
        JsonObject data = new JsonObject();
        data.addProperty("thing", tariff.id());
        data.add("earliest", time(load.earliest()));
        data.add("deadline", time(load.deadline()));
        JsonArray runs = new JsonArray();
        for (Run run : plan.runs()) {
            JsonObject row = new JsonObject();
            row.add("start", time(run.start()));
            row.add("end", time(run.end()));
            runs.add(row);
        }
        data.add("runs", runs);
        data.add("energy_kwh", number(plan.energy()));
        data.add("cost", number(plan.cost()));
        data.add("cost_now", number(plan.costNow()));
        data.add("cost_at_mean", number(plan.costAtMean()));
        data.add("savings", number(plan.savings()));
        data.addProperty("currency", tariff.currency());
        data.add("coverage", number(plan.coverage()));
        data.addProperty("stale", tariff.stale());
        JsonObject json = start("ok");
        json.add("data", data);
        return new PlanAnswer(true, GSON.toJson(json));
    }

    PlanAnswer error(RequestException problem) {
        return new PlanAnswer(false,
                GSON.toJson(error(problem.field(), problem.fault(), problem.text(), new JsonObject())));
    }

    /** {@return why there is no plan, and what would fit} */
    PlanAnswer none(NoPlan none, String field, Fault fault, String message, @Nullable Instant knownUntil) {
        JsonObject details = new JsonObject();
        details.addProperty("needed", none.needed().toString());
        details.addProperty("fitting", none.fitting().toString());
        details.add("prices_known_until", time(knownUntil));
        return new PlanAnswer(false, GSON.toJson(error(field, fault, message, details)));
    }

    private JsonObject error(String field, Fault fault, String message, JsonObject details) {
        JsonObject error = new JsonObject();
        error.add("field", field.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(field));
        error.addProperty("reason", fault.id());
        error.addProperty("message", message);
        details.entrySet().forEach(detail -> error.add(detail.getKey(), detail.getValue()));
        JsonObject json = start("error");
        json.add("error", error);
        return json;
    }

    private JsonObject start(String status) {
        JsonObject json = new JsonObject();
        json.addProperty("status", status);
        JsonElement given = transaction;
        if (given != null) {
            json.add("transaction", given);
        }
        return json;
    }

    private static JsonElement time(@Nullable Instant instant) {
        return instant == null
                ? JsonNull.INSTANCE
                : new JsonPrimitive(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Without exponent and trailing zeros, as on all our topics. */
    private static JsonElement number(@Nullable BigDecimal value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return new JsonPrimitive(new BigDecimal(shortest.toPlainString()));
    }
}
