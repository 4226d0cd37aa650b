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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A parameter whose value does not fit its description.
 *
 * @param parameter name of the parameter
 * @param rule what it breaks
 * @param arguments what the text of the rule names
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ConfigFault(String parameter, Rule rule, List<Object> arguments) {

    /**
     * Rules with the key of their text and the text itself, where no translation is at hand.
     *
     * @author openHAB Energy - Initial contribution
     */
    public enum Rule {
        REQUIRED("config.required", "The parameter is required."),
        TYPE("config.type", "The value {0} is not of the type {1}."),
        MINIMUM("config.minimum", "The value must not be less than {0}."),
        MAXIMUM("config.maximum", "The value must not be greater than {0}."),
        SHORT("config.short", "The value must have at least {0} characters."),
        LONG("config.long", "The value must have at most {0} characters."),
        PATTERN("config.pattern", "The value {0} does not match the pattern {1}."),
        OPTIONS("config.options", "The value {0} is none of {1}."),
        MULTIPLE("config.multiple", "Only {0} values are allowed, there are {1}.");

        private final String key;
        private final String text;

        Rule(String key, String text) {
            this.key = key;
            this.text = text;
        }

        public String key() {
            return key;
        }

        public String text() {
            return text;
        }
    }
}
