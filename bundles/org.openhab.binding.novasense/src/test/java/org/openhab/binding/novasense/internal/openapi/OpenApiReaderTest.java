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
package org.openhab.binding.novasense.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from OpenAPI documents.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class OpenApiReaderTest {

    private static List<String> fields(String schema, String components) throws OpenApiException {
        return OpenApiReader.read("""
                {"openapi": "3.1.0", "paths": {"/x": {"get": {"responses": {"200": {"content": {"application/json":
                 {"schema": %s}}}}}}}, "components": {"schemas": {%s}}}""".formatted(schema, components)).operations()
                .get(0).fields().stream().map(field -> field.path() + ": " + field.type()).toList();
    }

    private static final String NODE = "\"Node\": {\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},"
            + "\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Node\"}}}}";

    @Test
    void case06schemasThatHoldThemselvesEnd() throws Exception {
        assertThat(fields("{\"$ref\":\"#/components/schemas/Node\"}", NODE)).containsExactly("id: string");
        assertThat(fields("{\"$ref\":\"#/components/schemas/A\"}",
                "\"A\":{\"$ref\":\"#/components/schemas/B\"},\"B\":{\"$ref\":\"#/components/schemas/A\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"number\"}]} | number",
            "{\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]} | integer",
            "{\"type\":[\"number\",\"null\"]} | number",
            "{\"type\":\"number\",\"nullable\":true} | number",
            "{\"type\":\"string\",\"format\":\"date-time\"} | string date-time",
            "{\"type\":\"string\",\"enum\":[\"a\",\"b\"]} | string (a, b)" })
    void nullableIsReadInTheWaysOfBothVersions(String schema, String type) throws Exception {
        assertThat(fields("{\"properties\":{\"v\":" + schema + "}}", "")).containsExactly("v: " + type);
    }

    @Test
    void partsAreJoinedAndListsAndOddKeysAreWrittenAsPaths() throws Exception {
        assertThat(fields("""
                {"allOf":[{"properties":{"unit":{"type":"string"}}},{"properties":{"rows":{"type":"array","items":
                 {"properties":{"a.b":{"type":"number"},"größe":{"type":"integer"}}}}}}]}""", ""))
                .containsExactly("unit: string", "rows[].['a.b']: number", "rows[].größe: integer");
    }

    @Test
    void case18operationsThatChangeSomethingAreNotOffered() throws Exception {
        OpenApiDocument document = OpenApiReader
                .read("""
                        {"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "/v2"}], "paths": {
                         "/a": {"post": {}, "delete": {}}, "/b": {"get": {"summary": "B"}, "put": {}},
                         "/c/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                          "get": {"parameters": [{"name": "n", "in": "query", "schema": {"type": "integer", "default": 5}}]}}}}""");
        assertThat(document.operations()).extracting(OpenApiOperation::path).containsExactly("/b", "/c/{id}");
        assertThat(document.operations().get(1).parameters()).extracting(OpenApiParameter::toString)
                .containsExactly("{id}: string", "n?: integer = 5");
        assertThat(document.server()).isEqualTo("/v2");
    }

    @Test
    void case06aDocumentMayBeYaml() throws Exception {
        assertThat(OpenApiReader.read("openapi: 3.1.0\npaths:\n  /x:\n    get: {summary: X}\n").operations())
                .extracting(OpenApiOperation::summary).containsExactly("X");
    }

    @Test
    void case06aDeepDocumentEndsToo() throws Exception {
        StringBuilder schema = new StringBuilder("{\"type\":\"number\"}");
        for (int i = 0; i < 100; i++) {
            schema.insert(0, "{\"properties\":{\"v\":").append("}}");
        }
        assertThat(fields(schema.toString(), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"openapi\":\"3.1.0\"", "{\"swagger\":\"2.0\"}", "{\"openapi\":\"2.0\"}", "[]",
            "a: [", "just text", "- 1" })
    void case06whatIsNoDocumentIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> OpenApiReader.read(text)).isInstanceOf(OpenApiException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "SwaggerUIBundle({ url: '/v2/openapi.json', x | /v2/openapi.json",
            "<redoc spec-url=\"openapi.yaml\"> | openapi.yaml", "<script data-url='/a.json'> | /a.json",
            "\"url\": \"/wrong\" | ~~", "nothing | ~~" })
    void theDocumentsAddressIsFoundInItsPage(String page, String link) {
        assertThat(DocumentLinks.in(page).orElse("")).isEqualTo(link);
    }
}
