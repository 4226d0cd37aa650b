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
package org.openhab.energy.hub.runtime.descriptor;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A descriptor that cannot be used, with the line that is at fault.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DescriptorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    public DescriptorException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Line from 1, 0 when it is not known. */
    public int line() {
        return line;
    }
}
