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
package org.openhab.energy.hub.clouds.nomos.admin;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.oauth.Consents;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code POST /__admin/revoke} with {@code {"customer": id or email, "client": id (optional)}}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RevokeResource implements AdminResource {

    private final Consents consents;

    public RevokeResource(Consents consents) {
        this.consents = consents;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        if (!"POST".equals(method)) {
            throw new UnsupportedOperationException();
        }
        if (!(body instanceof JsonObject json)) {
            throw new IllegalArgumentException("'customer' must be the id or email of a customer");
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("revoked", consents.revoke(JsonText.text(json, "customer"),
                json.has("client") ? JsonText.text(json, "client") : ""));
        return answer;
    }
}
