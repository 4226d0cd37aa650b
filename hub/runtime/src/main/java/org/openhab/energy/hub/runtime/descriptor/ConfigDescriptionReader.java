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
package org.openhab.energy.hub.runtime.descriptor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;
import org.openhab.core.config.core.ConfigDescriptionParameterBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameterGroup;
import org.openhab.core.config.core.ConfigDescriptionParameterGroupBuilder;
import org.openhab.core.config.core.FilterCriteria;
import org.openhab.core.config.core.ParameterOption;

/**
 * Reads {@code config-description} elements (schema config-description 1.0.0).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ConfigDescriptionReader {

    /**
     * @param uri URI for an element that names none itself
     */
    ConfigDescription read(XmlElement element, @Nullable String uri) throws DescriptorException {
        element.allow("parameter-group", "parameter");
        String own = element.attribute("uri");
        String name = own != null ? own : uri;
        if (name == null) {
            throw element.fault("needs the attribute 'uri'");
        }
        List<ConfigDescriptionParameterGroup> groups = new ArrayList<>();
        for (XmlElement group : element.children("parameter-group")) {
            groups.add(group(group));
        }
        List<ConfigDescriptionParameter> parameters = new ArrayList<>();
        for (XmlElement parameter : element.children("parameter")) {
            parameters.add(parameter(parameter));
        }
        try {
            return ConfigDescriptionBuilder.create(URI.create(name)).withParameters(parameters)
                    .withParameterGroups(groups).build();
        } catch (IllegalArgumentException e) {
            throw element.fault("cannot be used: " + e.getMessage());
        }
    }

    private ConfigDescriptionParameterGroup group(XmlElement element) throws DescriptorException {
        element.allow("label", "description", "context", "advanced");
        ConfigDescriptionParameterGroupBuilder builder = ConfigDescriptionParameterGroupBuilder
                .create(element.requiredAttribute("name"))
                .withAdvanced(element.booleanChild("advanced", false));
        String label = element.childText("label");
        if (label != null) {
            builder.withLabel(label);
        }
        String description = element.childText("description");
        if (description != null) {
            builder.withDescription(description);
        }
        String context = element.childText("context");
        if (context != null) {
            builder.withContext(context);
        }
        return builder.build();
    }

    private ConfigDescriptionParameter parameter(XmlElement element) throws DescriptorException {
        element.allow("context", "required", "default", "label", "description", "options", "limitToOptions", "filter",
                "advanced", "verify",
                "multipleLimit", "unitLabel");
        boolean required = element.booleanAttribute("required", element.booleanChild("required", false));
        ConfigDescriptionParameterBuilder builder = ConfigDescriptionParameterBuilder
                .create(element.requiredAttribute("name"), type(element)).withRequired(required)
                .withMinimum(element.decimalAttribute("min")).withMaximum(element.decimalAttribute("max"))
                .withStepSize(element.decimalAttribute("step")).withPattern(element.attribute("pattern"))
                .withReadOnly(element.booleanAttribute("readOnly", false))
                .withMultiple(element.booleanAttribute("multiple", false))
                .withGroupName(element.attribute("groupName")).withUnit(element.attribute("unit"))
                .withContext(element.childText("context"))
                .withDefault(element.childText("default")).withLabel(element.childText("label"))
                .withDescription(element.childText("description")).withOptions(options(element))
                .withLimitToOptions(element.booleanChild("limitToOptions", true))
                .withAdvanced(element.booleanChild("advanced", false))
                .withVerify(element.booleanChild("verify", false)).withUnitLabel(element.childText("unitLabel"))
                .withFilterCriteria(filters(element));
        String limit = element.childText("multipleLimit");
        try {
            if (limit != null) {
                builder.withMultipleLimit(Integer.valueOf(limit));
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw element.fault("'" + element.attribute("name") + "' cannot be used: " + e.getMessage());
        }
    }

    private static Type type(XmlElement element) throws DescriptorException {
        String type = element.requiredAttribute("type");
        try {
            return Type.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw element.fault("has the type '" + type + "'; known are text, integer, decimal and boolean");
        }
    }

    private static List<ParameterOption> options(XmlElement element) throws DescriptorException {
        List<ParameterOption> options = new ArrayList<>();
        Optional<XmlElement> list = element.child("options");
        if (list.isPresent()) {
            list.get().allow("option");
            for (XmlElement option : list.get().children()) {
                options.add(new ParameterOption(option.requiredAttribute("value"), option.text()));
            }
        }
        return options;
    }

    private static List<FilterCriteria> filters(XmlElement element) throws DescriptorException {
        List<FilterCriteria> filters = new ArrayList<>();
        Optional<XmlElement> list = element.child("filter");
        if (list.isPresent()) {
            list.get().allow("criteria");
            for (XmlElement criteria : list.get().children()) {
                filters.add(new FilterCriteria(criteria.requiredAttribute("name"), criteria.text()));
            }
        }
        return filters;
    }
}
