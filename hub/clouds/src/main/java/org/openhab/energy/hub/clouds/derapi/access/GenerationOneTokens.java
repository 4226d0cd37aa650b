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
package org.openhab.energy.hub.clouds.derapi.access;

import java.time.Duration;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonObject;

/**
 * {@code POST /oauth/solis} of generation 1: a token for Solis' key, by client credentials with the key as HTTP Basic.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class GenerationOneTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final VendorDirectory directory;
    private final VendorTokens tokens;
    private final Supplier<DerapiSwitches> switches;

    public GenerationOneTokens(VendorDirectory directory, VendorTokens tokens, Supplier<DerapiSwitches> switches) {
        this.directory = directory;
        this.tokens = tokens;
        this.switches = switches;
    }

    /**
     * The token answer.
     *
     * @throws OAuthProblem when the key is wrong
     * @throws DerapiProblem 404 in later generations
     */
    public HttpResponse answer(HttpRequest request) {
        if (switches.get().generation() != Generation.GEN1) {
            throw DerapiProblem.notFound("There is no such path");
        }
        String[] key = DerapiTokenEndpoint.basic(request)
                .orElseThrow(() -> new OAuthProblem(400, "invalid_client", ""));
        String login = directory.byKey(DerapiVendor.SOLIS, key[0], key[1])
                .orElseThrow(() -> new OAuthProblem(400, "invalid_client", "")).login();
        JsonObject json = new JsonObject();
        json.addProperty("access_token", tokens
                .issue(new TokenSubject(DerapiVendor.SOLIS, key[0], login, "", ""), LIFETIME, null).accessToken());
        json.addProperty("expires_in", LIFETIME.toSeconds());
        json.addProperty("token_type", "Bearer");
        return HttpResponse.json(200, json);
    }
}
