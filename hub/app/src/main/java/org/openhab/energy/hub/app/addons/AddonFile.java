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
package org.openhab.energy.hub.app.addons;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A file for the addons folder: a KAR with its bundles, or a bundle by itself.
 *
 * @param name name of the file
 * @param jars the bundles in it, in its order
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record AddonFile(String name, List<AddonJar> jars) {

    private static final String REPOSITORY = "repository/";
    /** All add-ons of openHAB together are larger; one file never is. */
    private static final long LARGEST = 200L << 20;

    /** {@return whether a file of this name belongs here} Copies under way and hidden files do not. */
    static boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (name.endsWith(".kar") || name.endsWith(".jar"));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, is no such file, or is not whole; the message tells what to do
     */
    static AddonFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + (LARGEST >> 20) + " MB, so it is no add-on");
        }
        List<AddonJar> jars = name.endsWith(".kar") ? ofKar(file, name) : List.of(jar(name, Files.readAllBytes(file)));
        return new AddonFile(name, jars);
    }

    private static List<AddonJar> ofKar(Path file, String name) throws IOException {
        List<AddonJar> jars = new ArrayList<>();
        long left = LARGEST;
        try (ZipInputStream content = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                if (entry.getName().startsWith(REPOSITORY) && entry.getName().endsWith(".jar")) {
                    byte[] bytes = content.readNBytes((int) left);
                    left -= bytes.length;
                    if (left <= 0) {
                        throw new IOException("what is in it is larger than " + (LARGEST >> 20) + " MB");
                    }
                    jars.add(jar(name, bytes));
                }
            }
        }
        if (jars.isEmpty()) {
            throw new IOException("there is no bundle below " + REPOSITORY + " in it; copy the file again");
        }
        return List.copyOf(jars);
    }

    private static AddonJar jar(String file, byte[] content) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (manifest == null || name == null) {
                throw new IOException("a jar in it is no bundle: it has no Bundle-SymbolicName");
            }
            String version = manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION);
            return new AddonJar(name.split(";", 2)[0].trim(), Version.parseVersion(version), file, digest(content),
                    content);
        } catch (IllegalArgumentException e) {
            throw new IOException("a bundle in it has no usable version: " + e.getMessage(), e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
