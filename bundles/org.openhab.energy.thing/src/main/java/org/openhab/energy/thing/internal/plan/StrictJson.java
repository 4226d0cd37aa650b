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
package org.openhab.energy.thing.internal.plan;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.PlanDesk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * Reads one JSON object of a stranger. Gson's own tree reader is lenient, takes the last of two fields of one name, and anything after the object; this
 * one refuses all of that, and what is longer or deeper than a request can be.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class StrictJson {
    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");
    private static final int DEEPEST = 6;
    private static final int LONGEST_NUMBER = 32;
    private static final int LARGEST_SCALE = 20;

    private StrictJson() {
    }

    static JsonObject object(String text) throws RequestException {
        if (text.length() > PlanDesk.REQUEST_LIMIT
                || text.getBytes(StandardCharsets.UTF_8).length > PlanDesk.REQUEST_LIMIT) {
            throw new RequestException("", Fault.TOO_LARGE,
                    "A request may have " + PlanDesk.REQUEST_LIMIT + " bytes at most");
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw new RequestException("", Fault.INVALID_JSON,
                        "A request is a JSON object, such as {\"kind\":\"contiguous\",...}");
            }
            JsonElement object = read(reader, "", 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw invalid(reader);
            }
            return object.getAsJsonObject();
        } catch (MalformedJsonException e) {
            throw new RequestException("", Fault.INVALID_JSON, "This is no JSON" + place(e));
        } catch (IOException | IllegalStateException e) {
            throw new RequestException("", Fault.INVALID_JSON, "The JSON ends too early or is broken" + place(e));
        }
    }

    private static JsonElement read(JsonReader reader, String path, int depth) throws IOException, RequestException {
        if (depth > DEEPEST) {
            throw new RequestException(path, Fault.INVALID_JSON, "A request is not nested so deeply");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT :
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    String field = path.isEmpty() ? name : path + "." + name;
                    if (object.has(name)) {
                        throw new RequestException(field, Fault.DUPLICATE_FIELD, "\"" + name + "\" is given twice");
                    }
                    object.add(name, read(reader, field, depth + 1));
                }
                reader.endObject();
                return object;
            case BEGIN_ARRAY :
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(read(reader, path + "[" + array.size() + "]", depth + 1));
                }
                reader.endArray();
                return array;
            case STRING :
                return new JsonPrimitive(reader.nextString());
            case NUMBER :
                return new JsonPrimitive(number(reader.nextString(), path));
            case BOOLEAN :
                return new JsonPrimitive(reader.nextBoolean());
            case NULL :
                reader.nextNull();
                return JsonNull.INSTANCE;
            default :
                throw invalid(reader);
        }
    }

    /** Arithmetic with an exponent of millions takes all the time and memory there is. */
    private static BigDecimal number(String text, String field) throws RequestException {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs(number.scale()) <= LARGEST_SCALE) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new RequestException(field, Fault.OUT_OF_RANGE, "\"" + field + "\" is no usable number");
            }
        }
        throw new RequestException(field, Fault.OUT_OF_RANGE, "\"" + field + "\" has too many digits");
    }

    private static RequestException invalid(JsonReader reader) {
        return new RequestException("", Fault.INVALID_JSON, "This is no JSON: unexpected text at " + reader.getPath());
    }

    /** Gson's messages are for those who program with Gson; the place in them is for everybody. */
    private static String place(Exception e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? " at " + place.group() : "";
    }
}
