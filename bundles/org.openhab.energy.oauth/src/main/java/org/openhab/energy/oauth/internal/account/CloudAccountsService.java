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
package org.openhab.energy.oauth.internal.account;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.internal.budget.CallLedger;
import org.openhab.energy.oauth.internal.budget.RequestBudget;
import org.openhab.energy.oauth.internal.budget.UsageFile;
import org.openhab.energy.oauth.internal.consent.PendingConsents;
import org.openhab.energy.oauth.internal.grant.TokenEndpoint;
import org.openhab.energy.oauth.internal.transport.AuthorisedTransport;
import org.openhab.energy.oauth.internal.transport.BudgetedTransport;
import org.openhab.energy.oauth.internal.transport.CountedTransport;
import org.openhab.energy.oauth.internal.transport.Delay;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.oauth.internal.transport.LoggedTransport;
import org.openhab.energy.oauth.internal.transport.OriginTransport;
import org.openhab.energy.oauth.internal.transport.RetryingTransport;
import org.openhab.energy.oauth.internal.transport.StatusTransport;
import org.openhab.energy.oauth.internal.vault.TokenVault;
import org.openhab.energy.oauth.transport.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens accounts and puts each one's chain together. From the caller inwards: log, origin, bearer token, retry, meaning of the status, budget, counters, HTTP.
 * Budget and counters are next to the wire, so that retries and token calls are held against them too.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { CloudAccounts.class, OpenAccounts.class })
public final class CloudAccountsService implements CloudAccounts, OpenAccounts {
    private static final String POOL = "energy-oauth";
    private static final String TIMER = "energy-oauth-timer";
    /** A look costs nothing; a refresh token of half an hour gets several. */
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Logger logger = LoggerFactory.getLogger(CloudAccountsService.class);
    private final Map<String, OpenAccount> open = new ConcurrentHashMap<>();
    /** Closed accounts that still have a request for tokens under way. */
    private final Map<String, AccessTokens> departing = new ConcurrentHashMap<>();
    private final Transport wire;
    private final Path usage;
    private final TokenVault vault;
    private final PendingConsents pending;
    private final Executor executor;
    private final Clock clock;
    private final SecureRandom random;
    private final Delay delay;
    private @Nullable ScheduledFuture<?> look;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;

    @Activate
    public CloudAccountsService(@Reference HttpClientFactory http, @Reference TimeZoneProvider timeZone) {
        this(new JettyTransport(http.getCommonHttpClient()), Path.of(OpenHAB.getUserDataFolder(), "energy"),
                ThreadPoolManager.getPool(POOL), Clock.systemUTC(), new SecureRandom(),
                time -> Thread.sleep(time.toMillis()), () -> Duration.ofNanos(System.nanoTime()),
                timeZone::getTimeZone);
        keepAliveBy(ThreadPoolManager.getScheduledPool(TIMER));
    }

    /** Accounts whose tokens age by the clock, with texts in its time zone. */
    public CloudAccountsService(Transport wire, Path folder, Executor executor, Clock clock, SecureRandom random,
            Delay delay) {
        this(wire, folder, executor, clock, random, delay, () -> Duration.between(Instant.EPOCH, clock.instant()),
                clock::getZone);
    }

    /**
     * @param wire what really sends requests
     * @param folder the energy bundles' folder
     * @param executor runs the token requests
     * @param delay how a thread waits for a moment
     * @param ticker counts the life of tokens
     * @param zone the home's time zone
     */
    public CloudAccountsService(Transport wire, Path folder, Executor executor, Clock clock, SecureRandom random,
            Delay delay, Ticker ticker, Supplier<ZoneId> zone) {
        this.ticker = ticker;
        this.zone = zone;
        this.wire = wire;
        this.executor = executor;
        this.clock = clock;
        this.random = random;
        this.delay = delay;
        usage = folder.resolve("usage");
        vault = new TokenVault(folder, random, clock);
        pending = new PendingConsents(clock, random);
    }

