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
package org.openhab.energy.oauth.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.internal.consent.PendingConsents;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * Tells browsers apart by a random cookie, so that a consent ends where it began, and knows whether a form came from one of our own pages: its token is
 * made from that cookie with a key that lives as long as the hub runs. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class BrowserCookie {
    static final String NAME = "energy-browser";
    static final String FORM_FIELD = "token";

    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random;
    private final SecretKeySpec key;

    BrowserCookie(SecureRandom random) {
        this.random = random;
        key = new SecretKeySpec(bytes(random), MAC);
    }

    /** {@return the browser's cookie, or null when it has none of ours} */
    static @Nullable String of(PageRequest request) {
        String value = request.cookies().get(NAME);
        return value != null && VALUE.matcher(value).matches() ? value : null;
    }

    /** {@return a new cookie} */
    String fresh() {
        return encode(bytes(random));
    }

    /** {@return what a form on a page for that browser carries} */
    String formToken(String browser) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return encode(mac.doFinal(browser.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    /**
     * {@return whether the form was sent from one of our pages in that browser}
     *
     * @param ownAuthority {@code host:port} of the hub's registered address, or null; accepted beside the one that the request names
     */
    boolean isOwnForm(PageRequest request, @Nullable String ownAuthority) {
        String browser = of(request);
        String token = request.parameter(FORM_FIELD);
        return browser != null && token != null && PendingConsents.equal(formToken(browser), token)
                && request.isSameOrigin(ownAuthority);
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
