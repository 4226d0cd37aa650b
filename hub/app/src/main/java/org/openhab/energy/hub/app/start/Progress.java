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
package org.openhab.energy.hub.app.start;

import java.io.PrintStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the person at the terminal sees while the hub starts: one line for each part that is up, with the seconds since its
 * start. Safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Progress {

    private final PrintStream out;
    private final long startNanos;

    /**
     * @param startNanos start of the hub in terms of {@link System#nanoTime()}
     */
    public Progress(PrintStream out, long startNanos) {
        this.out = out;
        this.startNanos = startNanos;
    }

    /** Shows that a part is up. */
    public void up(String part, String detail) {
        out.println(String.format("  %5.1f s  %-16s %s", seconds(), part, detail));
    }

    /** Shows text as it is. */
    public void text(String text) {
        out.println(text);
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
