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
package org.openhab.energy.hub.runtime.action;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.rest.JsonValues;
import org.openhab.energy.hub.runtime.rest.RestRequest;
import org.openhab.energy.hub.runtime.rest.RestResource;
import org.openhab.energy.hub.runtime.rest.RestResponse;
import org.openhab.energy.hub.runtime.rest.Router;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonArray;

/**
 * {@code /rest/actions/{thingUID}}, as openHAB has it; outputs that are times, durations or quantities are texts, where openHAB shows the insides of its
 * objects.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class ActionsResource implements RestResource {

    private final ThingActionCalls calls;
    private final StatusTexts texts;

    @Activate
    public ActionsResource(@Reference ThingActionCalls calls, @Reference StatusTexts texts) {
        this.calls = calls;
        this.texts = texts;
    }

    @Override
    public void route(Router router) {
        router.on("GET", "actions/{thing}", this::list);
        router.on("POST", "actions/{thing}/{action}", this::call);
    }

    private RestResponse list(RestRequest request, Map<String, String> variables) {
        List<ActionMethod> actions = calls.of(variables.getOrDefault("thing", ""));
        if (actions.isEmpty()) {
            return RestResponse.status(404);
        }
        ActionJson json = new ActionJson(texts, request.locale());
        JsonArray array = new JsonArray();
        actions.forEach(action -> array.add(json.of(action)));
        return RestResponse.json(array);
    }

    private RestResponse call(RestRequest request, Map<String, String> variables) {
        String uid = variables.getOrDefault("action", "");
        return calls.of(variables.getOrDefault("thing", "")).stream().filter(action -> action.uid().equals(uid))
                .findFirst()
                .map(action -> RestResponse.json(JsonValues.object(calls.call(action, inputs(request)))))
                .orElseGet(() -> RestResponse.status(404));
    }

    private static Map<String, Object> inputs(RestRequest request) {
        return request.body().isBlank() ? Map.of() : JsonValues.map(JsonValues.object(request.body()));
    }
}
