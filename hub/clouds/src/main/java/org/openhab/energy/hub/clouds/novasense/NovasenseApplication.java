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
package org.openhab.energy.hub.clouds.novasense;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.CloudApplication;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonElement;

/**
 * Routes requests: sign-in server, reference page, and the two invented styles of the API behind a bearer token. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NovasenseApplication implements CloudApplication {
    private static final int HUGE = 5 * 1024 * 1024;

    private final KeycloakRealm realm;
    private final AccessTokens tokens;
    private final PlantReadings readings;
    private final PlantStyle plants;
    private final AssetStyle assets;
    private final Clock clock;
    private final ZoneId zone;

    NovasenseApplication(KeycloakRealm realm, AccessTokens tokens, PlantReadings readings, PlantStyle plants,
            AssetStyle assets, Clock clock) {
        this.realm = realm;
        this.tokens = tokens;
        this.readings = readings;
        this.plants = plants;
        this.assets = assets;
        this.clock = clock;
        this.zone = readings.zone();
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        String path = request.path();
        if (path.contains("/realms/")) {
            return realm.answer(request);
        }
        NovasenseSwitches switches = readings.switches();
        boolean authorised = bearer(request).filter(tokens::isGood).isPresent();
        Optional<HttpResponse> reference = OpenApiPages.answer(path, switches.openApi(), authorised);
        if (reference.isPresent()) {
            return compressed(reference.get(), switches);
        }
        try {
            return api(request, switches, authorised);
        } catch (ApiRefusal e) {
            return e.response();
        } catch (IllegalArgumentException e) {
            return ApiRefusal.of(400, "Malformed request").response();
        }
    }

    private HttpResponse api(HttpRequest request, NovasenseSwitches switches, boolean authorised) {
        String path = request.path();
        if (!path.startsWith(NovasenseDemo.API_PATH + "/")) {
            throw ApiRefusal.of(404, "Not Found");
        }
        if (bearer(request).isEmpty()) {
            return ApiRefusal.of(switches.missingTokenStatus(), "Not authenticated").response();
        }
        if (!authorised) {
            return ApiRefusal.of(401, "Token expired").response().withHeader("WWW-Authenticate",
                    "Bearer error=\"invalid_token\"");
        }
        if (!"GET".equals(request.method())) {
            throw ApiRefusal.of(405, "Method Not Allowed");
        }
        if (switches.redirectToSlash() != path.endsWith("/")) {
            return redirect(request, switches);
        }
        String below = path.substring(NovasenseDemo.API_PATH.length()).replaceFirst("/$", "");
        ApiCall call = new ApiCall(request);
        JsonElement json = assets.answer(call, below);
        if (json == null) {
            json = plants.answer(call, below);
        }
        json = new Distortion(switches.numbersAsText(), switches.timesWithoutZone(), zone).of(json);
        return finished(HttpResponse.json(200, json), request, switches);
    }

    private static HttpResponse redirect(HttpRequest request, NovasenseSwitches switches) {
        String path = request.path().endsWith("/")
                ? request.path().substring(0, request.path().length() - 1)
                : request.path() + "/";
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return HttpResponse.redirect(307, switches.redirectHost() + path + query);
    }

    private static HttpResponse finished(HttpResponse response, HttpRequest request, NovasenseSwitches switches) {
        HttpResponse answer = response;
        if (switches.hugeAnswer()) {
            String filled = response.bodyText() + " ".repeat(HUGE);
            answer = response.withBody(filled.getBytes(StandardCharsets.UTF_8));
        }
        if (switches.etag()) {
            CRC32 sum = new CRC32();
            sum.update(answer.body());
            String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
            if (request.header("if-none-match").filter(tag::equals).isPresent()) {
                return HttpResponse.text(304, "").withHeader("ETag", tag);
            }
            answer = answer.withHeader("ETag", tag);
        }
        return compressed(answer, switches);
    }

    private static HttpResponse compressed(HttpResponse response, NovasenseSwitches switches) {
        if (!switches.gzip()) {
            return response;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return response.withBody(bytes.toByteArray()).withHeader("Content-Encoding", "gzip");
    }

    private static Optional<String> bearer(HttpRequest request) {
        return request.header("authorization").filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring(7).trim());
    }

    @Override
    public HttpResponse error(HttpRequest request, int status, @Nullable Duration retryAfter) {
        if (status == 500) {
            return HttpResponse.text(500, "Internal Server Error");
        }
        HttpResponse response = ApiRefusal.of(status, switch (status) {
            case 401 -> "Token expired";
            case 403 -> "Forbidden";
            case 429 -> "Too many requests";
            default -> "Error";
        }).response();
        if (retryAfter == null) {
            return response;
        }
        return response.withHeader("Retry-After", readings.switches().retryAfterAsDate()
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().plus(retryAfter).atZone(ZoneOffset.UTC))
                : Long.toString(retryAfter.toSeconds()));
    }
}
