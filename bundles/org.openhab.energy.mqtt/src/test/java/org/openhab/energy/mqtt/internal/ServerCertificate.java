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
package org.openhab.energy.mqtt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A fresh certificate of a broker, which nobody trusts unless told to.
 *
 * @param store key store with key and certificate, which serves as trust store as well
 * @param certificate PEM file
 * @param key PEM file
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record ServerCertificate(Path store, Path certificate, Path key) {

    private static final String PASSWORD = "for-this-test";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    static ServerCertificate forAddress(String address, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=broker",
                "-ext", "SAN=IP:" + address, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new ServerCertificate(store,
                pem(folder.resolve("server.crt"), "CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem(folder.resolve("server.key"), "PRIVATE KEY",
                        keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    /** Makes this Java trust the certificate. Returns the settings before, for {@link #restore}. */
    Map<String, String> trust() {
        Map<String, String> before = new LinkedHashMap<>();
        before.put(TRUST_STORE, Objects.toString(System.setProperty(TRUST_STORE, store.toString()), ""));
        before.put(TRUST_PASSWORD, Objects.toString(System.setProperty(TRUST_PASSWORD, PASSWORD), ""));
        return before;
    }

    static void restore(String property, String value) {
        if (value.isEmpty()) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private static Path pem(Path file, String type, byte[] content) throws IOException {
        return Files.writeString(file, "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[]{ '\n' }).encodeToString(content) + "\n-----END " + type
                + "-----\n");
    }
}
