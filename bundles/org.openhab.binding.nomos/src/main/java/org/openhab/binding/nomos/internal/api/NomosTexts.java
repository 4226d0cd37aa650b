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
package org.openhab.binding.nomos.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keys of the status texts that only this binding has, without the leading {@code @text/}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosTexts {
    /** The API version of the account is too old for this; arguments: the version in use, the version that is needed. */
    public static final String VERSION_TOO_OLD = "offline.api-version-too-old";

    private NomosTexts() {
    }
}
