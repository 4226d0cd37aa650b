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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubStartException;

/**
 * Keeps a home folder for one hub: two would write each other's storage. The operating system gives the lock back when
 * the process ends, however it ends.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws HubStartException if another hub has it, naming its process
     */
    public static HomeLock take(HubHome home) throws HubStartException {
        Path file = home.userdata().resolve("hub.lock");
        try {
            home.create();
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new HubStartException("Another hub" + process(file) + " runs on the home folder " + home.folder()
                        + ". Stop it, or take another folder with --home");
            }
            channel.truncate(0);
            channel.write(ByteBuffer
                    .wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new HubStartException("The home folder " + home.folder() + " cannot be written: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The other hub is in this very process.
            return null;
        }
    }

    private static String process(Path file) throws IOException {
        String pid = Files.readString(file).trim();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
