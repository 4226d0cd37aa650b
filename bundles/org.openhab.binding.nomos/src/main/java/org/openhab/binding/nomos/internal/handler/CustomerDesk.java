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
package org.openhab.binding.nomos.internal.handler;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.SubmittedReading;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.ThingText;

/**
 * What a customer does with a contract, each as one call to Nomos whose failure becomes an {@link Outcome}. Blocks. Stateless.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CustomerDesk {
    private static final String WRITE = "write:";
    private static final int LONGEST_MESSAGE = 500;

    /** A call to Nomos. */
    @FunctionalInterface
    interface CloudCall<T> {
        Outcome<T> make(NomosApi api) throws CloudException, InterruptedException;
    }

    private CustomerDesk() {
    }

    /** {@return whether a token of the scope may write} Old versions name no scope; there the attempt tells. */
    static boolean mayWrite(@Nullable String scope) {
        return scope == null || scope.contains(WRITE);
    }

    static Outcome<Instant> submit(@Nullable NomosApi api, String subscriptionId, BigDecimal value, Instant at,
            @Nullable String message) {
        if (value.signum() <= 0) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.reading-value");
        }
        if (message != null && message.length() > LONGEST_MESSAGE) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.reading-message", String.valueOf(LONGEST_MESSAGE));
        }
        return call(api, open -> {
            SubmittedReading answer = open.meterReadings().submit(subscriptionId, value, at, message);
            return answer instanceof SubmittedReading.Rejected rejected
                    ? Outcome.failed(Reason.REJECTED, "hint.reading-" + word(rejected.reason()))
                    : Outcome.done(((SubmittedReading.Accepted) answer).reading().readAt());
        });
    }

    static Outcome<URI> file(@Nullable NomosApi api, InvoiceBook invoices, @Nullable String wanted) {
        Invoice invoice = wanted == null || wanted.isBlank() ? invoices.last() : find(invoices, wanted.trim());
        return invoice == null
                ? Outcome.failed(Reason.ABSENT, "hint.no-invoice")
                : call(api, open -> Outcome.done(open.invoices().file(invoice.id()).uri()));
    }

    static <T> Outcome<T> call(@Nullable NomosApi api, CloudCall<T> call) {
        if (api == null) {
            return Outcome.failed(Reason.UNAVAILABLE, "hint.not-connected");
        }
        try {
            return call.make(api);
        } catch (CloudException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Reason.UNAVAILABLE, "hint.interrupted");
        }
    }

    static <T> Outcome<T> failed(CloudException error) {
        Reason reason = error instanceof AbsentException
                ? Reason.ABSENT
                : error instanceof ConfigurationException || error instanceof AuthorisationException
                        ? Reason.NOT_ALLOWED
                        : Reason.UNAVAILABLE;
        return new Outcome.Failed<>(reason, ThingText.of(error));
    }

    private static @Nullable Invoice find(InvoiceBook invoices, String wanted) {
        return invoices.all().stream()
                .filter(invoice -> invoice.id().equals(wanted) || invoice.number().equals(wanted)).findFirst()
                .orElse(null);
    }

    private static String word(SubmittedReading.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
