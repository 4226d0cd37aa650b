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
 * Configuration of a vendor, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/vendor.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class VendorConfiguration {
    public String vendor = "";
    public String way = "";
    public String clientId = "";
    public String clientSecret = "";
    public String apiKey = "";
    public String username = "";
    public String password = "";
    public String redirectUri = "";
    public String region = "eu";
    public String credentialsId = "";
    public String programId = "";
    public boolean storeCredentials;
    public String authUrl = "";
    public int callsPerDay;
    public int callsPerMonth;
    public int detailMinutes = 15;
    public int intervalMinutes = 60;
}
