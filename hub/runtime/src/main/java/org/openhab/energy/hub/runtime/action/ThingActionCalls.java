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

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions of all Things, and calls of them.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingActionCalls.class)
public class ThingActionCalls {

    /** Name of an output that has none of its own. */
    static final String RESULT = "result";

    private final Logger logger = LoggerFactory.getLogger(ThingActionCalls.class);
    private final TimeZoneProvider zone;
    private final List<ThingActions> actions = new CopyOnWriteArrayList<>();

    @Activate
    public ThingActionCalls(@Reference TimeZoneProvider zone) {
        this.zone = zone;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addActions(ThingActions more) {
        actions.add(more);
    }

    public void removeActions(ThingActions less) {
        actions.remove(less);
    }

    List<ActionMethod> of(String thing) {
        return actions.stream().filter(each -> isOf(each, thing)).flatMap(each -> ActionMethod.of(each).stream())
                .toList();
    }

    private static boolean isOf(ThingActions actions, String thing) {
        ThingHandler handler = actions.getThingHandler();
        return handler != null && handler.getThing().getUID().getAsString().equals(thing);
    }

    /** Outputs by name. An action that throws has none, as in openHAB: it is told in the log. */
    Map<String, Object> call(ActionMethod action, Map<String, Object> given) {
        ActionInputs inputs = new ActionInputs(zone.getTimeZone());
        Object[] arguments = action.inputs().stream().map(input -> {
            Object value = given.get(input.name());
            ActionInput annotation = input.annotation();
            if (value == null && annotation != null && !annotation.defaultValue().isEmpty()) {
                value = annotation.defaultValue();
            }
            return inputs.convert(input.name(), input.type(), input.declared(), value);
        }).toArray();
        try {
            return outputs(action, action.method().invoke(action.owner(), arguments));
        } catch (InvocationTargetException e) {
            logger.error("The action {} failed", action.uid(), e.getCause());
        } catch (IllegalAccessException e) {
            logger.error("The action {} cannot be called: its class has to be public", action.uid(), e);
        }
        return Map.of();
    }

    private static Map<String, Object> outputs(ActionMethod action, @Nullable Object result) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (result instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    outputs.put(String.valueOf(key), value);
                }
            });
        } else if (result != null) {
            ActionOutput[] declared = action.method().getAnnotationsByType(ActionOutput.class);
            outputs.put(declared.length == 1 ? declared[0].name() : RESULT, result);
        }
        return outputs;
    }
}
