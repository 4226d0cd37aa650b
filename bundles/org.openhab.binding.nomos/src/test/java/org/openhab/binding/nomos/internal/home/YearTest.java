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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A year of one home with a customer's consent: the binding, the OAuth bundle and the simulated Nomos over real sockets, only time is virtual. Nomos
 * publishes tomorrow at about 12:55, some days late, one day never; it corrects days, is out of order for three days, and the customer revokes the consent
 * once. The hub restarts every week.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class YearTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final Duration SLOT = Duration.ofMinutes(15);

    private static final LocalDate NEVER_PUBLISHED = LocalDate.parse("2026-05-13");
    private static final LocalDate CORRECTED_ON_THE_EVE = LocalDate.parse("2026-07-08");
    private static final LocalDate CORRECTED_LATE = LocalDate.parse("2026-07-21");
    private static final LocalDate LATE_USAGE = LocalDate.parse("2026-04-20");
    private static final Instant OUTAGE = berlin("2026-08-10T09:00:00");
    private static final Instant OUTAGE_ENDS = berlin("2026-08-13T09:00:00");
    private static final Instant REVOKED = berlin("2026-09-15T11:00:00");
    private static final Instant CONSENTED = berlin("2026-09-16T18:07:00");

    private static final String CUSTOMER = "cus_demomara01";

    @TempDir
    Path folder = Path.of("");

    private final javax.measure.Unit<Currency> euro = CurrencyUnits.createCurrency("€", "EUR");
    private final VirtualTime time = new VirtualTime(berlin(FIRST + "T00:00:00"));
    private final HttpClient http = new HttpClient();
    private final NomosCloud cloud = NomosCloud
            .start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withSystemClock(time.clock()));
    private final WireTap wire = new WireTap(new JettyTransport(http), time.clock(), NomosDemo.CONSENT_SUBSCRIPTION);
    private final Hub hub = new Hub();
    private final VirtualHome home = new VirtualHome(time, hub,
            Map.of("grant", "authorizationCode", "clientId", NomosDemo.CONSENT_CLIENT, "clientSecret",
                    NomosDemo.CONSENT_SECRET, "redirectUri", ConsentInBrowser.REDIRECT.toString(), "baseUrl",
                    cloud.baseUri().toString()),
            Map.of("subscriptionId", NomosDemo.CONSENT_SUBSCRIPTION));
    private final Map<LocalDate, Instant> publications = new TreeMap<>();
    private final TreeSet<LocalDate> daysWithUnknownSlots = new TreeSet<>();
    private final TreeSet<LocalDate> eveningsWithoutUsage = new TreeSet<>();
    private final TreeMap<LocalDate, Integer> wrongSlots = new TreeMap<>();

    /** What of the hub survives no restart. */
    private final class Hub implements CloudAccounts {
        private @Nullable CloudAccountsService current;

        /** The folder is known only once the test begins. */
        private CloudAccountsService service() {
            CloudAccountsService open = current;
            if (open == null) {
                open = new CloudAccountsService(wire, folder, Runnable::run, time.clock(), new SecureRandom(),
                        time::advance);
                current = open;
            }
            return open;
        }

        @Override
        public CloudAccount open(AccountSettings settings, AccountListener listener) {
            return service().open(settings, listener);
        }

        @Override
        public void forget(String id) {
            service().forget(id);
        }

        void restart() {
            home.stop();
            service().close();
            current = null;
            time.advance(Duration.ofMinutes(2));
            home.states.clear();
            home.start();
        }

        void consent() throws Exception {
            new ConsentInBrowser(cloud)
                    .consent(Objects.requireNonNull(service().find(VirtualHome.ACCOUNT.getAsString())));
            time.settle();
        }
    }

    @BeforeEach
    void publishThroughTheYear() throws Exception {
        http.start();
        CurrencyUnits.addUnit(euro);
        Random random = new Random(2026);
        for (LocalDate day = FIRST; !day.isAfter(LAST.plusDays(1)); day = day.plusDays(1)) {
            boolean late = random.nextInt(25) == 0;
            double minutes = late ? 90 + random.nextInt(155) : Math.max(-15, Math.min(20, random.nextGaussian() * 6));
            Instant usual = day.minusDays(1).atTime(12, 55).atZone(ZONE).toInstant();
            publications.put(day, usual.plusSeconds(Math.round(minutes * 60)));
        }
        publications.forEach(cloud.publication()::publish);
        cloud.publication().hold(NEVER_PUBLISHED);
        cloud.usageArrival().deliver(LATE_USAGE, berlin(LATE_USAGE.plusDays(3) + "T09:30:00"));
        cloud.priceOverrides().add(PriceOverride.republish(CORRECTED_ON_THE_EVE, new BigDecimal("1.5"),
                berlin(CORRECTED_ON_THE_EVE.minusDays(1) + "T16:30:00")));
        cloud.priceOverrides().add(PriceOverride.republish(CORRECTED_LATE, new BigDecimal("-2.25"),
                berlin(CORRECTED_LATE + "T09:10:00")));
    }

    @AfterEach
    void stop() throws Exception {
        CurrencyUnits.removeUnit(euro);
        cloud.close();
        http.stop();
    }

    @Test
    void aYear() throws Exception {
        home.start();
        hub.consent();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            walk(new MarketDay(day, ZONE));
            home.updates.clear();
            home.series.clear();
        }
        YearTable table = new YearTable(wire.calls(), delays(), this::isOrdinary);
        System.out.println(table.text());

        assertThat(wrongSlots).as("slots that did not show what was last told").isEmpty();
        assertThat(daysWithUnknownSlots).as("days with slots that were not known").containsExactly(NEVER_PUBLISHED,
                LocalDate.parse("2026-08-11"), LocalDate.parse("2026-08-12"), LocalDate.parse("2026-08-13"),
                LocalDate.parse("2026-09-16"));
        assertThat(eveningsWithoutUsage).as("evenings without the usage of yesterday").containsExactly(
                LATE_USAGE.plusDays(1), LocalDate.parse("2026-08-10"),
                LocalDate.parse("2026-08-11"), LocalDate.parse("2026-08-12"), LocalDate.parse("2026-09-15"));
        assertThat(home.triggers).extracting(VirtualHome.Trigger::event).as("days whose prices arrived")
                .doesNotHaveDuplicates();
        assertThat(table.mostOnAnOrdinaryDay()).as("requests of an ordinary day, token calls included")
                .isLessThanOrEqualTo(16);
        assertThat(table.medianDelay()).as("from publication until it is known")
                .isLessThanOrEqualTo(Duration.ofMinutes(10));
    }

    private void walk(MarketDay day) throws Exception {
        boolean restartDay = day.date().toEpochDay() % 7 == 0;
        Instant restart = day.start().plus(Duration.ofMinutes(new Random(day.date().toEpochDay()).nextInt(23 * 60)));
        for (Instant slot = day.start(); slot.isBefore(day.end()); slot = slot.plus(SLOT)) {
            time.advanceTo(slot);
            look(day, slot);
            Instant end = slot.plus(SLOT);
            if (restartDay && !restart.isBefore(slot) && restart.isBefore(end)) {
                hub.restart();
            }
            happen(slot, end);
            time.advanceTo(end.minusSeconds(1));
            look(day, slot);
        }
        lookAtUsage(day);
    }

    /** In the evening yesterday's usage is shown as it was told, and on an ordinary day it was told. */
    private void lookAtUsage(MarketDay day) {
        BigDecimal told = wire.usage(day.previous());
        State shown = home.state(CHANNEL_USAGE_YESTERDAY);
        assertThat(shown instanceof QuantityType<?> quantity ? quantity.toBigDecimal().stripTrailingZeros() : null)
                .as("usage of yesterday, shown on %s as %s", day.date(), shown)
                .isEqualTo(told == null ? null : told.stripTrailingZeros());
        if (told == null) {
            eveningsWithoutUsage.add(day.date());
        }
    }

    private void happen(Instant from, Instant until) throws Exception {
        if (within(OUTAGE, from, until)) {
            time.advanceTo(OUTAGE);
            cloud.faults().always("/", FaultKind.BAD_GATEWAY);
        } else if (within(OUTAGE_ENDS, from, until)) {
            time.advanceTo(OUTAGE_ENDS);
            cloud.faults().clear();
        } else if (within(REVOKED, from, until)) {
            time.advanceTo(REVOKED);
            cloud.revokeConsent(CUSTOMER);
        } else if (within(CONSENTED, from, until)) {
            time.advanceTo(CONSENTED);
            assertThat(home.accountStatus()).startsWith("OFFLINE CONFIGURATION_PENDING @text/");
            hub.consent();
        }
    }

    /** Compares what is shown with what Nomos last told. */
    private void look(MarketDay day, Instant slot) {
        State expected = state(wire.told(slot));
        State shown = home.state(CHANNEL_TOTAL);
        ThingSnapshot snapshot = Objects.requireNonNull(home.snapshots.get(VirtualHome.SUBSCRIPTION.getAsString()));
        boolean unknown = expected == UnDefType.UNDEF;
        if (!expected.equals(shown) || unknown != snapshot.stale()) {
            wrongSlots.merge(day.date(), 1, Integer::sum);
        }
        if (unknown) {
            daysWithUnknownSlots.add(day.date());
        }
        if (day.date().equals(CORRECTED_ON_THE_EVE) && slot.isAfter(berlin(CORRECTED_ON_THE_EVE + "T14:00:00"))) {
            assertThat(wire.priceCalls()).as("corrected prices were asked for")
                    .anyMatch(call -> call.isAfter(berlin(CORRECTED_ON_THE_EVE.minusDays(1) + "T16:30:00")));
        }
    }

    private static State state(@Nullable BigDecimal cents) {
        return cents == null
                ? UnDefType.UNDEF
                : new QuantityType<>(cents.movePointLeft(2).toPlainString() + " EUR/kWh");
    }

    private boolean isOrdinary(LocalDate day) {
        Instant publication = Objects.requireNonNull(publications.get(day.plusDays(1)));
        boolean late = publication.isAfter(day.atTime(14, 20).atZone(ZONE).toInstant())
                || !day.isBefore(LATE_USAGE.plusDays(1)) && !day.isAfter(LATE_USAGE.plusDays(3));
        boolean troubled = !day.isBefore(LocalDate.parse("2026-08-10")) && !day.isAfter(LocalDate.parse("2026-08-13"))
                || day.equals(LocalDate.parse("2026-09-15")) || day.equals(LocalDate.parse("2026-09-16"))
                || day.equals(NEVER_PUBLISHED) || day.equals(NEVER_PUBLISHED.minusDays(1));
        // On the first day everything is asked for that later days have kept.
        return !late && !troubled && !day.equals(FIRST);
    }

    private List<Duration> delays() {
        List<Duration> delays = new ArrayList<>();
        home.triggers.forEach(trigger -> {
            Instant published = publications.get(LocalDate.parse(trigger.event()));
            if (published != null && !trigger.at().isBefore(published)) {
                delays.add(Duration.between(published, trigger.at()));
            }
        });
        return delays;
    }

    private static boolean within(Instant instant, Instant from, Instant until) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
