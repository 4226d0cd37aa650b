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
package org.openhab.binding.novasense.internal;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that a person wrote into a configuration or a profile cannot be understood. The text names the place and the fix.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class InvalidSettingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final String[] arguments;

    /**
     * @param textKey key of the translated text without the leading {@code @text/}
     * @param arguments what goes into its placeholders
     */
    public InvalidSettingException(String textKey, String... arguments) {
        super(textKey + " " + List.of(arguments));
        this.textKey = textKey;
        this.arguments = arguments.clone();
    }

    public String textKey() {
        return textKey;
    }

    public String[] arguments() {
        return arguments.clone();
    }
}
