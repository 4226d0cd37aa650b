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
import org.openhab.energy.oauth.internal.consent.PendingConsents;

/**
 * What the pages see of the accounts. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface OpenAccounts {

    /** {@return the open accounts, by label} */
    List<OpenAccount> list();

    /** {@return the open account of that id, or null} */
    @Nullable
    OpenAccount find(@Nullable String id);

    /** {@return the consents that browsers have begun} */
    PendingConsents pending();
}
