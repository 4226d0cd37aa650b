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
package org.openhab.binding.nexcloud.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of an account, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/account.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {
    public static final String CARRIER_QUERY = "query";
    public static final String CARRIER_HEADER = "header";

    public String clientId = "";
    public String clientSecret = "";
    public String username = "";
    public String password = "";
    public String tokenCarrier = CARRIER_QUERY;
    public int callsPerMinute = 60;
    public String baseUrl = "https://nexcloud.io/v1.0";
}
