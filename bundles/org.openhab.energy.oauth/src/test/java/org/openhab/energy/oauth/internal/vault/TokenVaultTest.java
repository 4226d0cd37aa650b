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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.oauth.internal.TestClock;

/**
 * @author openHAB Energy - Initial contribution
 */
class TokenVaultTest {
    @TempDir
    Path folder;
    private final TestClock clock = new TestClock("2026-01-01T00:00:00Z");

    private TokenStore store(String account) {
        return new TokenVault(folder, new SecureRandom(), clock).of(account);
    }

    private static TokenSet tokens(int number) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new TokenSet("https://api.example/token client", "access-" + number, "refresh-" + number, now,
                now.plusSeconds(3600), number % 2 == 0 ? "read:*" : null);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path record() {
        return folder.resolve("vault").resolve(TokenVault.fileName("a") + ".token");
    }

    @Test
    void whatIsWrittenIsReadAfterARestartAndTheSetBeforeIsKept() throws IOException {
        store("a").write(tokens(1));
        store("a").write(tokens(2));
        assertThat(store("a").read()).isEqualTo(new StoredTokens(tokens(2), false));
        assertThat(store("a").previous()).isEqualTo(tokens(1));
        assertThat(store("b").read()).isEqualTo(new StoredTokens(null, false));
        store("a").write(tokens(3));
        assertThat(store("a").previous()).isEqualTo(tokens(2));
    }

    @Test
    void nothingReadableIsOnTheDisk() throws IOException {
        store("nomos:account:home").write(tokens(1));
        store("nomos:account:home").write(tokens(2));
        store("nomos:account:home").openRefresh(tokens(2));
        for (Path file : files()) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain("access-", "refresh-", "nomos");
            assertThat(file.toString()).doesNotContain("home");
        }
    }

    @Test
    void onlyTheOwnerMayReadAndTheKeyIsNotBesideTheRecords() throws IOException {
        store("a").write(tokens(1));
        store("a").write(tokens(2));
        store("a").openRefresh(tokens(2));
        assertThat(files()).hasSize(4).allSatisfy(file -> assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        for (String name : List.of("vault", "key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rwx------");
        }
        assertThat(folder.resolve("key/vault.key")).hasSize(32);
    }

    @Test
    void aKeyThatOthersMayReadIsClosedToThem() throws IOException {
        store("a").write(tokens(1));
        Path key = folder.resolve("key/vault.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(store("a").read().tokens()).isEqualTo(tokens(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
    }

    @Test
    void everyRecordHasItsOwnNonce() throws IOException {
        store("a").write(tokens(1));
        byte[] first = Files.readAllBytes(record());
        store("a").write(tokens(1));
        byte[] second = Files.readAllBytes(record());
        assertThat(Arrays.copyOfRange(first, 4, 16)).isNotEqualTo(Arrays.copyOfRange(second, 4, 16));
    }

    @Test
    void aRecordOfAnotherAccountIsNotTaken() throws IOException {
        store("a").write(tokens(1));
        store("b").write(tokens(2));
        Files.copy(folder.resolve("vault").resolve(TokenVault.fileName("b") + ".token"), record(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(store("a").read()).isEqualTo(new StoredTokens(null, true));
    }

    @Test
    void noChangedOrCutRecordIsTakenOrThrows() throws IOException {
        store("a").write(tokens(1));
        byte[] good = Files.readAllBytes(record());
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            if (i % 3 == 0) {
                bad = Arrays.copyOf(good, random.nextInt(good.length));
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(record(), bad);
            assertThat(store("a").read()).as("seed %s, case %s", seed, i).isEqualTo(new StoredTokens(null, true));
            assertThat(record()).as("set aside").doesNotExist();
        }
        Files.write(record(), good);
        assertThat(store("a").read().tokens()).isEqualTo(tokens(1));
    }

    @Test
    void theSetBeforeServesWhenThePresentOneIsDamaged() throws IOException {
        store("a").write(tokens(1));
        store("a").write(tokens(2));
        Files.write(record(), new byte[100]);
        assertThat(store("a").read()).isEqualTo(new StoredTokens(tokens(1), true));
    }

    @Test
    void aLostKeyAsksForANewConsentAndNothingMore() throws IOException {
        store("a").write(tokens(1));
        Files.delete(folder.resolve("key/vault.key"));
        assertThat(store("a").read()).isEqualTo(new StoredTokens(null, true));
        store("a").write(tokens(2));
        assertThat(store("a").read()).isEqualTo(new StoredTokens(tokens(2), false));
    }

    @Test
    void aDamagedKeyIsSetAside() throws IOException {
        store("a").write(tokens(1));
        Files.write(folder.resolve("key/vault.key"), new byte[5]);
        assertThat(store("a").read()).isEqualTo(new StoredTokens(null, true));
        assertThat(folder.resolve("key/vault.key.unreadable")).hasSize(5);
        assertThat(folder.resolve("key/vault.key")).hasSize(32);
    }

    @Test
    void theJournalIsSeenAfterARestart() throws IOException {
        assertThat(store("a").isRefreshOpen()).isFalse();
        store("a").openRefresh(tokens(1));
        assertThat(store("a").isRefreshOpen()).isTrue();
        assertThat(store("b").isRefreshOpen()).isFalse();
        store("a").closeRefresh();
        store("a").closeRefresh();
        assertThat(store("a").isRefreshOpen()).isFalse();
    }

    @Test
    void aWriteThatFailsLeavesTheOldRecordAndNoRubbish() throws IOException {
        Path target = Files.createDirectories(folder.resolve("vault/occupied"));
        Files.writeString(target.resolve("child"), "x");
        assertThatThrownBy(() -> DurableFile.write(target, new byte[3])).isInstanceOf(IOException.class);
        assertThat(files()).containsExactly(target.resolve("child"));
    }

    @Test
    void deletingLeavesNothingButTheKey() throws IOException {
        store("a").write(tokens(1));
        store("a").write(tokens(2));
        store("a").openRefresh(tokens(2));
        store("a").delete();
        assertThat(files()).containsExactly(folder.resolve("key/vault.key"));
    }
}
