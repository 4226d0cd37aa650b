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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.energy.hub.runtime.i18n.StatusTexts;
import org.openhab.energy.hub.runtime.rest.JsonValues;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An action as openHAB's REST shows it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ActionJson {

    private final StatusTexts texts;
    private final Locale locale;

    ActionJson(StatusTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    JsonObject of(ActionMethod action) {
        Bundle bundle = FrameworkUtil.getBundle(action.owner().getClass());
        JsonObject json = new JsonObject();
        json.addProperty("actionUid", action.uid());
        json.addProperty("label", text(bundle, action.annotation().label()));
        json.addProperty("description", text(bundle, action.annotation().description()));
        json.addProperty("visibility", action.visibility().name());
        JsonArray inputs = new JsonArray();
        JsonArray parameters = new JsonArray();
        for (ActionMethod.Input input : action.inputs()) {
            inputs.add(input(bundle, input));
            ActionInputs.Form form = ActionInputs.form(input.type(), input.declared());
            if (form != null) {
                parameters.add(parameter(bundle, input, form));
            }
        }
        json.add("inputs", inputs);
        if (action.isCallable()) {
            json.add("inputConfigDescriptions", parameters);
        }
        json.add("outputs", outputs(bundle, action));
        return json;
    }

    private JsonObject input(@Nullable Bundle bundle, ActionMethod.Input input) {
        ActionInput annotation = input.annotation();
        JsonObject json = new JsonObject();
        json.addProperty("name", input.name());
        json.addProperty("type", input.declared());
        json.addProperty("label", annotation == null ? "" : text(bundle, annotation.label()));
        json.addProperty("description", annotation == null ? "" : text(bundle, annotation.description()));
        json.addProperty("required", annotation != null && annotation.required());
        json.add("tags", array(annotation == null ? new String[0] : annotation.tags()));
        json.addProperty("reference", annotation == null ? "" : annotation.reference());
        json.addProperty("defaultValue", annotation == null ? "" : annotation.defaultValue());
        return json;
    }

    private JsonObject parameter(@Nullable Bundle bundle, ActionMethod.Input input, ActionInputs.Form form) {
        ActionInput annotation = input.annotation();
        JsonObject json = new JsonObject();
        JsonValues.add(json, "context", form.context());
        if (annotation != null && !annotation.defaultValue().isEmpty()) {
            json.addProperty("default", annotation.defaultValue());
        }
        json.addProperty("description", annotation == null ? "" : text(bundle, annotation.description()));
        json.addProperty("label", annotation == null ? "" : text(bundle, annotation.label()));
        json.addProperty("name", input.name());
        json.addProperty("required", annotation != null && annotation.required());
        json.addProperty("type", form.type());
        if ("datetime".equals(form.context()) || "time".equals(form.context())) {
            json.addProperty("step", 1);
        }
        for (String flag : new String[]{ "readOnly", "multiple", "advanced", "verify" }) {
            json.addProperty(flag, false);
        }
        json.addProperty("limitToOptions", true);
        json.add("options", new JsonArray());
        json.add("filterCriteria", new JsonArray());
        return json;
    }

    private JsonArray outputs(@Nullable Bundle bundle, ActionMethod action) {
        JsonArray outputs = new JsonArray();
        ActionOutput[] declared = action.method().getAnnotationsByType(ActionOutput.class);
        for (ActionOutput output : declared) {
            outputs.add(output(output.name(), output.type(), output.tags(), text(bundle, output.label()),
                    text(bundle, output.description()),
                    output.reference(), output.defaultValue()));
        }
        Class<?> type = action.method().getReturnType();
        if (declared.length == 0 && type != void.class) {
            outputs.add(output(ThingActionCalls.RESULT, type.getName(), new String[0], "", "", "", ""));
        }
        return outputs;
    }

    private static JsonObject output(String name, String type, String[] tags, String label, String description,
            String reference,
            String defaultValue) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("type", type);
        json.add("tags", array(tags));
        json.addProperty("label", label);
        json.addProperty("description", description);
        json.addProperty("reference", reference);
        json.addProperty("defaultValue", defaultValue);
        return json;
    }

    private String text(@Nullable Bundle bundle, String text) {
        String resolved = texts.resolve(bundle, text, locale);
        return resolved == null ? text : resolved;
    }

    private static JsonArray array(String[] texts) {
        JsonArray array = new JsonArray();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }
}
