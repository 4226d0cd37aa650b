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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a console command writes to.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Console {

    default void printf(String format, Object... args) {
        print(String.format(format, args));
    }

    void print(String s);

    void println(String s);

    /** Prints how a command is to be typed. */
    void printUsage(String s);

    /**
     * Asks for a line.
     *
     * @param mask shown in the place of each character that is typed; null shows what is typed
     * @throws UnsupportedOperationException if nothing can be read from this console
     */
    default String readLine(String prompt, final @Nullable Character mask) throws IOException {
        throw new UnsupportedOperationException("readLine not supported");
    }

    /** Returns who uses this console, or null when that is not known. */
    default @Nullable String getUser() {
        return null;
    }
}
