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

import java.io.IOException;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.internal.vault.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that an account's owner has typed, or that an enrolment has brought. They are the issuer's: when the account is one of another cloud, there
 * are none. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountKeys {
    private final Logger logger = LoggerFactory.getLogger(AccountKeys.class);
    private final AccountSettings settings;
    private final KeyRing ring;
    private Map<String, String> keys;

    AccountKeys(AccountSettings settings, KeyRing ring) {
        this.settings = settings;
        this.ring = ring;
        keys = ring.read(settings.issuer());
    }

    synchronized boolean isEmpty() {
        return keys.isEmpty();
    }

    synchronized @Nullable String get(String name) {
        return keys.get(name);
    }

    /** Keeps keys in place of all before them. A disk that takes nothing does not stop the account: the keys are good until the hub stops. */
    synchronized void keep(Map<String, String> fresh) {
        keys = Map.copyOf(fresh);
        try {
            ring.write(settings.issuer(), keys);
        } catch (IOException e) {
            logger.warn("The keys of {} cannot be kept, so that they have to be typed again after a restart: {}",
                    settings.id(), e.toString());
        }
    }

    synchronized void forget() {
        keys = Map.of();
        try {
            ring.delete();
        } catch (IOException e) {
            logger.warn("The keys of {} cannot be deleted: {}", settings.id(), e.toString());
        }
    }
}
