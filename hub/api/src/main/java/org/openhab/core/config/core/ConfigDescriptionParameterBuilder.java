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
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;

/**
 * Builds {@link ConfigDescriptionParameter}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ConfigDescriptionParameterBuilder {

    final String name;
    final Type type;
    @Nullable
    BigDecimal minimum;
    @Nullable
    BigDecimal maximum;
    @Nullable
    BigDecimal stepSize;
    @Nullable
    String pattern;
    @Nullable
    Integer multipleLimit;
    @Nullable
    String context;
    @Nullable
    String defaultValue;
    @Nullable
    String label;
    @Nullable
    String description;
    @Nullable
    String groupName;
    @Nullable
    String unit;
    @Nullable
    String unitLabel;
    boolean readOnly;
    boolean multiple;
    boolean required;
    boolean advanced;
    boolean verify;
    boolean limitToOptions;
    List<ParameterOption> options = List.of();
    List<FilterCriteria> filterCriteria = List.of();

    private ConfigDescriptionParameterBuilder(String name, Type type) {
        this.name = name;
        this.type = type;
    }

    public static ConfigDescriptionParameterBuilder create(String name, Type type) {
        return new ConfigDescriptionParameterBuilder(name, type);
    }

    /** Begins with all that a parameter says. */
    static ConfigDescriptionParameterBuilder of(ConfigDescriptionParameter from) {
        return create(from.getName(), from.getType()).withMinimum(from.getMinimum()).withMaximum(from.getMaximum())
                .withStepSize(from.getStepSize()).withPattern(from.getPattern())
                .withMultipleLimit(from.getMultipleLimit()).withContext(from.getContext())
                .withDefault(from.getDefault()).withLabel(from.getLabel()).withDescription(from.getDescription())
                .withGroupName(from.getGroupName()).withUnit(from.getUnit()).withUnitLabel(from.getUnitLabel())
                .withReadOnly(from.isReadOnly()).withMultiple(from.isMultiple()).withRequired(from.isRequired())
                .withAdvanced(from.isAdvanced()).withVerify(from.isVerifyable())
                .withLimitToOptions(from.getLimitToOptions()).withOptions(from.getOptions())
                .withFilterCriteria(from.getFilterCriteria());
    }

    public ConfigDescriptionParameterBuilder withMinimum(@Nullable BigDecimal minimum) {
        this.minimum = minimum;
        return this;
    }

    public ConfigDescriptionParameterBuilder withMaximum(@Nullable BigDecimal maximum) {
        this.maximum = maximum;
        return this;
    }

    public ConfigDescriptionParameterBuilder withStepSize(@Nullable BigDecimal stepSize) {
        this.stepSize = stepSize;
        return this;
    }

    public ConfigDescriptionParameterBuilder withPattern(@Nullable String pattern) {
        this.pattern = pattern;
        return this;
    }

    public ConfigDescriptionParameterBuilder withMultipleLimit(@Nullable Integer multipleLimit) {
        this.multipleLimit = multipleLimit;
        return this;
    }

    public ConfigDescriptionParameterBuilder withContext(@Nullable String context) {
        this.context = context;
        return this;
    }

    public ConfigDescriptionParameterBuilder withDefault(@Nullable String defaultValue) {
        this.defaultValue = defaultValue;
        return this;
    }

    public ConfigDescriptionParameterBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    public ConfigDescriptionParameterBuilder withDescription(@Nullable String description) {
        this.description = description;
        return this;
    }

    public ConfigDescriptionParameterBuilder withGroupName(@Nullable String groupName) {
        this.groupName = groupName;
        return this;
    }

    public ConfigDescriptionParameterBuilder withUnit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    public ConfigDescriptionParameterBuilder withUnitLabel(@Nullable String unitLabel) {
        this.unitLabel = unitLabel;
        return this;
    }

    public ConfigDescriptionParameterBuilder withReadOnly(@Nullable Boolean readOnly) {
        this.readOnly = readOnly != null && readOnly;
        return this;
    }

    public ConfigDescriptionParameterBuilder withMultiple(@Nullable Boolean multiple) {
        this.multiple = multiple != null && multiple;
        return this;
    }

    public ConfigDescriptionParameterBuilder withRequired(@Nullable Boolean required) {
        this.required = required != null && required;
        return this;
    }

    public ConfigDescriptionParameterBuilder withAdvanced(@Nullable Boolean advanced) {
        this.advanced = advanced != null && advanced;
        return this;
    }

    public ConfigDescriptionParameterBuilder withVerify(@Nullable Boolean verify) {
        this.verify = verify != null && verify;
        return this;
    }

    public ConfigDescriptionParameterBuilder withLimitToOptions(@Nullable Boolean limitToOptions) {
        this.limitToOptions = limitToOptions != null && limitToOptions;
        return this;
    }

    public ConfigDescriptionParameterBuilder withOptions(@Nullable List<ParameterOption> options) {
        this.options = options == null ? List.of() : options;
        return this;
    }

    public ConfigDescriptionParameterBuilder withFilterCriteria(@Nullable List<FilterCriteria> filterCriteria) {
        this.filterCriteria = filterCriteria == null ? List.of() : filterCriteria;
        return this;
    }

    /** @throws IllegalArgumentException if the name is empty or a unit is not one of a number */
    public ConfigDescriptionParameter build() throws IllegalArgumentException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A parameter needs a name");
        }
        if ((unit != null || unitLabel != null) && (type == Type.TEXT || type == Type.BOOLEAN)) {
            throw new IllegalArgumentException(
                    "Unit or unit label must only be set for numeric parameters: " + name + " is " + type);
        }
        return new ConfigDescriptionParameter(this);
    }
}
