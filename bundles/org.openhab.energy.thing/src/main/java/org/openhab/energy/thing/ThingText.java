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
package org.openhab.energy.thing;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;

/**
 * A translatable text of a Thing's status.
 *
 * @param key key in the binding's i18n files
 * @param arguments what goes into the text's placeholders
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ThingText(String key, List<String> arguments) {

    public ThingText {
        // openHAB cuts the description apart at the quotes.
        arguments = arguments.stream().map(argument -> argument.replace('"', '\'')).toList();
    }

    public static ThingText of(String key, String... arguments) {
        return new ThingText(key, List.of(arguments));
    }

    /** {@return the text for people of what went wrong} */
    public static ThingText of(CloudException exception) {
        return new ThingText(exception.textKey(), exception.textArguments());
    }

    /** {@return the form that openHAB resolves: {@code @text/key ["argument", ...]}} */
    public String description() {
        return arguments.isEmpty()
                ? "@text/" + key
                : "@text/" + key
                        + arguments.stream().collect(Collectors.joining("\", \"", " [\"", "\"]"));
    }
}
