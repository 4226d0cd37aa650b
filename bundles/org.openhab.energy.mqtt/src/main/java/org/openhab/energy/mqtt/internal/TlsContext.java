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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * Makes TLS sockets of the configured files.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TlsContext {
    private static final Pattern PRIVATE_KEY = Pattern
            .compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    /** For a store in memory that is never written. */
    private static final char[] NO_PASSWORD = new char[0];

    private TlsContext() {
    }

    /**
     * @return sockets that trust the configured authorities and show the configured certificate
     * @throws SettingsException naming the file that cannot be used
     */
    static SSLSocketFactory sockets(TlsFiles files) throws SettingsException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(files), trust(files.authority()), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new SettingsException(State.BAD_FILE, files.certificate() + files.key(), reason(e));
        }
    }

    /** {@return who is trusted; null for whom Java trusts} */
    private static TrustManager @Nullable [] trust(String file)
            throws SettingsException, GeneralSecurityException, IOException {
        if (file.isEmpty()) {
            return null;
        }
        KeyStore store = empty();
        int number = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] keys(TlsFiles files)
            throws SettingsException, GeneralSecurityException, IOException {
        if (files.certificate().isEmpty() && files.key().isEmpty()) {
            return null;
        }
        Collection<? extends Certificate> chain = certificates(files.certificate());
        KeyStore store = empty();
        store.setKeyEntry("hub", key(files.key()), NO_PASSWORD, chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(String file) throws SettingsException {
        try {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content(file)));
            if (certificates.isEmpty()) {
                throw new SettingsException(State.BAD_FILE, file, "no certificate");
            }
            return certificates;
        } catch (CertificateException e) {
            throw new SettingsException(State.BAD_FILE, file, "no certificate");
        }
    }

    private static PrivateKey key(String file) throws SettingsException {
        Matcher pem = PRIVATE_KEY.matcher(new String(content(file), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            // Older formats name the algorithm in their first line, or are encrypted
            throw new SettingsException(State.BAD_FILE, file,
                    "no unencrypted PKCS #8 key; convert it with: openssl pkcs8 -topk8 -nocrypt");
        }
        byte[] encoded = decoded(file, pem.group(1));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException wrongAlgorithm) {
                continue;
            }
        }
        throw new SettingsException(State.BAD_FILE, file, "no key of a known kind");
    }

    private static byte[] decoded(String file, String base64) throws SettingsException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(State.BAD_FILE, file, "the key is damaged");
        }
    }

    private static byte[] content(String file) throws SettingsException {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (InvalidPathException | IOException e) {
            throw new SettingsException(State.BAD_FILE, file, "cannot be read");
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static String reason(Exception e) {
        // The text of a provider, which never holds key material
        return e.getClass().getSimpleName();
    }
}
