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
package org.openhab.energy.hub.runtime.rest;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The token of the REST interface: as configured, or made once and kept in a file that only its owner reads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ApiToken {

    private ApiToken() {
    }

    public static String of(@Nullable String configured, Path file, SecureRandom random) throws IOException {
        if (configured != null && !configured.isBlank()) {
            return configured.trim();
        }
        if (Files.exists(file)) {
            return Files.readString(file).trim();
        }
        String token = generate(random);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, token + "\n", StandardOpenOption.WRITE);
            return token;
        } catch (FileAlreadyExistsException e) {
            return Files.readString(file).trim();
        }
    }

    private static String generate(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
