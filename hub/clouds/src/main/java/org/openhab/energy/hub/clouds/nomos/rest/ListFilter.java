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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code filter[field][operator]=value}, all joined by AND, on the JSON that would be answered. A field or an operator
 * that does not exist has no effect and gives no error, so the list comes back unfiltered; a malformed name or value
 * gives 400.
 *
 * @param fields the fields that may be filtered, with their kind
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ListFilter(Map<String, Kind> fields) {

    private static final Pattern NAME = Pattern.compile("filter\\[([A-Za-z_]+)]\\[([a-z_]+)]");

    /** What a field holds, and with it the operators it takes. */
    public enum Kind {
        STRING(Set.of("eq", "ne", "in", "is_null", "contains", "starts_with", "ends_with")),
        ENUM(Set.of("eq", "ne", "in", "is_null")),
        DATE(Set.of("gte", "lte", "is_null"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> operators;

        Kind(Set<String> operators) {
            this.operators = Set.copyOf(operators);
        }
    }

    public ListFilter {
        fields = Map.copyOf(fields);
    }

    /**
     * The condition that a request asks for.
     */
    public Predicate<JsonObject> condition(HttpRequest request) {
        Predicate<JsonObject> condition = item -> true;
        for (Map.Entry<String, List<String>> parameter : request.queryParameters().entrySet()) {
            String name = parameter.getKey();
            if (name.startsWith("filter")) {
                Matcher matcher = NAME.matcher(name);
                if (!matcher.matches()) {
                    throw NomosException.badField("invalid_format", name, "Malformed filter",
                            "Invalid input: expected filter[field][operator]");
                }
                Kind kind = fields.get(matcher.group(1));
                if (kind != null && kind.operators.contains(matcher.group(2))) {
                    condition = condition.and(test(name, matcher.group(1), matcher.group(2), kind,
                            parameter.getValue().get(0)));
                }
            }
        }
        return condition;
    }

    private static Predicate<JsonObject> test(String name, String field, String operator, Kind kind, String value) {
        if ("is_null".equals(operator)) {
            if (!Set.of("true", "false").contains(value)) {
                throw NomosException.badField("invalid_value", name, "Expected true or false",
                        "Invalid input: expected boolean");
            }
            return item -> (item.get(field) == null || item.get(field).isJsonNull()) == Boolean.parseBoolean(value);
        }
        if (kind == Kind.DATE) {
            Instant limit = instant(name, value);
            return item -> {
                JsonElement element = item.get(field);
                if (element == null || element.isJsonNull()) {
                    return false;
                }
                int order = Instant.parse(element.getAsString()).compareTo(limit);
                return "gte".equals(operator) ? order >= 0 : order <= 0;
            };
        }
        return item -> {
            JsonElement element = item.get(field);
            return matches(operator, element == null || element.isJsonNull() ? "" : element.getAsString(), value);
        };
    }

    private static boolean matches(String operator, String text, String value) {
        String lower = text.toLowerCase(Locale.ROOT);
        String sought = value.toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> text.equals(value);
            case "ne" -> !text.equals(value);
            case "in" -> Arrays.asList(value.split(",")).contains(text);
            case "contains" -> lower.contains(sought);
            case "starts_with" -> lower.startsWith(sought);
            case "ends_with" -> lower.endsWith(sought);
            default -> true;
        };
    }

    private static Instant instant(String name, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw NomosException.badField("invalid_format", name, "Invalid datetime",
                    "Invalid input: expected an ISO 8601 date with zone");
        }
    }
}
