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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;

/**
 * One account's files in the vault: {@code <name>.token}, {@code <name>.token.previous} and, while a refresh is under way, {@code <name>.refresh}. Used
 * under its account's lock only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class VaultRecord implements TokenStore {
    private final Logger logger = LoggerFactory.getLogger(VaultRecord.class);
    private final String account;
    private final RecordCipher cipher;
    private final Clock clock;
    private final Path present;
    private final Path previous;
    private final Path journal;

    VaultRecord(Path folder, String account, RecordCipher cipher, Clock clock) {
        this.account = account;
        this.cipher = cipher;
        this.clock = clock;
        String name = TokenVault.fileName(account);
        present = folder.resolve(name + ".token");
        previous = folder.resolve(name + ".token.previous");
        journal = folder.resolve(name + ".refresh");
    }

    @Override
    public StoredTokens read() {
        StoredTokens stored = read(present);
        if (stored.damaged()) {
            // Some clouds let the token before the last one pass, so it is worth a try.
            return new StoredTokens(previous(), true);
        }
        return stored;
    }

    @Override
    public @Nullable TokenSet previous() {
        return read(previous).tokens();
    }

    @Override
    public void write(TokenSet tokens) throws IOException {
        byte[] record = cipher.encrypt(account, TokenCodec.encode(tokens));
        if (Files.exists(present)) {
            DurableFile.write(previous, Files.readAllBytes(present));
        }
        DurableFile.write(present, record);
    }

    @Override
    public boolean isRefreshOpen() {
        return Files.exists(journal);
    }

    @Override
    public void openRefresh(TokenSet tokens) throws IOException {
        JsonObject note = new JsonObject();
        note.addProperty("started", clock.instant().toString());
        String refreshToken = tokens.refreshToken();
        note.addProperty("token", refreshToken == null ? "" : TokenVault.hash(refreshToken).substring(0, 16));
        DurableFile.write(journal, note.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void closeRefresh() throws IOException {
        DurableFile.delete(journal);
    }

    @Override
    public void delete() throws IOException {
        DurableFile.delete(present);
        DurableFile.delete(previous);
        DurableFile.delete(journal);
    }

    private StoredTokens read(Path file) {
        try {
            return new StoredTokens(TokenCodec.decode(cipher.decrypt(account, Files.readAllBytes(file))), false);
        } catch (NoSuchFileException e) {
            return new StoredTokens(null, false);
        } catch (UnreadableException e) {
            logger.warn("The stored tokens of {} in {} cannot be read: {}. The file is set aside", account, file,
                    e.getMessage());
            setAside(file);
            return new StoredTokens(null, true);
        } catch (IOException e) {
            logger.warn("The stored tokens of {} in {} cannot be read: {}", account, file, e.toString());
            return new StoredTokens(null, true);
        }
    }

    private void setAside(Path file) {
        try {
            SetAside.move(file);
        } catch (IOException e) {
            logger.warn("{} cannot be set aside: {}", file, e.toString());
        }
    }
}
