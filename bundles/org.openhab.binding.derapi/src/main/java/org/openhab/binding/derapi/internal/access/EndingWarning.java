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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * Warns once of each end of an authorisation: the end that was warned of is kept in the hub's storage, so that a restart warns of it no second time. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EndingWarning {
    private final Storage<String> storage;
    private final String key;

    /**
     * @param storage the binding's storage
     * @param bridge UID of the vendor's bridge
     */
    public EndingWarning(Storage<String> storage, String bridge) {
        this.storage = storage;
        key = "ending:" + bridge;
    }

    /**
     * {@return whether to warn now, because the end is near and nobody was warned of it}
     *
     * @param ends when the owner has to sign in again, or null while that is not known
     * @param near whether that is so soon that he should do it now
     */
    public boolean isDue(@Nullable Instant ends, boolean near) {
        if (ends == null) {
            // A consent that was revoked has no end any more, but it may be read from the disk once again after a restart.
            return false;
        }
        if (!near) {
            forget();
            return false;
        }
        String end = Long.toString(ends.getEpochSecond());
        return !end.equals(storage.put(key, end));
    }

    /** Forgets what was warned of. */
    public void forget() {
        storage.remove(key);
    }
}
