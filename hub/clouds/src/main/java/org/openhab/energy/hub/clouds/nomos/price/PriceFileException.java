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
package org.openhab.energy.hub.clouds.nomos.price;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A price file that cannot be used. The message names the file, the line and what is wrong there.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class PriceFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public PriceFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
