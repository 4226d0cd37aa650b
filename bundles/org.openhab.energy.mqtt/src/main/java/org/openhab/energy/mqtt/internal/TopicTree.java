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
package org.openhab.energy.mqtt.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Lays a Thing out as topics and payloads. No two channels share a topic: a channel group becomes a topic level ({@code price#total} is
 * {@code price/total}), every character but letters, digits, underscore and hyphen is percent-encoded, and a name that would hit one of the Thing's
 * own topics gets an ending with a full stop, which an encoded name never has. Scalars are rounded as the pattern of their channel shows them, in JSON
 * they keep all decimals.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TopicTree implements Layout {
    public static final String ONLINE = "online";
    public static final String OFFLINE = "offline";

    private static final Set<String> THING_TOPICS = Set.of("availability", "state", "prices", "plan", "set", "get",
            PriceShapes.COMPACT, PriceShapes.NORDPOOL);
    private static final Set<String> BRIDGE_TOPICS = Set.of("bridge", "request", "response", "plans");
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final String base;
    private final Map<String, ThingTopics> byThing = new HashMap<>();
    private final MadeTexts texts = new MadeTexts();
    private final ThingState state = new ThingState();

    public TopicTree(String base) {
        this.base = base;
    }

    String base() {
        return base;
    }

    @Override
    public String stateTopic() {
        return bridgeState();
    }

    @Override
    public String online() {
        return bridgePayload(ONLINE);
    }

    @Override
    public String lost() {
        return bridgePayload(OFFLINE);
    }

    @Override
    public String farewell() {
        return bridgePayload(OFFLINE);
    }

    /** {@return where commands that were not taken are told of} */
    String commandResponse() {
        return base + "/response/set";
    }

    /** {@return where a rule publishes the plan of this name} */
    String namedPlan(String name) {
        return plans() + encoded(name);
    }

    private String plans() {
        return base + "/plans/";
    }

    /** {@return first levels of the topics of a Thing, with a slash at the end} */
    public String root(ThingSnapshot thing) {
        return base + "/" + (BRIDGE_TOPICS.contains(thing.id()) ? thing.id() + ".thing" : thing.id()) + "/";
    }

    /** {@return where the publisher itself says whether it is connected} */
    String bridgeState() {
        return base + "/bridge/state";
    }

    /** {@return where devices ask for plans} */
    String planRequest() {
        return base + "/request/plan";
    }

    /** {@return where they are answered} */
    String planResponse() {
        return base + "/response/plan";
    }

    /** {@return the payload of {@link #bridgeState()}} */
    static String bridgePayload(String state) {
        JsonObject json = new JsonObject();
        json.addProperty("state", state);
        return JsonText.of(GSON, json);
    }

    /**
     * Used by the publishing thread only, as is {@link #removed}.
     *
     * @param now decides which day is the running one: prices of days before are left out
     * @param zone the zone in which days begin
     * @return payload by topic, none of them empty; the caller's own
     */
    @Override
    public Map<String, String> topics(ThingSnapshot thing, Instant now, ZoneId zone) {
        ThingTopics names = byThing.computeIfAbsent(thing.id(), id -> new ThingTopics(root(thing)));
        Map<String, String> topics = new LinkedHashMap<>();
        thing.channels().forEach((channel, reading) -> topics.put(names.channel(channel).topic(),
                Payload.scalar(reading, thing.detail(channel).decimals())));
        thing.series().forEach((channel, values) -> {
            String topic = names.channel(channel).series();
            int decimals = thing.detail(channel).decimals();
            topics.put(topic, texts.text(topic, List.of(values, decimals),
                    () -> JsonText.of(GSON, series(values, decimals))));
        });
        PriceCurve prices = thing.prices();
        if (prices != null) {
            Instant from = MarketDay.of(now, zone).start();
            topics.put(names.prices(), texts.text(names.prices(), List.of(prices, from),
                    () -> JsonText.of(GSON, prices(prices, from))));
        }
        PlanReading plan = thing.plan();
        if (plan != null) {
            topics.put(names.plan(), JsonText.of(GSON, plan(plan, thing)));
        }
        topics.put(names.state(), state.json(thing, names));
        topics.put(names.availability(), thing.online() && !thing.stale() ? ONLINE : OFFLINE);
        return topics;
    }

    /** A rule publishes its plan when it makes one, which may be once a day. */
    @Override
    public boolean isSaidOnce(String topic) {
        return topic.startsWith(plans());
    }

    @Override
    public void removed(String topic) {
        texts.forget(topic);
        byThing.values().removeIf(names -> topic.startsWith(names.root()));
    }

    /** A value that is not known is {@code null}: the gap is part of what a curve says. */
    private static JsonArray series(NavigableMap<Instant, ChannelReading> values, int decimals) {
        JsonArray rows = new JsonArray();
        values.forEach((start, reading) -> {
            JsonObject row = new JsonObject();
            row.add("start", Payload.time(start));
            row.add("value", Payload.json(reading, decimals));
            rows.add(row);
        });
        return rows;
    }

    private static JsonArray prices(PriceCurve curve, Instant from) {
        JsonArray rows = new JsonArray();
        for (PriceSlot slot : curve.slots()) {
            // A slot without price is left out: readers of this list know only numbers and would take anything else for a cheap slot
            if (slot.isKnown() && slot.end().isAfter(from)) {
                JsonObject row = new JsonObject();
                row.add("start", Payload.time(slot.start()));
                row.add("end", Payload.time(slot.end()));
                row.add("value", Payload.number(slot.total()));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Named as in the answers to requests for plans. */
    private static JsonObject plan(PlanReading plan, ThingSnapshot thing) {
        JsonObject json = new JsonObject();
        json.addProperty("state", plan.state());
        json.addProperty("thing", plan.tariff());
        json.add("made_at", Payload.time(plan.madeAt()));
        json.add("earliest", Payload.time(plan.earliest()));
        json.add("deadline", Payload.time(plan.deadline()));
        JsonArray runs = new JsonArray();
        for (Run run : plan.runs()) {
            JsonObject row = new JsonObject();
            row.add("start", Payload.time(run.start()));
            row.add("end", Payload.time(run.end()));
            runs.add(row);
        }
        json.add("runs", runs);
        json.add("energy_kwh", Payload.number(plan.energy()));
        json.add("energy_left_kwh", Payload.number(plan.energyLeft()));
        json.add("cost", Payload.number(plan.cost()));
        json.add("cost_now", Payload.number(plan.costNow()));
        json.add("savings", Payload.number(plan.savings()));
        json.addProperty("currency", thing.currency());
        json.add("coverage", Payload.number(plan.coverage()));
        json.addProperty("stale", thing.stale());
        json.addProperty("reason", plan.reason());
        json.addProperty("message", plan.message());
        return json;
    }

    /** {@return the topic below the Thing's that stands for the channel} */
    public static String level(String channel) {
        int mark = channel.indexOf('#');
        if (mark >= 0) {
            return encoded(channel.substring(0, mark)) + "/" + encoded(channel.substring(mark + 1));
        }
        return THING_TOPICS.contains(channel) ? channel + ".value" : encoded(channel);
    }

    static String encoded(String name) {
        return name.chars().allMatch(TopicTree::isPlain) ? name : percentEncoded(name);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static String percentEncoded(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isPlain(c)) {
                text.append(c);
            } else {
                text.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return text.toString();
    }
}
