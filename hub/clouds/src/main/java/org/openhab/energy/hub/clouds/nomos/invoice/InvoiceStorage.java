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
package org.openhab.energy.hub.clouds.nomos.invoice;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * The file storage that {@code /invoices/{id}/file} redirects to: addresses carry their right with them for an hour, and
 * a request that has an {@code Authorization} header besides is refused, as object stores do. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class InvoiceStorage {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Pattern PATH = Pattern.compile("/invoice-files/(inv_[A-Za-z0-9_-]+)\\.pdf");

    private final InstantSource clock;
    private final Function<String, Optional<Invoice>> invoices;
    private final SecretKeySpec key;

    public InvoiceStorage(InstantSource clock, RandomGenerator random, Function<String, Optional<Invoice>> invoices) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.clock = clock;
        this.invoices = invoices;
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * An address of an invoice's file that is good for an hour from now.
     *
     * @param base where the storage listens
     */
    public URI address(URI base, Invoice invoice) {
        long expires = clock.instant().plus(LIFE).getEpochSecond();
        return base.resolve("/invoice-files/" + invoice.id() + ".pdf?expires=" + expires + "&signature="
                + signature(invoice.id(), expires));
    }

    public HttpResponse answer(HttpRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!"GET".equals(request.method()) || !path.matches()) {
            return refused(404, "NoSuchKey", "The specified key does not exist.");
        }
        if (request.header("authorization").isPresent()) {
            return refused(400, "InvalidArgument", "Only one auth mechanism allowed");
        }
        String id = path.group(1);
        long expires = request.queryParameter("expires").filter(text -> text.matches("\\d{1,12}")).map(Long::parseLong)
                .orElse(0L);
        byte[] given = request.queryParameter("signature").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, signature(id, expires).getBytes(StandardCharsets.UTF_8))) {
            return refused(403, "SignatureDoesNotMatch", "The signature does not match.");
        }
        if (!clock.instant().isBefore(Instant.ofEpochSecond(expires))) {
            return refused(403, "AccessDenied", "Request has expired");
        }
        return invoices.apply(id).map(InvoicePdf::of)
                .map(pdf -> new HttpResponse(200,
                        Map.of("Content-Type", "application/pdf", "Content-Disposition",
                                "attachment; filename=\"" + id + ".pdf\""),
                        pdf))
                .orElseGet(() -> refused(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static HttpResponse refused(int status, String code, String message) {
        return HttpResponse.of(status, "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
                + code + "</Code><Message>" + message + "</Message></Error>\n");
    }

    private String signature(String id, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((id + "\n" + expires).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
