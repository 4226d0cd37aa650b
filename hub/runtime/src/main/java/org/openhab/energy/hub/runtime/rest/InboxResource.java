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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.discovery.DiscoveryServices;
import org.openhab.energy.hub.runtime.discovery.HubInbox;
import org.openhab.energy.hub.runtime.discovery.InboxJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;

/**
 * {@code /rest/inbox} and {@code /rest/discovery}, as openHAB has them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class InboxResource implements RestResource {

    private final HubInbox inbox;
    private final DiscoveryServices discovery;

    @Activate
    public InboxResource(@Reference HubInbox inbox, @Reference DiscoveryServices discovery) {
        this.inbox = inbox;
        this.discovery = discovery;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "inbox", (request, variables) -> list(request));
        router.on("DELETE", "inbox/{uid}", (request, variables) -> inbox.remove(uid(variables))
                ? RestResponse.ok()
                : RestResponse.error(404, "Thing not found in inbox."));
        router.on("POST", "inbox/{uid}/approve", this::approve);
        router.on("POST", "inbox/{uid}/ignore", (request, variables) -> flag(variables, DiscoveryResultFlag.IGNORED));
        router.on("POST", "inbox/{uid}/unignore", (request, variables) -> flag(variables, DiscoveryResultFlag.NEW));
        router.on("GET", "discovery", (request, variables) -> RestResponse.json(JsonValues.json(discovery.bindings())));
        router.on("POST", "discovery/bindings/{binding}/scan",
                (request, variables) -> scan(variables.getOrDefault("binding", "")));
    }

    private RestResponse list(RestRequest request) {
        boolean ignored = !"false".equals(request.parameter("includeIgnored"));
        JsonArray entries = new JsonArray();
        inbox.stream().filter(result -> ignored || result.getFlag() == DiscoveryResultFlag.NEW)
                .forEach(result -> entries.add(InboxJson.of(result)));
        return RestResponse.json(entries);
    }

    private RestResponse approve(RestRequest request, Map<String, String> variables) {
        ThingUID uid = uid(variables);
        if (inbox.get(uid) == null) {
            return RestResponse.error(404, "Thing unable to be approved.");
        }
        try {
            return inbox.approve(uid, request.body().trim(), request.parameter("newThingId")) == null
                    ? RestResponse.error(409, "There is a Thing of this UID already")
                    : RestResponse.ok();
        } catch (IllegalArgumentException e) {
            return RestResponse.error(400, "Invalid new Thing ID: " + e.getMessage());
        }
    }

    private RestResponse flag(Map<String, String> variables, DiscoveryResultFlag flag) {
        ThingUID uid = uid(variables);
        if (inbox.get(uid) == null) {
            return RestResponse.error(404, "Thing not found in inbox.");
        }
        inbox.setFlag(uid, flag);
        return RestResponse.ok();
    }

    private RestResponse scan(String binding) {
        int seconds = discovery.scan(binding);
        return seconds < 0
                ? RestResponse.error(404, "No discovery service found for binding " + binding)
                : RestResponse.text(Integer.toString(seconds));
    }

    private static ThingUID uid(Map<String, String> variables) {
        return ThingsResource.parse(variables.getOrDefault("uid", ""), ThingUID::new);
    }
}
