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
package org.openhab.binding.derapi.internal.home;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.console.DerapiCommandExtension;
import org.openhab.core.io.console.Console;

/**
 * A console that keeps what a command answers.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ConsoleLines implements Console {
    private final DerapiCommandExtension command;
    private final List<String> lines = new ArrayList<>();

    ConsoleLines(DerapiCommandExtension command) {
        this.command = command;
    }

    /** {@return the lines of the answer} */
    List<String> type(List<String> words) {
        lines.clear();
        command.execute(words.toArray(String[]::new), this);
        return List.copyOf(lines);
    }

    @Override
    public void printf(String format, @Nullable Object... values) {
        lines.add(String.format(format, values));
    }

    @Override
    public void print(String s) {
        lines.add(s);
    }

    @Override
    public void println(String s) {
        lines.add(s);
    }

    @Override
    public void printUsage(String s) {
        lines.add("usage " + s);
    }
}
