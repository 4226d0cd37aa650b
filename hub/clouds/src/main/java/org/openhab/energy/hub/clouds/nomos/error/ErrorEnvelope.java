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
package org.openhab.energy.hub.clouds.nomos.error;

import java.util.UUID;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Writes Nomos' error envelope: {@code code}, {@code message}, {@code requestId}, {@code docs}, and from curie on
 * {@code errors[]}. There are no RFC 6749 keys in it, not even from the token endpoint.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ErrorEnvelope {

    private static final String DOCS = "https://docs.nomos.energy/api-references/errors/";

    private final RandomGenerator random;

    public ErrorEnvelope(RandomGenerator random) {
        this.random = random;
    }

    public HttpResponse answer(NomosException fault, NomosVersion version) {
        JsonObject json = new JsonObject();
        json.addProperty("code", fault.code().name());
        json.addProperty("message", fault.getMessage());
        json.addProperty("requestId", new UUID(random.nextLong(), random.nextLong()).toString());
        json.addProperty("docs", DOCS + fault.code().name());
        if (version.atLeast(NomosVersion.CURIE) && !fault.errors().isEmpty()) {
            JsonArray errors = new JsonArray();
            fault.errors().forEach(error -> errors.add(element(error)));
            json.add("errors", errors);
        }
        return HttpResponse.json(fault.code().status(), json);
    }

    private static JsonObject element(FieldError error) {
        JsonObject json = new JsonObject();
        json.addProperty("code", error.code());
        json.addProperty("field", error.field());
        json.addProperty("message", error.message());
        return json;
    }
}
