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
package org.openhab.binding.derapi.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of an account, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/account.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {
    public static final String VIRTUAL = "virtual";
    public static final String PRODUCTION = "production";

    public String mode = VIRTUAL;
    public String clientId = "";
    public String clientSecret = "";
    public String apiUrl = "https://api.derapi.com";
    public String authUrl = "https://auth.derapi.com";
}
