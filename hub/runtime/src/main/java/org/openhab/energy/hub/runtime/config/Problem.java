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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something the user has to put right in a file.
 *
 * @param source file, relative to the folder the user edits, or bundle and path
 * @param line line from 1, 0 when it is not known
 * @param subject UID of the Thing, or key; empty when the whole file is meant
 * @param message what is wrong and how to put it right
 * @param since when it was seen first
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Problem(String source, int line, String subject, String message, Instant since) {

    @Override
    public String toString() {
        return source + (line > 0 ? ", line " + line : "") + (subject.isEmpty() ? "" : ", " + subject) + ": " + message;
    }
}
