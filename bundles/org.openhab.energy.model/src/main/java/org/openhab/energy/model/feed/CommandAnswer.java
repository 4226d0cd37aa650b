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
package org.openhab.energy.model.feed;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What became of a command. Immutable.
 *
 * @param taken whether it was handed to the Thing; what the Thing makes of it is seen in its channels
 * @param reason a word for programs if it was not, for example {@code read-only}; else empty
 * @param message a sentence for people if it was not, in English; else empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CommandAnswer(boolean taken, String reason, String message) {

    /** It was handed over. */
    public static final CommandAnswer TAKEN = new CommandAnswer(true, "", "");

    /** {@return that it was not handed over} */
    public static CommandAnswer refused(String reason, String message) {
        return new CommandAnswer(false, reason, message);
    }
}
