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
package org.openhab.energy.hub.clouds.derapi.admin;

import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/tokens}: POST {@code {"expire": "derapi"}} ends Derapi's tokens, {@code {"expire": "tesla"}} a
 * vendor's access tokens, {@code {"vendor", "revoke": login}} takes a customer's consent back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokensResource implements AdminResource {

    private final Runnable derapi;
    private final Consumer<DerapiVendor> vendor;
    private final BiFunction<DerapiVendor, String, Boolean> revoke;

    public TokensResource(Runnable derapi, Consumer<DerapiVendor> vendor,
            BiFunction<DerapiVendor, String, Boolean> revoke) {
        this.derapi = derapi;
        this.vendor = vendor;
        this.revoke = revoke;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        if (!"POST".equals(method)) {
            throw new UnsupportedOperationException();
        }
        JsonObject wanted = body.getAsJsonObject();
        JsonObject answer = new JsonObject();
        if (wanted.has("revoke")) {
            answer.addProperty("revoked",
                    revoke.apply(OutagesResource.vendor(wanted), JsonText.text(wanted, "revoke")));
            return answer;
        }
        String name = JsonText.text(wanted, "expire");
        if ("derapi".equals(name)) {
            derapi.run();
        } else {
            vendor.accept(DerapiVendor.of(name)
                    .orElseThrow(() -> new IllegalArgumentException("'expire' must be derapi or a vendor")));
        }
        answer.addProperty("expired", name);
        return answer;
    }
}
