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
package org.openhab.energy.oauth.internal.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tokens of all accounts, in files of our own below the hub's user-data folder: {@code vault/} holds the encrypted records, {@code key/} the key.
 * They are not in openHAB's StorageService because that defers its writes, and a rotated token that was not written before a power cut is a consent
 * lost.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokenVault {
    private static final int NAME_BYTES = 16;

    private final Path folder;
    private final RecordCipher cipher;
    private final Clock clock;

    /**
     * @param folder the energy bundles' folder, such as {@code userdata/energy}
     */
    public TokenVault(Path folder, SecureRandom random, Clock clock) {
        this.folder = folder.resolve("vault");
        cipher = new RecordCipher(folder.resolve("key").resolve("vault.key"), random);
        this.clock = clock;
    }

    /** {@return the place of one account's tokens} */
    public TokenStore of(String account) {
        return new VaultRecord(folder, account, cipher, clock);
    }

    /** {@return the place of one account's keys} */
    public KeyRing keysOf(String account) {
        return new KeyRing(folder, account, cipher);
    }

    /** {@return a file name for an account, which tells nothing of it and holds no character that a file system minds} */
    public static String fileName(String account) {
        return hash(account).substring(0, 2 * NAME_BYTES);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
