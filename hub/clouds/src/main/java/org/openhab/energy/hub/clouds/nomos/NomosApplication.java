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
package org.openhab.energy.hub.clouds.nomos;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.CloudApplication;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.ErrorEnvelope;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.oauth.Grant;
import org.openhab.energy.hub.clouds.nomos.oauth.HostedPages;
import org.openhab.energy.hub.clouds.nomos.oauth.ServerMetadata;
import org.openhab.energy.hub.clouds.nomos.oauth.TokenEndpoint;
import org.openhab.energy.hub.clouds.nomos.oauth.TokenStore;
import org.openhab.energy.hub.clouds.nomos.rest.RequestBudget;
import org.openhab.energy.hub.clouds.nomos.rest.Resources;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

/**
 * Routes requests: health, metadata, authorization, token, and everything else behind a bearer token. Every answer
 * echoes the API version. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NomosApplication implements CloudApplication {

    private static final String VERSION_HEADER = "X-API-Version";

    private final Supplier<URI> baseUri;
    private final Supplier<NomosSwitches> switches;
    private final RequestBudget budget;
    private final HostedPages pages;
    private final TokenEndpoint tokenEndpoint;
    private final TokenStore tokens;
    private final Resources resources;
    private final ErrorEnvelope errors;

    NomosApplication(Supplier<URI> baseUri, Supplier<NomosSwitches> switches, RequestBudget budget, HostedPages pages,
            TokenEndpoint tokenEndpoint, TokenStore tokens, Resources resources, ErrorEnvelope errors) {
        this.baseUri = baseUri;
        this.switches = switches;
        this.budget = budget;
        this.pages = pages;
        this.tokenEndpoint = tokenEndpoint;
        this.tokens = tokens;
        this.resources = resources;
        this.errors = errors;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        NomosVersion version = NomosVersion.CURIE;
        HttpResponse response;
        try {
            Optional<Grant> grant = bearer(request).flatMap(tokens::find);
            version = grant.map(Grant::version).or(() -> tokenEndpoint.pinnedVersion(request)).orElse(version);
            version = requestedVersion(request, version);
            RequestBudget.Left left = budget.take();
            response = limited(left.exceeded()
                    ? tooMany(version, switches.get().retryAfterSent() ? left.reset() : null)
                    : routed(request, grant, version), left);
        } catch (NomosException e) {
            response = errors.answer(e, version);
        } catch (IllegalArgumentException e) {
            // A broken percent sequence in the query or the form.
            response = errors.answer(new NomosException(NomosErrorCode.BAD_REQUEST, "Malformed request"), version);
        }
        return response.withHeader(VERSION_HEADER, version.label());
    }

    @Override
    public HttpResponse error(HttpRequest request, int status, @Nullable Duration retryAfter) {
        NomosVersion version = request.header(VERSION_HEADER).flatMap(NomosVersion::of).orElse(NomosVersion.CURIE);
        HttpResponse response = status == 429
                ? tooMany(version, retryAfter)
                : errors.answer(new NomosException(NomosErrorCode.ofStatus(status), switch (status) {
                    case 401 -> "Invalid or malformed token";
                    case 403 -> "Forbidden";
                    default -> "Internal server error";
                }), version);
        return response.withHeader(VERSION_HEADER, version.label());
    }

    private HttpResponse limited(HttpResponse response, RequestBudget.Left left) {
        if (!switches.get().rateLimitHeaders()) {
            return response;
        }
        return response.withHeader("ratelimit-limit", Integer.toString(left.limit()))
                .withHeader("ratelimit-remaining", Integer.toString(left.remaining()))
                .withHeader("ratelimit-reset", Long.toString((left.reset().toMillis() + 999) / 1000));
    }

    private HttpResponse tooMany(NomosVersion version, @Nullable Duration wait) {
        long seconds = wait == null ? 0 : Math.max(1, (wait.toMillis() + 999) / 1000);
        String message = wait == null ? "Too many requests" : "Wait " + seconds + " seconds before retrying.";
        HttpResponse response = errors.answer(new NomosException(NomosErrorCode.TOO_MANY_REQUESTS, message), version);
        return wait == null ? response : response.withHeader("Retry-After", Long.toString(seconds));
    }

    private NomosVersion requestedVersion(HttpRequest request, NomosVersion otherwise) {
        Optional<String> label = request.header(VERSION_HEADER);
        Optional<NomosVersion> version = label.flatMap(NomosVersion::of);
        if (label.isPresent() && version.isEmpty() && switches.get().unknownVersionRefused()) {
            throw NomosException.badField("invalid_value", VERSION_HEADER, "Unknown API version",
                    "Invalid option: expected a published API version");
        }
        return version.orElse(otherwise);
    }

    private HttpResponse routed(HttpRequest request, Optional<Grant> grant, NomosVersion version) {
        String path = request.path();
        if (path.startsWith(HostedPages.PREFIX)) {
            return pages.answer(request);
        }
        return switch (path) {
            case "/health" -> HttpResponse.text(200, "OK");
            case "/.well-known/oauth-authorization-server" -> {
                require(request, "GET");
                yield HttpResponse.json(200, ServerMetadata.of(baseUri.get()));
            }
            case "/oauth/authorize" -> {
                require(request, "GET");
                yield pages.authorize(request);
            }
            case "/oauth/token" -> {
                require(request, "POST");
                yield HttpResponse.json(200, tokenEndpoint.answer(request, version));
            }
            default -> resources.answer(request,
                    grant.orElseThrow(() -> NomosException.unauthorized("Invalid or malformed token")), version);
        };
    }

    private static void require(HttpRequest request, String method) {
        if (!method.equals(request.method())) {
            throw new NomosException(NomosErrorCode.METHOD_NOT_ALLOWED, "Method not allowed");
        }
    }

    private static Optional<String> bearer(HttpRequest request) {
        return request.header("authorization").filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }
}