    @Override
    public CloudAccount open(AccountSettings settings, AccountListener listener) {
        if (open.containsKey(settings.id())) {
            throw alreadyOpen(settings);
        }
        OpenAccount account = account(settings, listener);
        if (open.putIfAbsent(settings.id(), account) != null) {
            throw alreadyOpen(settings);
        }
        return account;
    }

    private static IllegalStateException alreadyOpen(AccountSettings settings) {
        return new IllegalStateException("The account " + settings.id() + " is open already; close it first");
    }

    private OpenAccount account(AccountSettings settings, AccountListener listener) {
        String id = settings.id();
        CallLedger ledger = new CallLedger(usageFile(id), clock, settings.budget().quotas());
        RequestBudget budget = new RequestBudget(settings.budget(), ledger, clock, delay, zone);
        Transport paid = new BudgetedTransport(new CountedTransport(wire, ledger), budget, clock);
        TokenEndpoint endpoint = new TokenEndpoint(settings, new LoggedTransport(paid, id), clock);
        KeptTokens kept = new KeptTokens(id, vault.of(id));
        AccessTokens earlier = departing.get(id);
        AccessTokens tokens = new AccessTokens(settings, OpenAccount.connectAddress(settings),
                new TokenSource(settings, endpoint, kept, clock), kept,
                new RefreshPlan(random, settings.tokens().margin()), executor, clock, ticker,
                listener::accountStateChanged, earlier == null ? null : earlier.underWay());
        Transport patient = new RetryingTransport(new StatusTransport(paid, clock), delay, random);
        Transport chain = guarded(settings,
                new AuthorisedTransport(patient, tokens, settings.tokens().carrier()));
        return new OpenAccount(settings, chain, guarded(settings, patient), endpoint, tokens,
                new AccountKeys(settings, vault.keysOf(id)), ledger, budget, listener, () -> pending.drop(id),
                left -> depart(id, left));
    }

    private static Transport guarded(AccountSettings settings, Transport inner) {
        return new LoggedTransport(
                new OriginTransport(inner, settings.tokenEndpoint(), settings.tokens().apiOrigins()), settings.id());
    }

    private void depart(String id, AccessTokens left) {
        CompletableFuture<HeldToken> underWay = left.depart();
        if (underWay != null) {
            departing.put(id, left);
            underWay.whenComplete((tokens, error) -> departing.remove(id, left));
        }
        open.remove(id);
    }

    @Override
    public void forget(String id) {
        OpenAccount account = open.get(id);
        if (account != null) {
            account.forget();
            return;
        }
        pending.drop(id);
        AccessTokens left = departing.get(id);
        if (left != null) {
            // What it brings must not come after the deletion.
            left.forget();
        }
        try {
            vault.of(id).delete();
            vault.keysOf(id).delete();
        } catch (IOException e) {
            logger.warn("The tokens of {} cannot be deleted: {}", id, e.toString());
        }
        usageFile(id).delete();
    }

    @Override
    public List<OpenAccount> list() {
        return open.values().stream().sorted(Comparator.comparing((OpenAccount account) -> account.settings().label())
                .thenComparing(account -> account.settings().id())).toList();
    }

    @Override
    public @Nullable OpenAccount find(@Nullable String id) {
        return id == null ? null : open.get(id);
    }

    @Override
    public PendingConsents pending() {
        return pending;
    }

    /** Looks from now on now and then whether an authorisation would end for want of use, and uses it. */
    public void keepAliveBy(ScheduledExecutorService timer) {
        look = timer.scheduleWithFixedDelay(this::keepAlive, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Refreshes what has not been used for half of the life of its refresh token. Does not wait for it. */
    public void keepAlive() {
        list().forEach(OpenAccount::keepAlive);
    }

    /** Closes what is still open. */
    @Deactivate
    public void close() {
        ScheduledFuture<?> present = look;
        if (present != null) {
            present.cancel(false);
        }
        list().forEach(OpenAccount::close);
    }

    private UsageFile usageFile(String id) {
        return new UsageFile(usage, TokenVault.fileName(id));
    }
}
