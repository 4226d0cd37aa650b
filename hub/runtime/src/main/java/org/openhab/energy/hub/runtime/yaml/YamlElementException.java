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
package org.openhab.energy.hub.runtime.yaml;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An element of a YAML file that has not the shape it must have.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class YamlElementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    YamlElementException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
