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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads OpenAPI documents of the versions 3.0 and 3.1, as JSON or YAML. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OpenApiReader {
    private static final int LARGEST = 8 * 1024 * 1024;

    private OpenApiReader() {
    }

    /**
     * @throws OpenApiException when the text is no such document
     */
    public static OpenApiDocument read(String text) throws OpenApiException {
        JsonObject root = parsed(text);
        String version = SchemaFields.text(root.get("openapi"));
        if (!version.startsWith("3.")) {
            throw new OpenApiException(version.isEmpty()
                    ? "there is no field openapi"
                    : "OpenAPI " + version + " is not read, 3.0 and 3.1 are");
        }
        References references = new References(root);
        List<OpenApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonElement> path : references.resolved(root.get("paths")).entrySet()) {
            JsonObject item = references.resolved(path.getValue());
            if (item.get("get") instanceof JsonObject operation) {
                operations.add(operation(path.getKey(), item, operation, references));
            }
        }
        JsonObject info = references.resolved(root.get("info"));
        String title = (SchemaFields.text(info.get("title")) + " " + SchemaFields.text(info.get("version"))).trim();
        return new OpenApiDocument(title, version, server(root, references), operations);
    }

    private static JsonObject parsed(String text) throws OpenApiException {
        String trimmed = text.stripLeading();
        try {
            JsonElement json = trimmed.startsWith("{") ? JsonParser.parseString(trimmed) : yaml(trimmed);
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw new OpenApiException("it is cut off or no JSON");
        } catch (YAMLException e) {
            throw new OpenApiException("it is neither JSON nor YAML");
        }
        throw new OpenApiException("it is neither JSON nor YAML");
    }

    private static JsonElement yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(50);
        return new Gson().toJsonTree(new Yaml(new SafeConstructor(options)).<@Nullable Object>load(text));
    }

    private static String server(JsonObject root, References references) {
        return root.get("servers") instanceof JsonArray servers && !servers.isEmpty()
                ? SchemaFields.text(references.resolved(servers.get(0)).get("url"))
                : "";
    }

    private static OpenApiOperation operation(String path, JsonObject item, JsonObject operation,
            References references) {
        Map<String, OpenApiParameter> parameters = new LinkedHashMap<>();
        collect(item.get("parameters"), references, parameters);
        collect(operation.get("parameters"), references, parameters);
        List<String> tags = new ArrayList<>();
        if (operation.get("tags") instanceof JsonArray words) {
            words.forEach(word -> tags.add(SchemaFields.text(word)));
        }
        JsonObject answer = references.resolved(references.resolved(operation.get("responses")).get("200"));
        JsonObject content = references.resolved(answer.get("content"));
        JsonObject json = references.resolved(content.get("application/json"));
        return new OpenApiOperation(path, SchemaFields.text(operation.get("operationId")),
                SchemaFields.text(operation.get("summary")), tags, new ArrayList<>(parameters.values()),
                SchemaFields.of(json.get("schema"), references));
    }

    /** An operation's own parameter replaces that of its path. */
    private static void collect(@Nullable JsonElement list, References references,
            Map<String, OpenApiParameter> parameters) {
        if (list instanceof JsonArray array) {
            for (JsonElement element : array) {
                JsonObject parameter = references.resolved(element);
                String name = SchemaFields.text(parameter.get("name"));
                String place = SchemaFields.text(parameter.get("in"));
                JsonObject schema = references.resolved(parameter.get("schema"));
                if (!name.isEmpty()) {
                    parameters.put(place + " " + name,
                            new OpenApiParameter(name, place,
                                    SchemaFields.text(parameter.get("required")).equals("true"),
                                    SchemaFields.typeOf(schema, references), SchemaFields.text(schema.get("default"))));
                }
            }
        }
    }
}
