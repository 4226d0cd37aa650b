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
package org.openhab.binding.novasense.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of an account, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/account.xml}. What says where plants are listed is
 * read by its names, as queries are.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {
    public String clientId = "";
    public String clientSecret = "";
    public String tokenUrl = "https://auth.prd.portal.novasense.ch/realms/novasense/protocol/openid-connect/token";
    public String apiBaseUrl = "https://api.prd.portal.novasense.ch/v2";
    public String scope = "";
    public String openApiSource = "";
    public int refreshInterval = 15;
    public int timeout = 30;
    public int maxRequestsPerMinute = 10;
    public String zone = "";
    public String timeFormat = "";
}
