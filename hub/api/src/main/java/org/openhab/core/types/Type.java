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
package org.openhab.core.types;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Anything that travels over the bus of the hub: a state, a command, or both.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Type {

    /** Formats the value by a pattern of {@link java.util.Formatter}. */
    String format(String pattern);

    /** Returns the text from which the very same value can be parsed again. */
    String toFullString();
}
