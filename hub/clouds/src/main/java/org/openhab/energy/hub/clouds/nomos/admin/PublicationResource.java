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

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.price.Publication;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/publication}: GET shows it; PUT with {@code {"time": local time}} changes the usual time, with
 * {@code {"day": date, "at": instant}}, {@code {"day": date, "now": true}} or {@code {"day": date, "hold": true}} one
 * day's; DELETE resets.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PublicationResource implements AdminResource {

    private final Publication publication;
    private final InstantSource clock;

    public PublicationResource(Publication publication, InstantSource clock) {
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> change(body);
            case "DELETE" -> publication.reset();
            default -> throw new UnsupportedOperationException();
        }
        JsonObject days = new JsonObject();
        publication.exceptions().forEach(
                (day, at) -> days.addProperty(day.toString(), at.equals(Instant.MAX) ? "hold" : at.toString()));
        JsonObject answer = new JsonObject();
        answer.addProperty("time", publication.time().toString());
        answer.add("days", days);
        return answer;
    }

    private void change(JsonElement body) {
        if (body instanceof JsonObject json && json.has("time")) {
            publication.setTime(JsonText.time(json, "time"));
        } else if (body instanceof JsonObject json && json.has("day")) {
            LocalDate day = JsonText.date(json, "day");
            if (json.has("at")) {
                publication.publish(day, JsonText.instant(json, "at"));
            } else if (json.has("now")) {
                publication.publish(day, clock.instant());
            } else if (json.has("hold")) {
                publication.hold(day);
            } else {
                throw new IllegalArgumentException("with 'day' one of 'at', 'now', 'hold' is expected");
            }
        } else {
            throw new IllegalArgumentException("'time' or 'day' is expected");
        }
    }
}
