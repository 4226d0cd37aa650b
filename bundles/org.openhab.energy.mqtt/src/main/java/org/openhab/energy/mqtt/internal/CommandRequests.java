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
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.CommandAnswer;
import org.openhab.energy.model.feed.CommandDesk;
import org.openhab.energy.model.feed.ThingSnapshot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Commands of devices on the network to channels: the value as it is, or {@code {"value", "transaction"}}. Each has an answer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CommandRequests implements Conversation {
    /** How many commands may wait. */
    static final int WAITING = 50;
    private static final int LONGEST = 1024;
    private static final String SET = "/set";
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final CommandDesk desk;
    private final TopicTree tree;
    private final Supplier<Collection<ThingSnapshot>> things;
    private final Queue<Command> waiting = new ArrayDeque<>();

    private record Command(String topic, String payload) {
    }

    /**
     * @param things the Things as they are now; from any thread
     */
    CommandRequests(CommandDesk desk, TopicTree tree, Supplier<Collection<ThingSnapshot>> things) {
        this.desk = desk;
        this.tree = tree;
        this.things = things;
    }

    @Override
    public List<String> filters() {
        // A channel without group and one with
        return List.of(tree.base() + "/+/+" + SET, tree.base() + "/+/+/+" + SET);
    }

    @Override
    public boolean take(String topic, byte[] payload) {
        String text = new String(payload, 0, Math.min(payload.length, LONGEST + 1), StandardCharsets.UTF_8);
        synchronized (waiting) {
            return waiting.size() < WAITING && waiting.add(new Command(topic, text));
        }
    }

    @Override
    public @Nullable Event next() {
        @Nullable
        Command command;
        synchronized (waiting) {
            command = waiting.poll();
        }
        return command == null ? null : new Event(tree.commandResponse(), answer(command));
    }

    @Override
    public int clear() {
        synchronized (waiting) {
            int forgotten = waiting.size();
            waiting.clear();
            return forgotten;
        }
    }

    private String answer(Command command) {
        JsonObject json = new JsonObject();
        JsonElement transaction = null;
        String value = command.payload();
        if (value.stripLeading().startsWith("{")) {
            try {
                JsonObject given = JsonParser.parseString(value).getAsJsonObject();
                transaction = given.get("transaction");
                JsonElement content = given.get("value");
                value = content == null || !content.isJsonPrimitive() ? "" : content.getAsString();
            } catch (JsonParseException | IllegalStateException e) {
                return GSON.toJson(outcome(json, command, null,
                        CommandAnswer.refused("invalid-json", "The command is no valid JSON.")));
            }
        }
        CommandAnswer outcome = value.length() > LONGEST
                ? CommandAnswer.refused("too-long", "A command may have " + LONGEST + " characters.")
                : send(command.topic(), value);
        return GSON.toJson(outcome(json, command, transaction, outcome));
    }

    private CommandAnswer send(String topic, String value) {
        String channelTopic = topic.substring(0, topic.length() - SET.length());
        for (ThingSnapshot thing : things.get()) {
            String root = tree.root(thing);
            if (channelTopic.startsWith(root)) {
                for (String channel : thing.channels().keySet()) {
                    if (channelTopic.equals(root + TopicTree.level(channel))) {
                        return desk.send(thing.uid(), channel, value);
                    }
                }
            }
        }
        return CommandAnswer.refused("unknown-channel", "There is no channel with this topic.");
    }

    private static JsonObject outcome(JsonObject json, Command command, @Nullable JsonElement transaction,
            CommandAnswer answer) {
        json.addProperty("status", answer.taken() ? "ok" : "error");
        if (transaction != null) {
            json.add("transaction", transaction);
        }
        JsonObject data = new JsonObject();
        data.addProperty("topic", command.topic());
        json.add("data", data);
        if (!answer.taken()) {
            JsonObject error = new JsonObject();
            error.add("field", JsonNull.INSTANCE);
            error.addProperty("reason", answer.reason());
            error.addProperty("message", answer.message());
            json.add("error", error);
        }
        return json;
    }
}
