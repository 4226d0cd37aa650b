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
package org.openhab.energy.hub.clouds.derapi;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.CloudApplication;
import org.openhab.energy.hub.clouds.derapi.access.CallAccess;
import org.openhab.energy.hub.clouds.derapi.access.DerapiTokens;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.error.ProblemKind;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.Spelling;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * Routes requests: token endpoints and pages without a token, everything else behind Derapi's bearer token.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DerapiApplication implements CloudApplication {

    static final String API_VERSION = "v2024-09-01";

    /** Answers what needs no Derapi token. */
    @FunctionalInterface
    interface OpenPath {

        /**
         * The answer.
         *
         * @throws DerapiProblem or {@link OAuthProblem} for an error
         */
        HttpResponse answer(HttpRequest request);
    }

    private final Supplier<URI> baseUri;
    private final InstantSource clock;
    private final Supplier<DerapiSwitches> switches;
    private final DerapiTokens tokens;
    private final CallAccess access;
    private final Resources resources;
    private final Map<String, OpenPath> openPaths;

    /**
     * @param openPaths answers by an expression for their path, the first that fits
     */
    DerapiApplication(Supplier<URI> baseUri, InstantSource clock, Supplier<DerapiSwitches> switches,
            DerapiTokens tokens, CallAccess access, Resources resources, Map<String, OpenPath> openPaths) {
        this.baseUri = baseUri;
        this.clock = clock;
        this.switches = switches;
        this.tokens = tokens;
        this.access = access;
        this.resources = resources;
        this.openPaths = new LinkedHashMap<>(openPaths);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        try {
            for (Map.Entry<String, OpenPath> open : openPaths.entrySet()) {
                if (request.path().matches(open.getKey())) {
                    return open.getValue().answer(request);
                }
            }
            return resources.answer(call(request));
        } catch (DerapiProblem e) {
            return e.answer();
        } catch (OAuthProblem e) {
            return e.answer();
        } catch (IllegalArgumentException e) {
            // A broken percent sequence in the path, the query or the form.
            return DerapiProblem.invalid("the request is malformed").answer();
        }
    }

    private Call call(HttpRequest request) {
        DerapiSwitches current = switches.get();
        DerapiClient client = bearer(request).flatMap(tokens::find).orElseThrow(() -> new DerapiProblem(
                ProblemKind.ofStatus(current.expiredTokenStatus()), "The Derapi token is missing, wrong or expired"));
        Optional<String> version = request.header("api-version");
        if (current.generation() != Generation.GEN1
                && (version.isEmpty() && current.apiVersionRequired()
                        || version.isPresent() && !version.get().equals(API_VERSION))) {
            throw DerapiProblem.invalid("header: api-version must be " + API_VERSION);
        }
        return new Call(request, Resources.segments(request.path()), client, access.of(request, client), current,
                new Spelling(current.generation(), baseUri.get()), clock.instant());
    }

    @Override
    public HttpResponse error(HttpRequest request, int status, @Nullable Duration retryAfter) {
        HttpResponse response;
        if (request.path().endsWith("/token")) {
            response = new OAuthProblem(status, switch (status) {
                case 401, 403 -> "access_denied";
                case 429 -> "slow_down";
                default -> "server_error";
            }, "").answer();
        } else {
            response = new DerapiProblem(ProblemKind.ofStatus(status), "This was switched on").answer();
        }
        return retryAfter == null
                ? response
                : response.withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    private static Optional<String> bearer(HttpRequest request) {
        return request.header("authorization").filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }
}
