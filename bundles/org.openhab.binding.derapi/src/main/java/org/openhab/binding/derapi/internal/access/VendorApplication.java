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
package org.openhab.binding.derapi.internal.access;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.ClientSecret;

/**
 * What the owner has entered of an application at a vendor. Its text form shows no secret.
 *
 * @param id name of the vendor's bridge in the hub
 * @param label what the user calls it
 * @param issuer last part of its callback path
 * @param clientId client, or empty
 * @param clientSecret its secret
 * @param apiKey Enphase's API key, or empty
 * @param username Enphase partner's user name, or empty
 * @param password its password
 * @param redirectUri where the browser comes back, or null
 * @param region Tesla's region
 * @param credentialsId application stored at Derapi, or empty
 * @param programId program of Enphase Grid Services, or empty
 * @param store whether Derapi is to keep the customer's tokens
 * @param authUrl another address of the vendor's sign-in, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorApplication(String id, String label, String issuer, String clientId, ClientSecret clientSecret,
        ClientSecret apiKey, String username, ClientSecret password, @Nullable URI redirectUri, String region,
        String credentialsId, String programId, boolean store, @Nullable URI authUrl) {
}
