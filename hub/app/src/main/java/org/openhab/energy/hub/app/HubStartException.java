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
package org.openhab.energy.hub.app;

import java.io.Serial;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The hub cannot start. The message is for the person at the terminal: what is wrong, where, and what to do.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class HubStartException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public HubStartException(String message) {
        this(message, null);
    }

    public HubStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
