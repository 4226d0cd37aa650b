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
package org.openhab.binding.derapi.internal.vendor;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A vendor's authorisation server.
 *
 * @param authorizePath path where the owner's browser is sent
 * @param tokenPath path where tokens are issued
 * @param authorizeHost usual origin of the first
 * @param tokenHost usual origin of the second
 * @param scope what is asked for, or empty for what the application was registered with
 * @param basic whether the client's secret travels in the header, as opposed to the form
 * @param refreshLife life of a refresh token that is not used
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SignIn(String authorizePath, String tokenPath, String authorizeHost, String tokenHost, String scope,
        boolean basic, Duration refreshLife) {
}
