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
package org.openhab.energy.hub.runtime.thing;

import static org.openhab.energy.hub.runtime.rest.JsonValues.add;

import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.link.LinkStore;
import org.openhab.energy.hub.runtime.rest.JsonValues;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Things as openHAB's REST shows them, with two differences: the value of a parameter of context {@code password} is masked, and nothing is sent that is
 * null.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingJson.class)
public class ThingJson {

    private final DescriptorCatalog catalog;
    private final LinkStore links;
    private final StatusTexts texts;

    @Activate
    public ThingJson(@Reference DescriptorCatalog catalog, @Reference LinkStore links, @Reference StatusTexts texts) {
        this.catalog = catalog;
        this.links = links;
        this.texts = texts;
    }

    /** With status, linked items and whether it may be edited. */
    public JsonObject enriched(Thing thing, boolean editable, @Nullable Locale locale) {
        JsonObject json = new JsonObject();
        json.add("channels", channels(thing, true));
        json.add("statusInfo", status(thing, thing.getStatusInfo(), locale));
        json.addProperty("editable", editable);
        return common(json, thing);
    }

    /** As in events. */
    public JsonObject plain(Thing thing) {
        JsonObject json = new JsonObject();
        json.add("channels", channels(thing, false));
        return common(json, thing);
    }

    public JsonObject status(Thing thing, ThingStatusInfo info, @Nullable Locale locale) {
        JsonObject json = new JsonObject();
        json.addProperty("status", info.getStatus().name());
        json.addProperty("statusDetail", info.getStatusDetail().name());
        add(json, "description", texts.resolve(bundleOf(thing), info.getDescription(), locale));
        return json;
    }

    private JsonObject common(JsonObject json, Thing thing) {
        add(json, "label", thing.getLabel());
        ThingUID bridge = thing.getBridgeUID();
        add(json, "bridgeUID", bridge);
        Map<String, Object> configuration = thing.getConfiguration().getProperties();
        json.add("configuration",
                JsonValues.object(ConfigValues.masked(catalog.configOf(thing.getThingTypeUID(), null), configuration)));
        json.add("properties", JsonValues.object(thing.getProperties()));
        json.addProperty("UID", thing.getUID().getAsString());
        json.addProperty("thingTypeUID", thing.getThingTypeUID().getAsString());
        add(json, "location", thing.getLocation());
        add(json, "semanticEquipmentTag", thing.getSemanticEquipmentTag());
        return json;
    }

    private JsonArray channels(Thing thing, boolean withItems) {
        JsonArray array = new JsonArray();
        for (Channel channel : thing.getChannels()) {
            JsonObject json = new JsonObject();
            if (withItems) {
                json.add("linkedItems", JsonValues.json(links.itemsOf(channel.getUID())));
            }
            json.addProperty("uid", channel.getUID().getAsString());
            json.addProperty("id", channel.getUID().getId());
            ChannelTypeUID type = channel.getChannelTypeUID();
            add(json, "channelTypeUID", type);
            add(json, "itemType", channel.getAcceptedItemType());
            json.addProperty("kind", channel.getKind().name());
            add(json, "label", channel.getLabel());
            add(json, "description", channel.getDescription());
            json.add("defaultTags", JsonValues.json(channel.getDefaultTags()));
            json.add("properties", JsonValues.object(channel.getProperties()));
            json.add("configuration", JsonValues.object(channel.getConfiguration().getProperties()));
            add(json, "autoUpdatePolicy", channel.getAutoUpdatePolicy());
            array.add(json);
        }
        return array;
    }

    /** The bundle whose texts a status speaks: the handler's, else that of the type. */
    private @Nullable Bundle bundleOf(Thing thing) {
        ThingHandler handler = thing.getHandler();
        Bundle bundle = handler == null ? null : FrameworkUtil.getBundle(handler.getClass());
        return bundle == null ? catalog.bundleOf(thing.getThingTypeUID()) : bundle;
    }
}
