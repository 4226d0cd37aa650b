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
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes files so that after a crash or a power cut there is either the old content or the new one, and so that only the hub's user may read them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DurableFile {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DurableFile() {
    }

    /**
     * Replaces a file: temporary file beside it, fsync, atomic rename, fsync of the folder. Returns when the content is on the disk.
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = folder(file);
        createFolder(folder);
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".tmp", forOwner("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(folder);
    }

    /** Deletes a file if it is there; returns when that is on the disk. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(folder(file));
        }
    }

    /** Creates a folder that only its owner may look into. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forOwner("rwx------"));
        }
    }

    /** {@return whether others than the owner may read the file} */
    static boolean isOpenToOthers(Path file) throws IOException {
        return POSIX && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------");
    }

    static void closeToOthers(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<?>[] forOwner(String permissions) {
        if (!POSIX) {
            return new FileAttribute<?>[0];
        }
        FileAttribute<Set<java.nio.file.attribute.PosixFilePermission>> attribute = PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString(permissions));
        return new FileAttribute<?>[]{ attribute };
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a folder");
    }

    private static void sync(Path folder) throws IOException {
        if (POSIX) {
            // Elsewhere a folder cannot be opened, and the rename is as durable as the system makes it.
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
