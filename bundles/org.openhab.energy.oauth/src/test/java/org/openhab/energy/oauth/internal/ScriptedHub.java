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
package org.openhab.energy.oauth.internal;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * Accounts over a wire whose answers a test writes: what matters is what is sent, and when.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class ScriptedHub {
    public static final URI TOKENS = URI.create("https://auth.example/token");
    public static final URI DATA = URI.create("https://api.example/v1/data");
    public static final BudgetLimits PLENTY = new BudgetLimits(10_000, Duration.ofMillis(1), 50);

    public final TestClock clock = new TestClock("2026-03-28T12:00:00Z");
    public final List<CloudRequest> sent = new CopyOnWriteArrayList<>();
    /** The monotonic time, apart from the clock. */
    public volatile Duration passed = Duration.ofDays(3);
    public volatile Function<CloudRequest, CloudResponse> tokens = request -> answer(200,
            "{\"access_token\":\"t+" + sent.size() + "/=\",\"expires_in\":3600}");
    public volatile Function<CloudRequest, CloudResponse> data = request -> answer(200, "{}");
    private final Path folder;
    public CloudAccountsService service;

    public ScriptedHub(Path folder) {
        this.folder = folder;
        restart();
    }

    public void restart() {
        if (service != null) {
            service.close();
        }
        service = new CloudAccountsService(this::send, folder, Runnable::run, clock, new SecureRandom(), time -> {
        }, () -> passed, () -> ZoneId.of("Europe/Zurich"));
    }

    /** A cloud that does not answer at all. */
    public static CloudResponse refuseConnection(CloudRequest request) {
        throw new Refused(new WaitException(request + " failed: ConnectException", null, null,
                StatusText.UNREACHABLE));
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient CloudException cause;

        private Refused(CloudException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private CloudResponse send(CloudRequest request) throws CloudException {
        sent.add(request);
        try {
            return (request.uri().getPath().endsWith("token") ? tokens : data).apply(request);
        } catch (Refused e) {
            throw e.cause;
        }
    }

    public static CloudResponse answer(int status, String body) {
        return new CloudResponse(status, Map.of("Content-Type", "application/json"), body);
    }

    public static AccountSettings settings(Grant grant, BudgetLimits budget) {
        return new AccountSettings("x:account:home", "Home", "example", "Example", grant, TOKENS, "client one",
                new ClientSecret("s&cret"), Map.of(), budget);
    }

    public static AccountSettings byKey() {
        return settings(new Grant.ClientCredentials(), PLENTY).withApiOrigins(DATA);
    }

    public CloudAccount open(AccountSettings settings) {
        return service.open(settings, state -> {
        });
    }

    public CloudResponse fetch(CloudAccount account) throws Exception {
        return account.transport().send(CloudRequest.get("data", DATA));
    }

    /** Time passes, by the clock and in truth. */
    public void advance(Duration time) {
        clock.advance(time);
        passed = passed.plus(time);
    }

    public List<CloudRequest> tokenCalls() {
        return sent.stream().filter(request -> "token".equals(request.kind())).toList();
    }

    public List<CloudRequest> dataCalls() {
        return sent.stream().filter(request -> !"token".equals(request.kind())).toList();
    }

    public Instant now() {
        return clock.instant();
    }
}
