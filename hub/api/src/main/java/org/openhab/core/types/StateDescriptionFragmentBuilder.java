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
package org.openhab.core.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Builds {@link StateDescriptionFragment}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class StateDescriptionFragmentBuilder {

    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal maximum;
    private @Nullable BigDecimal step;
    private @Nullable String pattern;
    private @Nullable Boolean readOnly;
    private @Nullable List<StateOption> options;

    private StateDescriptionFragmentBuilder() {
    }

    public static StateDescriptionFragmentBuilder create() {
        return new StateDescriptionFragmentBuilder();
    }

    public static StateDescriptionFragmentBuilder create(StateDescriptionFragment fragment) {
        StateDescriptionFragmentBuilder builder = new StateDescriptionFragmentBuilder();
        builder.minimum = fragment.getMinimum();
        builder.maximum = fragment.getMaximum();
        builder.step = fragment.getStep();
        builder.pattern = fragment.getPattern();
        builder.readOnly = fragment.isReadOnly();
        builder.options = fragment.getOptions();
        return builder;
    }

    public static StateDescriptionFragmentBuilder create(StateDescription legacy) {
        StateDescriptionFragmentBuilder builder = new StateDescriptionFragmentBuilder();
        builder.minimum = legacy.getMinimum();
        builder.maximum = legacy.getMaximum();
        builder.step = legacy.getStep();
        builder.pattern = legacy.getPattern();
        builder.readOnly = legacy.isReadOnly();
        if (!legacy.getOptions().isEmpty()) {
            builder.options = legacy.getOptions();
        }
        return builder;
    }

    public StateDescriptionFragment build() {
        return new Fragment(minimum, maximum, step, pattern, readOnly, options);
    }

    public StateDescriptionFragmentBuilder withMaximum(BigDecimal maximum) {
        this.maximum = maximum;
        return this;
    }

    public StateDescriptionFragmentBuilder withMinimum(BigDecimal minimum) {
        this.minimum = minimum;
        return this;
    }

    public StateDescriptionFragmentBuilder withStep(BigDecimal step) {
        this.step = step;
        return this;
    }

    public StateDescriptionFragmentBuilder withPattern(String pattern) {
        this.pattern = pattern;
        return this;
    }

    public StateDescriptionFragmentBuilder withReadOnly(Boolean readOnly) {
        this.readOnly = readOnly;
        return this;
    }

    public StateDescriptionFragmentBuilder withOption(StateOption option) {
        List<StateOption> all = options == null ? new ArrayList<>() : new ArrayList<>(options);
        all.add(option);
        options = all;
        return this;
    }

    public StateDescriptionFragmentBuilder withOptions(List<StateOption> options) {
        this.options = List.copyOf(options);
        return this;
    }

    private record Fragment(@Nullable BigDecimal getMinimum, @Nullable BigDecimal getMaximum,
            @Nullable BigDecimal getStep, @Nullable String getPattern, @Nullable Boolean isReadOnly,
            @Nullable List<StateOption> getOptions) implements StateDescriptionFragment {

        @Override
        public @Nullable StateDescription toStateDescription() {
            if (getMinimum == null && getMaximum == null && getStep == null && getPattern == null
                    && isReadOnly == null && getOptions == null) {
                return null;
            }
            return new StateDescription(getMinimum, getMaximum, getStep, getPattern,
                    isReadOnly != null && isReadOnly, getOptions);
        }
    }
}
