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

import java.lang.management.ManagementFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.OpenHAB;
import org.openhab.energy.hub.runtime.config.ProblemBoard;
import org.openhab.energy.hub.runtime.i18n.HubRegion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /rest/} and {@code /rest/systeminfo}. The latter has, beyond openHAB's, the problems of the user's files.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class SystemResource implements RestResource {

    private final ProblemBoard problems;
    private final HubRegion region;

    @Activate
    public SystemResource(@Reference ProblemBoard problems, @Reference HubRegion region) {
        this.problems = problems;
        this.region = region;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "", (request, variables) -> root(request));
        router.on("GET", "systeminfo", (request, variables) -> info());
    }

    private RestResponse root(RestRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("version", "8");
        json.addProperty("locale", region.getLocale().toString());
        json.addProperty("measurementSystem", "SI");
        json.addProperty("timezone", region.getTimeZone().getId());
        JsonObject runtime = new JsonObject();
        runtime.addProperty("version", OpenHAB.getVersion());
        runtime.addProperty("buildString", "openHAB Energy embedded hub");
        json.add("runtimeInfo", runtime);
        JsonArray links = new JsonArray();
        for (String name : new String[]{ "things", "thing-types", "items", "links", "inbox", "discovery", "actions",
                "events", "systeminfo" }) {
            JsonObject link = new JsonObject();
            link.addProperty("type", name);
            link.addProperty("url", request.base() + "/rest/" + name);
            links.add(link);
        }
        json.add("links", links);
        return RestResponse.json(json);
    }

    private RestResponse info() {
        Runtime runtime = Runtime.getRuntime();
        JsonObject info = new JsonObject();
        info.addProperty("configFolder", OpenHAB.getConfigFolder());
        info.addProperty("userdataFolder", OpenHAB.getUserDataFolder());
        info.addProperty("javaVersion", System.getProperty("java.version"));
        info.addProperty("javaVendor", System.getProperty("java.vendor"));
        info.addProperty("osName", System.getProperty("os.name"));
        info.addProperty("osArchitecture", System.getProperty("os.arch"));
        info.addProperty("availableProcessors", runtime.availableProcessors());
        info.addProperty("freeMemory", runtime.freeMemory());
        info.addProperty("totalMemory", runtime.totalMemory());
        info.addProperty("uptime", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        JsonArray found = new JsonArray();
        problems.all().forEach(problem -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("source", problem.source());
            entry.addProperty("line", problem.line());
            entry.addProperty("subject", problem.subject());
            entry.addProperty("message", problem.message());
            entry.addProperty("since", problem.since().toString());
            found.add(entry);
        });
        JsonObject json = new JsonObject();
        json.add("systemInfo", info);
        json.add("problems", found);
        return RestResponse.json(json);
    }
}
