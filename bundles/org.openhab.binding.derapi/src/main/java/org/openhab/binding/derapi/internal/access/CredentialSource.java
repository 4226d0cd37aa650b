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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Gives the credentials for a call. Blocks while tokens are renewed. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
interface CredentialSource {

    /** {@return the credentials} */
    Credentials get() throws CloudException, InterruptedException;

    /** {@return other credentials than those that were refused, or null when there are none without the owner} */
    @Nullable
    Credentials insteadOf(Credentials refused) throws CloudException, InterruptedException;
}
