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
package org.openhab.binding.novasense.internal.mapping;

import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.json.GsonJsonProvider;
import com.jayway.jsonpath.spi.json.JsonProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

/**
 * Where in an answer a value is. Written as JSONPath ({@code $['a.b']}), as a JSON pointer ({@code /a.b}) or as plain names ({@code kpis.pr}). Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ValuePath {
    /** The whole element. */
    public static final ValuePath ROOT = new ValuePath("$", null);

    /** Without this a null in a list that was found would be gone, as if its path led nowhere. */
    private static final Gson WITH_NULLS = new GsonBuilder().serializeNulls().create();
    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new GsonJsonProvider(WITH_NULLS))
            .mappingProvider(new NoMapping()).build();

    static {
        // A filter that asks whether a field is there takes the library's defaults, and its own need a JSON reader that is not here.
        Configuration.setDefaults(new Defaults());
    }

    /** Lists and objects in a filter would need a second JSON reader; the same can be said with {@code ||}. */
    private static final Pattern LITERAL = Pattern.compile(
            "\\?\\(.*(?:[=<>~]|\\b(?:in|nin|subsetof|anyof|noneof|contains))\\s*[\\[{]",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final @Nullable JsonPath path;

    private ValuePath(String text, @Nullable JsonPath path) {
        this.text = text;
        this.path = path;
    }

    /**
     * @param text the path; empty for the whole element
     * @throws InvalidSettingException when it is no path
     */
    public static ValuePath parse(String text) throws InvalidSettingException {
        String jsonPath = PathSyntax.jsonPath(text);
        if (jsonPath.equals("$")) {
            return ROOT;
        }
        if (LITERAL.matcher(jsonPath).find()) {
            throw new InvalidSettingException("offline.config-json-path", text.trim());
        }
        try {
            return new ValuePath(text.trim(), JsonPath.compile(jsonPath));
        } catch (JsonPathException | IllegalArgumentException e) {
            throw new InvalidSettingException("offline.config-json-path", text.trim());
        }
    }

    /**
     * {@return what is there, which may be JSON's null, or null when there is nothing} A path that can match several places gives the value when it
     * matched one, and an array when it matched more.
     */
    public @Nullable JsonElement in(JsonElement element) {
        JsonPath compiled = path;
        if (compiled == null) {
            return element;
        }
        try {
            Object found = compiled.read(element, CONFIGURATION);
            JsonElement json = json(found);
            if (compiled.isDefinite() || !(json instanceof JsonArray matches)) {
                return json;
            }
            return matches.isEmpty() ? null : matches.size() == 1 ? matches.get(0) : matches;
        } catch (JsonPathException | IllegalArgumentException | ClassCastException | UnsupportedOperationException
                | IllegalStateException e) {
            // The library tells a missing step, and a function on what it is not for, by various exceptions.
            return null;
        }
    }

    private static JsonElement json(@Nullable Object found) {
        if (found instanceof JsonElement element) {
            return element;
        }
        if (found instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return found == null ? JsonNull.INSTANCE : new JsonPrimitive(found.toString());
    }

    @Override
    public String toString() {
        return text;
    }

    /** What the library takes where it makes a configuration of its own. The library is private to this bundle, so nobody else sees it. */
    private static final class Defaults implements Configuration.Defaults {
        @Override
        public JsonProvider jsonProvider() {
            return CONFIGURATION.jsonProvider();
        }

        @Override
        public MappingProvider mappingProvider() {
            return CONFIGURATION.mappingProvider();
        }

        @Override
        public Set<Option> options() {
            return Set.of();
        }
    }

    /** Values stay as they are. */
    private static final class NoMapping implements MappingProvider {
        @Override
        public <T> T map(Object source, Class<T> target, Configuration configuration) {
            return target.cast(source);
        }

        @Override
        public <T> T map(Object source, TypeRef<T> target, Configuration configuration) {
            throw new UnsupportedOperationException("Values are not mapped to types");
        }
    }
}
