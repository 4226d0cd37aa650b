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
package org.openhab.energy.hub.runtime.console;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * A console that collects what is printed. Not thread safe: one command, one console.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TextConsole implements Console {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void print(String line) {
        text.append(line);
    }

    @Override
    public void println(String line) {
        text.append(line).append('\n');
    }

    @Override
    public void printUsage(String line) {
        println("Usage: " + line);
    }

    String text() {
        return text.toString();
    }
}
