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
package org.openhab.energy.hub.app.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A configuration file that the hub writes for the user, and keeps up to date until the user changes anything in it.
 * Its first line, a comment in YAML and in .cfg files, carries a checksum of the rest: a file where it is missing or
 * wrong is the user's and never touched.
 *
 * @param path where it is
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record GeneratedFile(Path path) {

    private static final String MARK = "# Written by the hub, which keeps it up to date until you change it [%08x]\n";

    /** Whether the file is there and belongs to the user. */
    public boolean isOwn() throws IOException {
        return Files.exists(path) && !isGenerated();
    }

    /** Whether the file is there just as the hub wrote it. */
    public boolean isGenerated() throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        String content = Files.readString(path);
        int text = content.indexOf('\n') + 1;
        return content.substring(0, text).equals(mark(content.substring(text)));
    }

    /** Writes the text below the mark, unless the file is the user's or has this content already. */
    public void write(String text) throws IOException {
        String content = mark(text) + text;
        if (isOwn() || Files.exists(path) && Files.readString(path).equals(content)) {
            return;
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.writeString(part, content);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the file if the hub wrote it. */
    public boolean delete() throws IOException {
        return isGenerated() && Files.deleteIfExists(path);
    }

    private static String mark(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(MARK, checksum.getValue());
    }
}
