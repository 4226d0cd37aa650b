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
package org.openhab.energy.oauth.internal.account;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.error.CloudException;

/**
 * An account's state with the reason for it.
 *
 * @param state where the authorisation stands
 * @param reasonKey key of a text that says why, or null if there is nothing to say
 * @param reasonArguments what goes into that text
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AccountStanding(AccountState state, @Nullable String reasonKey, List<String> reasonArguments) {

    public AccountStanding {
        reasonArguments = List.copyOf(reasonArguments);
    }

    static AccountStanding of(AccountState state) {
        return new AccountStanding(state, null, List.of());
    }

    static AccountStanding of(AccountState state, String reasonKey) {
        return new AccountStanding(state, reasonKey, List.of());
    }

    static AccountStanding of(AccountState state, CloudException reason) {
        return new AccountStanding(state, reason.textKey(), reason.textArguments());
    }
}
