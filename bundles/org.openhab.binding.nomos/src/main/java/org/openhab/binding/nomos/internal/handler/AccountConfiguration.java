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
package org.openhab.binding.nomos.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of an account, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/account.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {
    public static final String GRANT_CONSENT = "authorizationCode";
    public static final String GRANT_KEY = "clientCredentials";

    public String grant = GRANT_CONSENT;
    public String clientId = "";
    public String clientSecret = "";
    public String redirectUri = "";
    public String apiVersion = "2026-05-27.curie";
    public String baseUrl = "https://api.nomos.energy";
}
