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
package org.openhab.binding.nomos.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.nomos.internal.home.VirtualHome;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * The actions that call Nomos, on the simulated one over real sockets.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ActionsOnCloudTest {
    private static final String ANALOG = "sub_demoanalog1";

    @TempDir
    Path folder = Path.of("");

    private final VirtualTime time = new VirtualTime(berlin("2026-10-24T18:00:00"));
    private final HttpClient http = new HttpClient();
    private final NomosCloud cloud = NomosCloud
            .start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withSystemClock(time.clock()));
    private final NomosActions actions = new NomosActions();

    @BeforeEach
    void connect() throws Exception {
        cloud.putSubscription(NomosDemo.analog(NomosDemo.subscription(ANALOG, "cus_demojo0001", "8ANALOG1", "Musterweg",
                Instant.parse("2026-10-19T22:00:00Z"), null)));
        http.start();
    }

    @AfterEach
    void disconnect() throws Exception {
        cloud.close();
        http.stop();
    }

    private VirtualHome home(String subscription) {
        CloudAccountsService accounts = new CloudAccountsService(new JettyTransport(http), folder, Runnable::run,
                time.clock(), new SecureRandom(), time::advance);
        VirtualHome home = new VirtualHome(time, accounts,
                Map.of("grant", "clientCredentials", "clientId", NomosDemo.KEY_CLIENT, "clientSecret",
                        NomosDemo.KEY_SECRET, "baseUrl", cloud.baseUri().toString()),
                Map.of("subscriptionId", subscription));
        home.start();
        // So that what is done at the start leaves no trace in the budget of calls.
        time.advance(Duration.ofMinutes(30));
        actions.setThingHandler(home.subscription());
        return home;
    }

    private static ZonedDateTime time(String local) {
        return berlin(local).atZone(ZONE);
    }

    @Test
    void aReadingOfAnAnalogMeterIsTakenAndFiledUnderItsDay() {
        home(ANALOG);
        // The simulated register of a new contract begins with a number that follows from the meter's name.
        double register = 10_000.5 + Math.floorMod("mtr_demoanalog1".hashCode(), 9_000);
        Map<String, Object> answer = actions.submitMeterReading(register, time("2026-10-24T17:12:00"), "Photo sent");

        assertThat(answer).containsEntry("accepted", true).containsEntry("filedAt", "2026-10-24T00:00:00+02:00")
                .doesNotContainKey("error");
        assertThat(actions.submitMeterReading(register, time("2026-10-24T17:12:00"), null))
                .containsEntry("accepted", false)
                .containsEntry("error", "hint.reading-duplicate-meter-reading[]");
        assertThat(actions.submitMeterReading(99_999_999d, time("2026-10-23T17:12:00"), null))
                .containsEntry("error", "hint.reading-implausible-meter-reading[]");
    }

    @Test
    void aReadingThatASmartMeterDoesNotNeedIsAHintAndNoFault() {
        VirtualHome home = home(NomosDemo.KEY_SUBSCRIPTION);
        String status = home.subscriptionStatus();

        assertThat(actions.submitMeterReading(18432.5, null, null)).containsEntry("accepted", false)
                .containsEntry("error", "hint.reading-unsupported-meter[]");
        assertThat(home.subscriptionStatus()).isEqualTo(status);
    }

    @Test
    void theLinkToAnInvoiceOpensWithoutTheAccountAndOnlyForAnHour() throws Exception {
        VirtualHome home = home(NomosDemo.KEY_SUBSCRIPTION);
        Map<String, Object> answer = actions.invoiceLink(null);

        assertThat(answer).containsOnlyKeys("address");
        URI address = URI.create(String.valueOf(answer.get("address")));
        HttpResponse<String> file = fetch(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF");
        assertThat(home.storage.values.toString()).doesNotContain(address.toString());
        time.advance(Duration.ofMinutes(61));
        assertThat(fetch(address).statusCode()).isNotEqualTo(200);
        assertThat(actions.invoiceLink("no-such-number")).containsEntry("error", "hint.no-invoice[]");
    }

    private static HttpResponse<String> fetch(URI address) throws Exception {
        return java.net.http.HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(),
                BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void historyComesInParts() {
        home(NomosDemo.KEY_SUBSCRIPTION);
        Map<String, Object> answer = actions.backfill(LocalDate.parse("2026-08-20"), LocalDate.parse("2026-10-01"));

        assertThat(answer).containsEntry("complete", true).containsEntry("days", 42).containsEntry("calls", 4)
                .containsEntry("prices", 42 * 96).containsEntry("usages", 42 * 96).doesNotContainKeys("next", "error");
    }

    @Test
    void historyThatIsTooLongForOneTurnSaysWhereToGoOn() {
        home(NomosDemo.KEY_SUBSCRIPTION);
        Map<String, Object> answer = actions.backfill(LocalDate.parse("2025-07-01"), null);

        assertThat(answer).containsEntry("complete", false).containsKey("next").containsKey("error");
        LocalDate next = LocalDate.parse(String.valueOf(answer.get("next")));
        assertThat(next).isAfter(LocalDate.parse("2025-09-01")).isBefore(LocalDate.parse("2026-10-24"));
    }

    @Test
    void whatFailsNowIsToldWithoutAPromise() {
        home(NomosDemo.KEY_SUBSCRIPTION);
        cloud.faults().add(new Fault("/", FaultKind.SERVER_ERROR, 0));

        assertThat(actions.backfill(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01")))
                .containsOnlyKeys("error").containsEntry("error", "hint.try-later[]");
        assertThat(actions.invoiceLink("x")).containsOnlyKeys("error");
        assertThat(actions.priceAt((ZonedDateTime) null)).as("what is known needs no call").containsKey("price");
    }
}
