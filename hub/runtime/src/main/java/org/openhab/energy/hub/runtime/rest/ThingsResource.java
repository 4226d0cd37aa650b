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
package org.openhab.energy.hub.runtime.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.runtime.channel.ChannelBoard;
import org.openhab.energy.hub.runtime.channel.ChannelValue;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.thing.ThingCreation.Draft;
import org.openhab.energy.hub.runtime.thing.ThingEditor;
import org.openhab.energy.hub.runtime.thing.ThingJson;
import org.openhab.energy.hub.runtime.thing.ThingLifecycle;
import org.openhab.energy.hub.runtime.thing.ThingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /rest/things}, as openHAB has it, and the hub's own {@code /rest/things/{uid}/channels}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class ThingsResource implements RestResource {

    private final ThingStore store;
    private final ThingEditor editor;
    private final ThingLifecycle lifecycle;
    private final ThingJson json;
    private final ChannelBoard channels;

    @Activate
    public ThingsResource(@Reference ThingStore store, @Reference ThingEditor editor,
            @Reference ThingLifecycle lifecycle,
            @Reference ThingJson json, @Reference ChannelBoard channels) {
        this.store = store;
        this.editor = editor;
        this.lifecycle = lifecycle;
        this.json = json;
        this.channels = channels;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "things", (request, variables) -> list(request));
        router.on("POST", "things", (request, variables) -> create(request));
        router.on("GET", "things/{uid}", (request, variables) -> RestResponse.json(show(thing(variables), request)));
        router.on("PUT", "things/{uid}", this::update);
        router.on("DELETE", "things/{uid}", this::delete);
        router.on("PUT", "things/{uid}/config", this::configure);
        router.on("PUT", "things/{uid}/enable", this::enable);
        router.on("GET", "things/{uid}/status", (request, variables) -> {
            Thing thing = thing(variables);
            return RestResponse.json(json.status(thing, thing.getStatusInfo(), request.locale()));
        });
        router.on("GET", "things/{uid}/config/status", (request, variables) -> {
            thing(variables);
            return RestResponse.json(new JsonArray());
        });
        router.on("GET", "things/{uid}/channels",
                (request, variables) -> RestResponse.json(channels(thing(variables))));
    }

    private RestResponse list(RestRequest request) {
        JsonArray things = new JsonArray();
        store.all().forEach(thing -> things.add(show(thing, request)));
        return RestResponse.json(things);
    }

    private RestResponse create(RestRequest request) {
        JsonObject body = JsonValues.object(request.body());
        String type = JsonValues.text(body, "thingTypeUID");
        if (type == null) {
            return RestResponse.error(400, "A Thing needs a thingTypeUID");
        }
        ThingTypeUID typeUid = parse(type, ThingTypeUID::new);
        ThingUID bridge = bridge(body);
        ThingUID uid = uid(body, typeUid, bridge);
        Thing there = store.get(uid);
        if (there == null) {
            there = editor.create(draft(body, uid, typeUid, bridge), ThingStore.MANAGED);
            if (there != null) {
                return RestResponse.json(201, show(there, request)).withHeader("Location",
                        request.base() + "/rest/things/" + uid);
            }
            there = store.get(uid);
        }
        String message = "Thing " + uid + " already exists!";
        return there == null
                ? RestResponse.error(409, message)
                : RestResponse.error(409, message, show(there, request));
    }

    private RestResponse update(RestRequest request, Map<String, String> variables) {
        Thing thing = editable(variables);
        JsonObject body = JsonValues.object(request.body());
        try {
            // what the body does not name stays as it is, as in openHAB
            ThingUID bridge = body.has("bridgeUID") ? bridge(body) : thing.getBridgeUID();
            String label = body.has("label") ? JsonValues.text(body, "label") : thing.getLabel();
            String location = body.has("location") ? JsonValues.text(body, "location") : thing.getLocation();
            editor.update(thing, new Draft(thing.getUID(), thing.getThingTypeUID(), false, bridge, label, location,
                    JsonValues.map(body.get("configuration")), Map.of(), List.of()));
        } catch (ConfigValidationException e) {
            return invalid(e, request);
        }
        return RestResponse.json(show(thing(variables), request));
    }

    private RestResponse configure(RestRequest request, Map<String, String> variables) {
        Thing thing = editable(variables);
        try {
            editor.updateConfiguration(thing, JsonValues.map(JsonValues.object(request.body())));
        } catch (ConfigValidationException e) {
            return invalid(e, request);
        } catch (IllegalStateException e) {
            return RestResponse.error(409, String.valueOf(e.getMessage()));
        }
        return RestResponse.json(show(thing(variables), request));
    }

    private RestResponse enable(RestRequest request, Map<String, String> variables) {
        Thing thing = thing(variables);
        String text = request.body().trim();
        if (!"true".equals(text) && !"false".equals(text)) {
            return RestResponse.error(400, "The body has to be true or false");
        }
        lifecycle.setEnabled(thing.getUID(), "true".equals(text));
        return RestResponse.json(show(thing, request));
    }

    private RestResponse delete(RestRequest request, Map<String, String> variables) {
        Thing thing = editable(variables);
        if ("true".equals(request.parameter("force"))) {
            lifecycle.forceRemove(thing.getUID());
        } else {
            lifecycle.remove(thing.getUID());
        }
        return store.get(thing.getUID()) == null ? RestResponse.ok() : RestResponse.json(202, show(thing, request));
    }

    private JsonArray channels(Thing thing) {
        JsonArray array = new JsonArray();
        for (Channel channel : thing.getChannels()) {
            ChannelValue value = channels.value(channel.getUID());
            JsonObject entry = new JsonObject();
            entry.addProperty("uid", channel.getUID().getAsString());
            entry.addProperty("id", channel.getUID().getId());
            JsonValues.add(entry, "label", channel.getLabel());
            entry.addProperty("kind", channel.getKind().name());
            if (channel.getKind() == ChannelKind.TRIGGER) {
                JsonValues.add(entry, "event", value.event());
                JsonValues.add(entry, "time", value.eventTime());
            } else {
                JsonValues.add(entry, "itemType", channel.getAcceptedItemType());
                State state = value.state();
                entry.addProperty("state", state == null ? "NULL" : state.toFullString());
                Instant time = value.stateTime();
                JsonValues.add(entry, "time", time);
                TimeSeries series = value.series();
                if (series != null) {
                    entry.addProperty("seriesSize", series.size());
                    JsonValues.add(entry, "seriesBegin", series.size() == 0 ? null : series.getBegin());
                    JsonValues.add(entry, "seriesEnd", series.size() == 0 ? null : series.getEnd());
                }
            }
            array.add(entry);
        }
        return array;
    }

    private static Draft draft(JsonObject body, ThingUID uid, ThingTypeUID type, @Nullable ThingUID bridge) {
        Map<String, Object> configuration = ConfigValues.unmasked(JsonValues.map(body.get("configuration")),
                Map.of());
        boolean isBridge = body.get("isBridge") instanceof JsonPrimitive flag && flag.getAsBoolean();
        return new Draft(uid, type, isBridge, bridge, JsonValues.text(body, "label"), JsonValues.text(body, "location"),
                configuration,
                JsonValues.texts(body.get("properties")), List.of());
    }

    private static ThingUID uid(JsonObject body, ThingTypeUID type, @Nullable ThingUID bridge) {
        String uid = JsonValues.text(body, "UID");
        if (uid != null) {
            ThingUID parsed = parse(uid, ThingUID::new);
            if (!parsed.getBindingId().equals(type.getBindingId())) {
                throw new RestException(400, "The UID " + uid + " does not belong to the binding of " + type);
            }
            return parsed;
        }
        String id = JsonValues.text(body, "ID");
        String own = id == null ? UUID.randomUUID().toString().substring(0, 8) : id;
        return parse(own, text -> bridge == null ? new ThingUID(type, text) : new ThingUID(type, bridge, text));
    }

    private static @Nullable ThingUID bridge(JsonObject body) {
        String bridge = JsonValues.text(body, "bridgeUID");
        return bridge == null || bridge.isEmpty() ? null : parse(bridge, ThingUID::new);
    }

    static <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RestException(400, "'" + text + "' is not usable: " + e.getMessage());
        }
    }

    private Thing thing(Map<String, String> variables) {
        String uid = variables.getOrDefault("uid", "");
        Thing thing = null;
        try {
            thing = store.get(new ThingUID(uid));
        } catch (IllegalArgumentException e) {
            // no UID, so there is no such Thing
        }
        if (thing == null) {
            throw new RestException(404, "Thing " + uid + " does not exist!");
        }
        return thing;
    }

    private Thing editable(Map<String, String> variables) {
        Thing thing = thing(variables);
        String origin = store.originOf(thing.getUID());
        if (origin != null && !ThingStore.MANAGED.equals(origin)) {
            throw new RestException(409,
                    "Thing " + thing.getUID() + " is not editable: it comes from the file " + origin);
        }
        return thing;
    }

    private JsonObject show(Thing thing, RestRequest request) {
        return json.enriched(thing, store.isEditable(thing.getUID()), request.locale());
    }

    private static RestResponse invalid(ConfigValidationException e, RestRequest request) {
        Map<String, String> faults = e.getValidationMessages(request.locale());
        return RestResponse.error(400, "The configuration is not valid: " + faults, JsonValues.object(faults));
    }
}
