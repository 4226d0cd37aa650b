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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;
import org.openhab.core.config.core.ParameterOption;
import org.openhab.energy.hub.runtime.config.ConfigFault.Rule;

/**
 * Holds a configuration against its description with openHAB's rules: required, type, limits (of the number, or of the text's length), pattern, options,
 * number of values. The first broken rule of a parameter is told. Values without a description pass, as in openHAB.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ConfigCheck {

    private ConfigCheck() {
    }

    public static List<ConfigFault> check(ConfigDescription description, Map<String, ?> configuration) {
        List<ConfigFault> faults = new ArrayList<>();
        for (ConfigDescriptionParameter parameter : description.getParameters()) {
            ConfigFault fault = check(parameter, configuration.get(parameter.getName()));
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static @Nullable ConfigFault check(ConfigDescriptionParameter parameter, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isEmpty())
                || (value instanceof Collection<?> list && list.isEmpty())) {
            return parameter.isRequired() ? fault(parameter, Rule.REQUIRED) : null;
        }
        if (!parameter.isMultiple()) {
            return checkValue(parameter, value);
        }
        Collection<?> values = value instanceof Collection<?> list ? list : List.of(value);
        Integer limit = parameter.getMultipleLimit();
        if (limit != null && values.size() > limit) {
            return fault(parameter, Rule.MULTIPLE, limit, values.size());
        }
        return values.stream().map(each -> checkValue(parameter, each)).filter(fault -> fault != null).findFirst()
                .orElse(null);
    }

    private static @Nullable ConfigFault checkValue(ConfigDescriptionParameter parameter, Object value) {
        if (!fits(parameter.getType(), value)) {
            return fault(parameter, Rule.TYPE, shown(parameter, value), parameter.getType());
        }
        ConfigFault limits = checkLimits(parameter, value);
        if (limits != null) {
            return limits;
        }
        String pattern = parameter.getPattern();
        if (pattern != null && value instanceof String text && !matches(pattern, text)) {
            return fault(parameter, Rule.PATTERN, shown(parameter, value), pattern);
        }
        List<ParameterOption> options = parameter.getOptions();
        if (parameter.getLimitToOptions() && !options.isEmpty()
                && options.stream().noneMatch(option -> same(option.getValue(), value))) {
            return fault(parameter, Rule.OPTIONS, shown(parameter, value),
                    options.stream().map(ParameterOption::getValue).toList());
        }
        return null;
    }

    private static boolean fits(Type type, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case DECIMAL -> value instanceof Number;
            case INTEGER ->
                value instanceof Number number && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
        };
    }

    private static @Nullable ConfigFault checkLimits(ConfigDescriptionParameter parameter, Object value) {
        BigDecimal size = value instanceof Number number
                ? new BigDecimal(number.toString())
                : value instanceof String text ? BigDecimal.valueOf(text.length()) : null;
        if (size == null) {
            return null;
        }
        boolean number = value instanceof Number;
        BigDecimal minimum = parameter.getMinimum();
        if (minimum != null && size.compareTo(minimum) < 0) {
            return fault(parameter, number ? Rule.MINIMUM : Rule.SHORT, minimum.toPlainString());
        }
        BigDecimal maximum = parameter.getMaximum();
        if (maximum != null && size.compareTo(maximum) > 0) {
            return fault(parameter, number ? Rule.MAXIMUM : Rule.LONG, maximum.toPlainString());
        }
        return null;
    }

    /** A pattern that is none is the author's fault, not the user's. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.matches(pattern, text);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static boolean same(String option, Object value) {
        if (value instanceof Number number) {
            try {
                return new BigDecimal(option).compareTo(new BigDecimal(number.toString())) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return option.equals(value.toString());
    }

    /** What a message may show of a value: nothing of a secret. */
    private static Object shown(ConfigDescriptionParameter parameter, Object value) {
        return "password".equals(parameter.getContext()) ? "***" : value;
    }

    private static ConfigFault fault(ConfigDescriptionParameter parameter, Rule rule, Object... arguments) {
        return new ConfigFault(parameter.getName(), rule, List.of(arguments));
    }
}
