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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encrypts the vault's records by AES-256-GCM with a fresh nonce for each (NIST SP 800-38D), bound to the account's id. A record is four bytes of magic
 * and version, twelve bytes of nonce, the cipher text and its tag. The key lies in a file of its own, in a folder beside the vault, so that a copy of
 * the vault alone is worthless; whoever may read the hub's user folder as the hub's user can read both.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RecordCipher {
    private static final byte[] MAGIC = { 'O', 'E', 'V', 1 };
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Logger logger = LoggerFactory.getLogger(RecordCipher.class);
    private final Path keyFile;
    private final SecureRandom random;
    private @Nullable SecretKeySpec key;

    RecordCipher(Path keyFile, SecureRandom random) {
        this.keyFile = keyFile;
        this.random = random;
    }

    byte[] encrypt(String account, byte[] plain) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, account, nonce).doFinal(plain);
            return ByteBuffer.allocate(MAGIC.length + NONCE_BYTES + sealed.length).put(MAGIC).put(nonce).put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IOException("The token vault cannot encrypt: " + e.getMessage(), e);
        }
    }

    byte[] decrypt(String account, byte[] record) throws IOException, UnreadableException {
        int start = MAGIC.length + NONCE_BYTES;
        if (record.length < start + TAG_BITS / 8
                || !Arrays.equals(record, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new UnreadableException("it is no token record of this version");
        }
        byte[] nonce = Arrays.copyOfRange(record, MAGIC.length, start);
        try {
            return cipher(Cipher.DECRYPT_MODE, account, nonce).doFinal(record, start, record.length - start);
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("it was changed, or written with another key");
        }
    }

    private Cipher cipher(int mode, String account, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() throws IOException {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(readOrCreate(), "AES");
            key = known;
        }
        return known;
    }

    private byte[] readOrCreate() throws IOException {
        if (Files.exists(keyFile)) {
            byte[] stored = Files.readAllBytes(keyFile);
            if (stored.length == KEY_BYTES) {
                if (DurableFile.isOpenToOthers(keyFile)) {
                    logger.warn("The key file {} was readable by other users; it is closed to them now", keyFile);
                    DurableFile.closeToOthers(keyFile);
                }
                return stored;
            }
            logger.warn("The key file {} is damaged and is set aside; accounts have to be connected anew", keyFile);
            SetAside.move(keyFile);
        }
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        DurableFile.write(keyFile, fresh);
        return fresh;
    }
}
