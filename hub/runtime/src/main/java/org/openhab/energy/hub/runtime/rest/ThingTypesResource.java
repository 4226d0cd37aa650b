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

import static org.openhab.energy.hub.runtime.rest.JsonValues.add;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameterGroup;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.BridgeType;
import org.openhab.core.thing.type.ChannelDefinition;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.types.StateDescription;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /rest/thing-types}, as openHAB has it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class ThingTypesResource implements RestResource {

    private final DescriptorCatalog catalog;

    @Activate
    public ThingTypesResource(@Reference DescriptorCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "thing-types", (request, variables) -> list(request));
        router.on("GET", "thing-types/{uid}", this::show);
    }

    private RestResponse list(RestRequest request) {
        String binding = request.parameter("bindingId");
        JsonArray types = new JsonArray();
        catalog.getThingTypes(request.locale()).stream()
                .filter(type -> binding == null || type.getBindingId().equals(binding))
                .forEach(type -> types.add(stripped(type, new JsonObject())));
        return RestResponse.json(types);
    }

    private RestResponse show(RestRequest request, Map<String, String> variables) {
        String uid = variables.getOrDefault("uid", "");
        ThingType type = null;
        try {
            type = catalog.getThingType(new ThingTypeUID(uid), request.locale());
        } catch (IllegalArgumentException e) {
            // no UID, so there is no such type
        }
        if (type == null) {
            return RestResponse.status(404);
        }
        Locale locale = request.locale();
        JsonObject json = new JsonObject();
        json.add("channels", channels(type.getChannelDefinitions(), locale));
        JsonArray groups = new JsonArray();
        type.getChannelGroupDefinitions().forEach(group -> groups.add(group(group, locale)));
        json.add("channelGroups", groups);
        URI uri = type.getConfigDescriptionURI();
        ConfigDescription config = uri == null ? null : catalog.getConfigDescription(uri, locale);
        json.add("configParameters", parameters(config == null ? List.of() : config.getParameters()));
        json.add("parameterGroups", parameterGroups(config == null ? List.of() : config.getParameterGroups()));
        json.add("properties", JsonValues.object(type.getProperties()));
        json.add("extensibleChannelTypeIds", JsonValues.json(type.getExtensibleChannelTypeIds()));
        return RestResponse.json(stripped(type, json));
    }

    private static JsonObject stripped(ThingType type, JsonObject json) {
        json.addProperty("UID", type.getUID().getAsString());
        json.addProperty("label", type.getLabel());
        add(json, "description", type.getDescription());
        add(json, "category", type.getCategory());
        json.addProperty("listed", type.isListed());
        json.add("supportedBridgeTypeUIDs", JsonValues.json(type.getSupportedBridgeTypeUIDs()));
        json.addProperty("bridge", type instanceof BridgeType);
        add(json, "semanticEquipmentTag", type.getSemanticEquipmentTag());
        return json;
    }

    private JsonObject group(ChannelGroupDefinition definition, Locale locale) {
        ChannelGroupType type = catalog.getChannelGroupType(definition.getTypeUID(), locale);
        JsonObject json = new JsonObject();
        json.addProperty("id", definition.getId());
        add(json, "label", or(definition.getLabel(), type == null ? null : type.getLabel()));
        add(json, "description", or(definition.getDescription(), type == null ? null : type.getDescription()));
        json.add("channels", channels(type == null ? List.of() : type.getChannelDefinitions(), locale));
        return json;
    }

    private JsonArray channels(List<ChannelDefinition> definitions, Locale locale) {
        JsonArray array = new JsonArray();
        for (ChannelDefinition definition : definitions) {
            ChannelType type = catalog.getChannelType(definition.getChannelTypeUID(), locale);
            if (type == null) {
                continue;
            }
            JsonObject json = new JsonObject();
            json.addProperty("id", definition.getId());
            add(json, "label", or(definition.getLabel(), type.getLabel()));
            add(json, "description", or(definition.getDescription(), type.getDescription()));
            json.add("tags", JsonValues.json(type.getTags()));
            json.add("properties", JsonValues.object(definition.getProperties()));
            add(json, "category", type.getCategory());
            StateDescription state = type.getState();
            if (state != null) {
                json.add("stateDescription", stateDescription(state));
            }
            json.addProperty("advanced", type.isAdvanced());
            json.addProperty("typeUID", type.getUID().getAsString());
            array.add(json);
        }
        return array;
    }

    static JsonObject stateDescription(StateDescription state) {
        JsonObject json = new JsonObject();
        add(json, "minimum", state.getMinimum());
        add(json, "maximum", state.getMaximum());
        add(json, "step", state.getStep());
        add(json, "pattern", state.getPattern());
        json.addProperty("readOnly", state.isReadOnly());
        JsonArray options = new JsonArray();
        state.getOptions().forEach(option -> options.add(option(option.getValue(), option.getLabel())));
        json.add("options", options);
        return json;
    }

    static JsonArray parameters(List<ConfigDescriptionParameter> parameters) {
        JsonArray array = new JsonArray();
        for (ConfigDescriptionParameter parameter : parameters) {
            JsonObject json = new JsonObject();
            add(json, "context", parameter.getContext());
            add(json, "default", parameter.getDefault());
            add(json, "description", parameter.getDescription());
            add(json, "label", parameter.getLabel());
            json.addProperty("name", parameter.getName());
            json.addProperty("required", parameter.isRequired());
            json.addProperty("type", parameter.getType().name());
            add(json, "min", parameter.getMinimum());
            add(json, "max", parameter.getMaximum());
            add(json, "stepsize", parameter.getStepSize());
            add(json, "pattern", parameter.getPattern());
            json.addProperty("readOnly", parameter.isReadOnly());
            json.addProperty("multiple", parameter.isMultiple());
            add(json, "multipleLimit", parameter.getMultipleLimit());
            add(json, "groupName", parameter.getGroupName());
            json.addProperty("advanced", parameter.isAdvanced());
            json.addProperty("verify", parameter.isVerifyable());
            json.addProperty("limitToOptions", parameter.getLimitToOptions());
            add(json, "unit", parameter.getUnit());
            add(json, "unitLabel", parameter.getUnitLabel());
            JsonArray options = new JsonArray();
            parameter.getOptions().forEach(option -> options.add(option(option.getValue(), option.getLabel())));
            json.add("options", options);
            JsonArray filters = new JsonArray();
            parameter.getFilterCriteria().forEach(filter -> {
                JsonObject criteria = new JsonObject();
                criteria.addProperty("name", filter.getName());
                criteria.addProperty("value", filter.getValue());
                filters.add(criteria);
            });
            json.add("filterCriteria", filters);
            array.add(json);
        }
        return array;
    }

    private static JsonArray parameterGroups(List<ConfigDescriptionParameterGroup> groups) {
        JsonArray array = new JsonArray();
        for (ConfigDescriptionParameterGroup group : groups) {
            JsonObject json = new JsonObject();
            json.addProperty("name", group.getName());
            add(json, "context", group.getContext());
            json.addProperty("advanced", group.isAdvanced());
            add(json, "label", group.getLabel());
            add(json, "description", group.getDescription());
            array.add(json);
        }
        return array;
    }

    private static JsonObject option(String value, @Nullable String label) {
        JsonObject json = new JsonObject();
        add(json, "label", label);
        json.addProperty("value", value);
        return json;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
