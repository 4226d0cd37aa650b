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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter that can be configured. {@link ConfigDescriptionParameterBuilder} makes one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ConfigDescriptionParameter {

    private final String name;
    private final Type type;
    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;
    private final @Nullable BigDecimal stepSize;
    private final @Nullable String pattern;
    private final boolean required;
    private final boolean readOnly;
    private final boolean multiple;
    private final @Nullable Integer multipleLimit;
    private final @Nullable String context;
    private final @Nullable String defaultValue;
    private final @Nullable String label;
    private final @Nullable String description;
    private final @Nullable String groupName;
    private final @Nullable String unit;
    private final @Nullable String unitLabel;
    private final boolean limitToOptions;
    private final boolean advanced;
    private final boolean verify;
    private final List<ParameterOption> options;
    private final List<FilterCriteria> filterCriteria;

    /** For frameworks that fill objects by reflection only. */
    public ConfigDescriptionParameter() {
        this(ConfigDescriptionParameterBuilder.create("", Type.TEXT));
    }

    ConfigDescriptionParameter(ConfigDescriptionParameterBuilder from) {
        name = from.name;
        type = from.type;
        minimum = from.minimum;
        maximum = from.maximum;
        stepSize = from.stepSize;
        pattern = from.pattern;
        required = from.required;
        readOnly = from.readOnly;
        multiple = from.multiple;
        multipleLimit = from.multipleLimit;
        context = from.context;
        defaultValue = from.defaultValue;
        label = from.label;
        description = from.description;
        groupName = from.groupName;
        unit = from.unit;
        unitLabel = from.unitLabel;
        limitToOptions = from.limitToOptions;
        advanced = from.advanced;
        verify = from.verify;
        options = List.copyOf(from.options);
        filterCriteria = List.copyOf(from.filterCriteria);
    }

    public String getName() {
        return name;
    }

    public Type getType() {
        return type;
    }

    /** Returns the least number, or the least length of a text. */
    public @Nullable BigDecimal getMinimum() {
        return minimum;
    }

    /** Returns the greatest number, or the greatest length of a text. */
    public @Nullable BigDecimal getMaximum() {
        return maximum;
    }

    public @Nullable BigDecimal getStepSize() {
        return stepSize;
    }

    /** Returns the regular expression that a text must match. */
    public @Nullable String getPattern() {
        return pattern;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isMultiple() {
        return multiple;
    }

    public @Nullable Integer getMultipleLimit() {
        return multipleLimit;
    }

    /** Returns what the parameter is for, such as {@code password} or {@code url}. */
    public @Nullable String getContext() {
        return context;
    }

    public boolean isRequired() {
        return required;
    }

    public @Nullable String getDefault() {
        return defaultValue;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public @Nullable String getGroupName() {
        return groupName;
    }

    public boolean getLimitToOptions() {
        return limitToOptions;
    }

    public boolean isAdvanced() {
        return advanced;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public List<ParameterOption> getOptions() {
        return options;
    }

    public List<FilterCriteria> getFilterCriteria() {
        return filterCriteria;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public @Nullable String getUnitLabel() {
        return unitLabel;
    }

    public boolean isVerifyable() {
        return verify;
    }

    @Override
    public String toString() {
        return "ConfigDescriptionParameter [name=" + name + ", type=" + type + ", required=" + required + ", minimum="
                + minimum + ", maximum=" + maximum + ", pattern=" + pattern + ", multiple=" + multiple + ", context="
                + context + ", label=" + label + ", options=" + options + "]";
    }

    /**
     * What a parameter's value is.
     *
     * @author openHAB Energy - Initial contribution
     */
    public enum Type {
        TEXT,
        /** A whole number, kept as {@link BigDecimal}. */
        INTEGER,
        /** A number, kept as {@link BigDecimal}. */
        DECIMAL,
        BOOLEAN
    }
}
