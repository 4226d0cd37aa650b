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
package org.openhab.core.io.console;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes what has been typed of a command.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ConsoleCommandCompleter {

    /**
     * Adds ways to go on.
     *
     * @param args what has been typed, word by word, without the command
     * @param cursorArgumentIndex the word with the cursor
     * @param cursorPosition where the cursor is in that word
     * @param candidates takes the ways to go on
     * @return whether there are any
     */
    boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates);
}
