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
package org.openhab.energy.oauth.account;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Opens accounts; an OSGi service. The bindings open one per bridge, and the Connect page lists those that are open. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface CloudAccounts {

    /**
     * Opens an account. Reads stored tokens, makes no call.
     *
     * @param settings what is needed to talk to the cloud
     * @param listener told when the authorisation changes
     * @throws IllegalStateException if an account of that id is open already
     */
    CloudAccount open(AccountSettings settings, AccountListener listener);

    /** Deletes what is kept of an account that is not open, because its bridge was removed. */
    void forget(String id);
}
