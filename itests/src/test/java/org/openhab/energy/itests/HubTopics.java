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
package org.openhab.energy.itests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * What a hub has to say on MQTT, as it tells itself on other ways: its console, and its Things on REST.
 *
 * @author openHAB Energy - Initial contribution
 */
final class HubTopics {

    /** Texts of openHAB's states. */
    private static final DateTimeFormatter STATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    /** The console ends a long payload like this. */
    private static final String CUT = "…";
    private static final int DECIMALS = 6;

    private final HubRest rest;

    HubTopics(HubRest rest) {
        this.rest = rest;
    }

    /** {@return what a console command prints} */
    String console(String command) {
        return rest.postText("/rest/console", "openhab:energymqtt " + command).body();
    }

    /** {@return whole payload by topic, of all topics that the publisher wants to be kept} */
    Map<String, String> wanted() {
        Map<String, String> topics = new TreeMap<>();
        for (String line : console("topics").split("\n")) {
            int gap = line.indexOf("  ");
            if (gap > 0) {
                String topic = line.substring(0, gap);
                String payload = line.substring(gap + 2);
                topics.put(topic,
                        payload.endsWith(CUT) ? console("payload " + topic).stripTrailing() : payload);
            }
        }
        return topics;
    }

    /** {@return value by channel topic level ({@code price/total}) of a Thing, as its channels on REST have it; numbers with at most six decimals} */
    Map<String, String> channels(String thing) {
        Map<String, String> values = new TreeMap<>();
        for (JsonElement element : rest.list("/rest/things/" + thing + "/channels")) {
            JsonObject channel = element.getAsJsonObject();
            if ("STATE".equals(channel.get("kind").getAsString())) {
                values.put(channel.get("id").getAsString().replace('#', '/'),
                        plain(channel.get("state").getAsString(), channel.get("itemType").getAsString()));
            }
        }
        return values;
    }

    /** {@return the same from the payload of {@code <thing>/state}} */
    static Map<String, String> channelsOf(String stateJson) {
        Map<String, String> values = new TreeMap<>();
        JsonParser.parseString(stateJson).getAsJsonObject().getAsJsonObject("channels").entrySet()
                .forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
        return values;
    }

    /** {@return whether the text is the value, or the value rounded to fewer decimals} */
    static boolean isRounded(String text, String value) {
        if (text.equals(value)) {
            return true;
        }
        if (!text.matches("-?[0-9.]+") || !value.matches("-?[0-9.]+")) {
            return false;
        }
        BigDecimal shown = new BigDecimal(text);
        for (int decimals = 0; decimals < DECIMALS; decimals++) {
            if (new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).compareTo(shown) == 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String state, String itemType) {
        if ("UNDEF".equals(state) || "NULL".equals(state)) {
            return "null";
        } else if ("Switch".equals(itemType)) {
            return String.valueOf("ON".equals(state));
        } else if ("DateTime".equals(itemType)) {
            return OffsetDateTime.parse(state, STATE_TIME).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        } else if (itemType.startsWith("Number")) {
            return plain(new BigDecimal(state.split(" ")[0]));
        }
        return state;
    }

    private static String plain(JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return plain(value.getAsBigDecimal());
        }
        return value.isJsonNull() ? "null" : value.getAsString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
