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
package org.openhab.energy.hub.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;

/**
 * What is wrong in the user's files right now, for those who read no log: listed at {@code GET /rest/systeminfo} and sent as an event. A problem leaves the
 * board when its file is read again without it.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ProblemBoard.class)
public class ProblemBoard {

    private final Logger logger = LoggerFactory.getLogger(ProblemBoard.class);
    private final EventHub events;
    private final Map<String, List<Problem>> problems = new TreeMap<>();

    @Activate
    public ProblemBoard(@Reference EventHub events) {
        this.events = events;
    }

    /** Takes the place of everything that was said of that source before. */
    public void replace(String source, List<Problem> found) {
        synchronized (problems) {
            if (found.isEmpty()) {
                problems.remove(source);
            } else {
                problems.put(source, List.copyOf(found));
            }
        }
        for (Problem problem : found) {
            logger.warn("{}", problem);
        }
        JsonObject payload = new JsonObject();
        payload.addProperty("source", source);
        payload.addProperty("problems", found.size());
        if (!found.isEmpty()) {
            payload.addProperty("first", found.get(0).toString());
        }
        events.post("openhab/problems/" + source.replace('/', '~'), "ConfigurationProblemEvent", payload);
    }

    public List<Problem> all() {
        synchronized (problems) {
            List<Problem> all = new ArrayList<>();
            problems.values().forEach(all::addAll);
            return all;
        }
    }
}
