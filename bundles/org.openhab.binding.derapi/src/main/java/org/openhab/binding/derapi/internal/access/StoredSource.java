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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Credentials that Derapi keeps and uses by itself: a call needs none.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class StoredSource implements CredentialSource {
    static final Credentials AT_DERAPI = new Credentials(Map.of(), null);

    @Override
    public Credentials get() {
        return AT_DERAPI;
    }

    @Override
    public @Nullable Credentials insteadOf(Credentials refused) {
        return null;
    }
}
