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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.NomosAddress;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosMeter;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Subscriptions and what belongs to them as Nomos writes them: bare ids in a list, whole objects in a single answer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SubscriptionJson {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private SubscriptionJson() {
    }

    /**
     * An instant with milliseconds, as most of Nomos' timestamps are.
     */
    public static JsonElement timestamp(@Nullable Instant instant) {
        return instant == null ? JsonNull.INSTANCE : new JsonPrimitive(TIMESTAMP.format(instant));
    }

    /**
     * An element of the list.
     */
    public static JsonObject listed(NomosSubscription subscription, Instant now, NomosVersion version) {
        JsonElement address = new JsonPrimitive(subscription.address().id());
        return subscription(subscription, now, version, new JsonPrimitive(subscription.customer()), address,
                new JsonPrimitive(subscription.meterAt(now).id()), new JsonPrimitive(subscription.paymentMethod()));
    }

    /**
     * The single answer.
     */
    public static JsonObject expanded(NomosSubscription subscription, NomosCustomer customer, Instant now,
            NomosVersion version) {
        return subscription(subscription, now, version, customer(customer, version), address(subscription.address()),
                meter(subscription.meterAt(now)), paymentMethod(subscription, customer));
    }

    private static JsonObject subscription(NomosSubscription subscription, Instant now, NomosVersion version,
            JsonElement customer, JsonElement address, JsonElement meter, JsonElement paymentMethod) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "subscription");
        json.addProperty("id", subscription.id());
        json.addProperty("plan", subscription.plan());
        json.add("customer", customer);
        json.add("address", address);
        json.add("meter", meter);
        json.add("payment_method", paymentMethod);
        json.add("supplier", JsonNull.INSTANCE);
        json.addProperty("number", subscription.number());
        json.addProperty("status", subscription.status(now));
        if (version.atLeast(NomosVersion.CURIE)) {
            json.addProperty("type", subscription.isFeedIn() ? "feed_in" : "consumption");
        }
        json.addProperty("estimated_usage", subscription.estimatedUsage());
        json.add("created_at", timestamp(subscription.createdAt()));
        json.add("updated_at", timestamp(subscription.updatedAt()));
        json.add("start_at", timestamp(subscription.startAt()));
        json.add("terminated_at", timestamp(subscription.terminatedAt()));
        json.add("end_at", timestamp(subscription.endAt()));
        json.add("metadata", JsonNull.INSTANCE);
        if (version.atLeast(NomosVersion.CURIE)) {
            json.add("billing_address", address.deepCopy());
        }
        return json;
    }

    public static JsonObject customer(NomosCustomer customer, NomosVersion version) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "customer");
        json.addProperty("id", customer.id());
        json.addProperty("type", "person");
        json.addProperty("first_name", customer.firstName());
        json.addProperty("last_name", customer.lastName());
        json.addProperty("email", customer.email());
        if (version.atLeast(NomosVersion.CURIE)) {
            json.add("vat_id", JsonNull.INSTANCE);
        }
        json.add("created_at", timestamp(customer.createdAt()));
        return json;
    }

    public static JsonObject plan(NomosPlan plan, NomosVersion version) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "plan");
        json.addProperty("id", plan.id());
        json.addProperty("name", plan.name());
        json.addProperty("slug", plan.slug());
        json.addProperty("description", plan.description());
        json.addProperty("price", plan.price());
        json.addProperty("currency", "EUR");
        json.add("created_at", timestamp(plan.createdAt()));
        if (version.atLeast(NomosVersion.CURIE)) {
            json.addProperty("type", plan.feedIn() ? "feed_in" : "consumption");
        }
        return json;
    }

    private static JsonObject address(NomosAddress address) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "address");
        json.addProperty("id", address.id());
        json.addProperty("street", address.street());
        json.addProperty("house_number", address.houseNumber());
        json.addProperty("zip", address.zip());
        json.addProperty("city", address.city());
        json.add("created_at", timestamp(address.createdAt()));
        return json;
    }

    private static JsonObject meter(NomosMeter meter) {
        JsonObject json = new JsonObject();
        json.addProperty("object", "meter");
        json.addProperty("id", meter.id());
        json.addProperty("number", meter.number());
        json.addProperty("type", meter.smart() ? "smart" : "analog");
        json.addProperty("melo", meter.melo());
        json.addProperty("malo", meter.malo());
        json.add("created_at", timestamp(meter.createdAt()));
        return json;
    }

    private static JsonObject paymentMethod(NomosSubscription subscription, NomosCustomer customer) {
        JsonObject debit = new JsonObject();
        debit.addProperty("iban", "DE************0000");
        debit.addProperty("account_holder", customer.firstName() + " " + customer.lastName());
        JsonObject json = new JsonObject();
        json.addProperty("object", "payment_method");
        json.addProperty("id", subscription.paymentMethod());
        json.addProperty("type", "sepa_debit");
        json.add("sepa_debit", debit);
        json.add("created_at", timestamp(subscription.createdAt()));
        return json;
    }
}
