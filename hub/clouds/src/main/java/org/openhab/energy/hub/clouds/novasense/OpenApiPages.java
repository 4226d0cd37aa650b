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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * The reference page and the OpenAPI document of the invented API. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class OpenApiPages {
    private static final String ELSEWHERE = "/v2/reference/portal-v2.json";

    private OpenApiPages() {
    }

    /**
     * {@return the answer to a path, or empty when it is none of the reference}
     *
     * @param authorised whether the request carries a good token
     */
    static Optional<HttpResponse> answer(String path, OpenApiOffer offer, boolean authorised) {
        boolean page = path.equals("/v2/docs");
        boolean document = path.equals(address(offer));
        if (offer == OpenApiOffer.MISSING || !page && !document) {
            return Optional.empty();
        }
        if (offer == OpenApiOffer.LOCKED || offer == OpenApiOffer.PROTECTED && !authorised) {
            return Optional.of(ApiRefusal.of(401, "Not authenticated").response());
        }
        return Optional.of(page
                ? HttpResponse.of(200, "text/html; charset=utf-8", swagger(address(offer)))
                : HttpResponse.of(200, offer == OpenApiOffer.YAML ? "application/yaml" : "application/json",
                        document(offer)));
    }

    private static String address(OpenApiOffer offer) {
        return switch (offer) {
            case YAML -> "/v2/openapi.yaml";
            case ELSEWHERE -> ELSEWHERE;
            default -> "/v2/openapi.json";
        };
    }

    private static String swagger(String document) {
        return """
                <!DOCTYPE html>
                <html><head><title>Portal - Swagger UI</title></head><body><div id="swagger-ui"></div><script>
                const ui = SwaggerUIBundle({
                    url: '%s',
                    "dom_id": "#swagger-ui"
                })
                </script></body></html>
                """.formatted(document);
    }

    private static String document(OpenApiOffer offer) {
        return switch (offer) {
            case YAML -> YAML;
            case BROKEN -> "{\"openapi\": \"3.1.0\", \"paths\": {";
            case V3_0 -> DOCUMENT.replace("\"3.1.0\"", "\"3.0.3\"").replace("\"servers\": [{\"url\": \"/v2\"}],", "")
                    .replace("\"/plants", "\"/v2/plants").replace("\"/portfolio", "\"/v2/portfolio")
                    .replace("{\"anyOf\": [{\"type\": \"number\"}, {\"type\": \"null\"}]}",
                            "{\"type\": \"number\", \"nullable\": true}");
            case CIRCULAR -> DOCUMENT.replace("\"name\": {\"type\": \"string\"}",
                    "\"name\": {\"type\": \"string\"}, \"neighbour\": {\"$ref\": \"#/components/schemas/Plant\"}");
            case FOREIGN_SERVER -> DOCUMENT.replace("{\"url\": \"/v2\"}", "{\"url\": \"https://api.example.net/v2\"}");
            case HUGE -> DOCUMENT.replace("\"schemas\": {", "\"schemas\": {" + filling());
            default -> DOCUMENT;
        };
    }

    private static String filling() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("\"Filling").append(i)
                    .append("\": {\"type\": \"object\", \"properties\": {\"value\": {\"type\": \"number\"}}},");
        }
        return text.toString();
    }

    private static final String YAML = """
            openapi: 3.1.0
            info: {title: Portal, version: 2.0.0}
            servers:
              - url: /v2
            paths:
              /plants:
                get:
                  operationId: list_plants
                  summary: List plants
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              type: object
                              properties:
                                id: {type: string}
                                name: {type: string}
            """;

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "Portal (invented)", "version": "2.0.0"},
             "servers": [{"url": "/v2"}],
             "paths": {
              "/plants": {"get": {"operationId": "list_plants", "summary": "List plants", "tags": ["plants"],
               "responses": {"200": {"description": "OK", "content": {"application/json": {"schema":
                {"type": "array", "items": {"$ref": "#/components/schemas/Plant"}}}}}}},
               "post": {"operationId": "create_plant", "summary": "Create a plant", "responses": {"201": {"description": "Created"}}}},
              "/plants/{plant_id}/kpis": {
               "parameters": [{"$ref": "#/components/parameters/PlantId"}],
               "get": {"operationId": "get_kpis", "summary": "Current KPIs", "tags": ["kpi"],
               "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Kpis"}}}}}}},
              "/plants/{plant_id}/power": {"get": {"operationId": "get_power", "summary": "Measured and model power", "tags": ["power"],
               "parameters": [{"$ref": "#/components/parameters/PlantId"},
                {"name": "from", "in": "query", "required": false, "schema": {"type": "string", "format": "date-time"}}],
               "responses": {"200": {"description": "OK", "content": {"application/json": {"schema":
                {"allOf": [{"$ref": "#/components/schemas/Unit"}, {"type": "object", "properties": {"rows": {"type": "array", "items":
                 {"$ref": "#/components/schemas/PowerRow"}}}}]}}}}}}},
              "/plants/{plant_id}/production": {"get": {"operationId": "get_production", "summary": "Monthly production",
               "parameters": [{"$ref": "#/components/parameters/PlantId"},
                {"name": "resolution", "in": "query", "required": true, "schema": {"type": "string", "enum": ["month"], "default": "month"}}],
               "responses": {"200": {"description": "OK"}}}},
              "/portfolio/forecast": {"get": {"operationId": "get_portfolio_forecast", "summary": "Production forecast, next 72 hours",
               "parameters": [{"name": "hours", "in": "query", "schema": {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": 72}}],
               "responses": {"200": {"description": "OK"}}},
               "delete": {"operationId": "drop_forecast", "responses": {"204": {"description": "Gone"}}}}
             },
             "components": {
              "parameters": {"PlantId": {"name": "plant_id", "in": "path", "required": true, "schema": {"type": "string"}}},
              "schemas": {
               "Unit": {"type": "object", "properties": {"unit": {"type": "string"}}},
               "Plant": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"},
                "peak_power_kwp": {"type": "number"}, "currency": {"type": "string", "enum": ["CHF", "EUR"]}}},
               "Kpis": {"type": "object", "properties": {"timestamp": {"type": "string", "format": "date-time"},
                "performance_ratio": {"anyOf": [{"type": "number"}, {"type": "null"}]},
                "energy_performance_index": {"anyOf": [{"type": "number"}, {"type": "null"}]}}},
               "PowerRow": {"type": "object", "properties": {"timestamp": {"type": "string", "format": "date-time"},
                "measured_power": {"anyOf": [{"type": "number"}, {"type": "null"}]}}}
              }}}
            """;
}
