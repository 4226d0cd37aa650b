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
package org.openhab.energy.thing.internal.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.CommandAnswer;

/**
 * A command cannot be handed to the Thing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    CommandException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    CommandAnswer answer() {
        return CommandAnswer.refused(reason, String.valueOf(getMessage()));
    }
}
