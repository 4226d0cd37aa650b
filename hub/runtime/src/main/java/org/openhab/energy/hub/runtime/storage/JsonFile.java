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
package org.openhab.energy.hub.runtime.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * One JSON object in one file that is whole at any moment: a write goes to a temporary file, is forced to the disk and then takes the place of the old
 * one in a single step. A file that cannot be read is set aside under a name with the time, so that nothing is lost and the hub starts.
 *
 * Not thread safe; {@link JsonStorage} guards it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class JsonFile {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS")
            .withZone(ZoneOffset.UTC);

    private final Logger logger = LoggerFactory.getLogger(JsonFile.class);
    private final Path file;
    private final Clock clock;

    JsonFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The content, or null when there is no file or no readable one. */
    @Nullable
    JsonObject read() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        String text = Files.readString(file);
        try {
            if (JsonParser.parseString(text) instanceof JsonObject content) {
                return content;
            }
            setAside("it holds no JSON object");
        } catch (JsonParseException e) {
            setAside("it is no JSON");
        }
        return null;
    }

    void write(String json) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("No folder to write " + file + " into");
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve(file.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(temporary))) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /** Configurations of Things hold secrets of the user. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }

    private void setAside(String why) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + STAMP.format(clock.instant()));
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        logger.warn(
                "{} cannot be read: {}. It was set aside as {} and the hub goes on without it; copy a sound file back and restart to restore it.",
                file, why,
                aside.getFileName());
    }

    /** Makes the rename itself durable. Where a folder cannot be opened for that (Windows), the file's own force has to do. */
    private void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            logger.trace("{} cannot be forced to the disk", folder, e);
        }
    }
}
