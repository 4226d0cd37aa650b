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
package org.openhab.binding.novasense.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keys of the status texts that only this binding has, without the leading {@code @text/}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NovasenseTexts {
    /** The API says what is wrong with a query; argument: its words. */
    public static final String QUERY_REFUSED = "offline.query-refused";
    /** The client may not see this; argument: the API's words. */
    public static final String NOT_PERMITTED = "offline.not-permitted";
    /** A redirect or link leads to another server; argument: its host. */
    public static final String OTHER_HOST = "offline.other-host";
    /** An answer is not JSON; argument: the path. */
    public static final String NO_JSON = "offline.no-json";
    /** Redirects lead in a circle. */
    public static final String REDIRECTS = "offline.redirects";

    private NovasenseTexts() {
    }
}
