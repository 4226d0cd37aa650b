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
package org.openhab.binding.nomos.internal.home;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Nomos on the virtual clock, behind the contract of the OAuth bundle: publishes the prices of a day in one batch on the afternoon before, has every price
 * from the slot's start alone, and does what a test asks for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class FakeNomos implements CloudAccounts {
    private static final Pattern PRICES = Pattern
            .compile("/subscriptions/([^/]+)/prices\\?start=([0-9-]+)&end=([0-9-]+)");

    /** A call that Nomos got. */
    public record Call(Instant at, String kind) {
    }

    /** What is asked for prices and contracts. */
    public final List<Call> calls = new ArrayList<>();
    /** Everything else. */
    public final List<Call> furtherCalls = new ArrayList<>();
    /** Answers by their path; what is not here is not there for this account. */
    public final Map<String, Function<CloudRequest, String>> answers = new HashMap<>();
    public final Map<LocalDate, Instant> publications = new HashMap<>();
    public final Set<Instant> missing = new HashSet<>();
    public final List<String> forgotten = new ArrayList<>();
    public String status = "active";
    public @Nullable String scope = "read:* write:*";
    public AccountState state = AccountState.CONNECTED;
    /** Whether unpublished slots are given with a null amount instead of being left out. */
    public boolean nulls;
    public Function<CloudRequest, @Nullable CloudException> failure = request -> null;
    public Runnable whileWaiting = () -> {
    };

    private final VirtualTime time;
    private @Nullable AccountListener listener;
    private @Nullable Instant lastSuccess;
    private boolean open;

    public FakeNomos(VirtualTime time) {
        this.time = time;
    }

    /** {@return the price in ct/kWh of the slot that starts at the instant; two decimals, at times negative} */
    public static BigDecimal cents(Instant start) {
        return BigDecimal.valueOf(start.getEpochSecond() / 900 * 7919 % 5000 - 900, 2);
    }

    public static BigDecimal euros(Instant start) {
        return cents(start).movePointLeft(2);
    }

    public long callsOn(LocalDate date, String kind) {
        return calls.stream().filter(call -> call.kind().equals(kind))
                .filter(call -> MarketDay.of(call.at(), NomosBindingConstants.ZONE).date().equals(date)).count();
    }

    /** Changes the authorisation, as the OAuth bundle or the owner does. */
    public void become(AccountState changed) {
        state = changed;
        AccountListener told = listener;
        if (told != null) {
            told.accountStateChanged(changed);
        }
    }

    private CloudResponse answer(CloudRequest request) throws CloudException {
        boolean central = Set.of("prices", "subscriptions").contains(request.kind());
        (central ? calls : furtherCalls).add(new Call(time.now(), request.kind()));
        whileWaiting.run();
        CloudException error = central ? failure.apply(request) : furtherFailure(request);
        if (error != null) {
            throw error;
        }
        lastSuccess = time.now();
        if (!central) {
            return new CloudResponse(200, Map.of(),
                    Objects.requireNonNull(answer(request.uri().getPath())).apply(request));
        }
        String path = request.uri().getPath() + "?" + request.uri().getQuery();
        Matcher prices = PRICES.matcher(path);
        return new CloudResponse(200, Map.of(),
                prices.matches()
                        ? prices(LocalDate.parse(prices.group(2)), LocalDate.parse(prices.group(3)))
                        : subscriptions());
    }

    private @Nullable CloudException furtherFailure(CloudRequest request) {
        CloudException error = failure.apply(request);
        return error == null && answer(request.uri().getPath()) == null
                ? new AbsentException("not for this account", null, "offline.not-found")
                : error;
    }

    private @Nullable Function<CloudRequest, String> answer(String path) {
        return answers.get(path);
    }

    public long furtherCallsOn(LocalDate date, String kind) {
        return furtherCalls.stream().filter(call -> call.kind().equals(kind))
                .filter(call -> MarketDay.of(call.at(), NomosBindingConstants.ZONE).date().equals(date)).count();
    }

    private String subscriptions() {
        return "{\"object\":\"list\",\"items\":[{\"id\":\"sub_1\",\"number\":\"N1\",\"status\":\"" + status
                + "\",\"type\":\"consumption\"},{\"id\":\"sub_0\",\"number\":\"N0\",\"status\":\"ended\"}]}";
    }

    private String prices(LocalDate first, LocalDate last) {
        if (!"active".equals(status)) {
            return "{\"items\":null}";
        }
        StringJoiner items = new StringJoiner(",", "{\"unit\":\"ct/kWh\",\"currency\":\"EUR\",\"items\":[", "]}");
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            MarketDay day = new MarketDay(date, NomosBindingConstants.ZONE);
            boolean published = !publication(date).isAfter(time.now());
            for (Instant slot = day.start(); slot.isBefore(day.end()); slot = slot.plusSeconds(900)) {
                if (published && !missing.contains(slot)) {
                    items.add(String.format(Locale.ROOT,
                            "{\"timestamp\":\"%s\",\"amount\":%s,\"components\":[{\"type\":\"grid\",\"amount\":9.47}]}",
                            slot, cents(slot).toPlainString()));
                } else if (nulls) {
                    items.add("{\"timestamp\":\"" + slot + "\",\"amount\":null}");
                }
            }
        }
        return items.toString();
    }

    private Instant publication(LocalDate day) {
        return publications.getOrDefault(day, day.minusDays(1).atTime(LocalTime.of(13, 40))
                .atZone(NomosBindingConstants.ZONE).toInstant());
    }

    @Override
    public CloudAccount open(AccountSettings settings, AccountListener accountListener) {
        if (open) {
            throw new IllegalStateException(settings.id() + " is open already");
        }
        open = true;
        listener = accountListener;
        return new CloudAccount() {
            @Override
            public Transport transport() {
                return FakeNomos.this::answer;
            }

            @Override
            public AccountState state() {
                return state;
            }

            @Override
            public @Nullable String scope() {
                return scope;
            }

            @Override
            public String connectAddress() {
                return "http://127.0.0.1:8080/energy/connect";
            }

            @Override
            public CallCounters counters() {
                return new CallCounters(Map.of("prices", calls.size()), lastSuccess, null);
            }

            @Override
            public void forget() {
                forgotten.add(settings.id());
            }

            @Override
            public void close() {
                open = false;
                listener = null;
            }
        };
    }

    @Override
    public void forget(String id) {
        forgotten.add(id);
    }

    public Duration sinceLastCall() {
        return Duration.between(calls.get(calls.size() - 1).at(), time.now());
    }
}
