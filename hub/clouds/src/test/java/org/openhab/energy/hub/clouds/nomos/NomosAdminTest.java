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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.RefreshReuse;

/**
 * {@code /__admin/} from outside.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosAdminTest {

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theClockIsSetFrozenAdvancedAndReset() {
        Answer frozen = user.admin("PUT", "clock", "{\"freeze\":\"2026-03-29T00:59:00Z\"}");
        assertThat(frozen.text("now")).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(frozen.text("local")).isEqualTo("2026-03-29T01:59+01:00");
        assertThat(user.admin("PUT", "clock", "{\"advance\":\"PT1H\"}").text("local"))
                .isEqualTo("2026-03-29T03:59+02:00");
        assertThat(cloud.clock().instant()).isEqualTo("2026-03-29T01:59:00Z");

        user.admin("PUT", "clock", "{\"now\":\"2020-01-01T00:00:00Z\"}");
        assertThat(cloud.clock().instant()).isBetween("2020-01-01T00:00:00Z", "2020-01-01T00:01:00Z");
        assertThat(user.get("/health").header("date")).contains("2020");
        user.admin("PUT", "clock", "{\"reset\":true}");
        assertThat(cloud.clock().instant()).isCloseTo(Instant.now(),
                org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));
    }

    @Test
    void faultsAreReplacedAddedListedAndCleared() {
        Answer put = user.admin("PUT", "faults",
                "[{\"path\":\"/oauth/\",\"kind\":\"429\",\"times\":3,\"retryAfter\":7},{\"path\":\"/\",\"kind\":\"latency\",\"delay\":\"PT0.5S\"}]");
        assertThat(put.body()).isEqualTo(
                "[{\"path\":\"/oauth/\",\"kind\":\"429\",\"times\":3,\"retryAfter\":7,\"delay\":\"PT2S\"},"
                        + "{\"path\":\"/\",\"kind\":\"latency\",\"times\":0,\"delay\":\"PT0.5S\"}]");
        assertThat(cloud.faults().list()).first()
                .isEqualTo(new Fault("/oauth/", FaultKind.TOO_MANY_REQUESTS, 3).withRetryAfter(Duration.ofSeconds(7)));
        user.admin("POST", "faults", "{\"path\":\"/x\",\"kind\":\"reset\"}");
        assertThat(cloud.faults().list()).hasSize(3);
        assertThat(user.send(user.to("/__admin/faults").DELETE()).body()).isEqualTo("[]");
        assertThat(cloud.faults().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "clock|{'then':1}|one of 'now', 'freeze', 'advance', 'reset' is expected",
            "clock|{'now':'noon'}|'now' must be an instant like 2026-03-29T10:15:00Z",
            "clock|{'advance':'1h'}|'advance' must be a duration like PT1H30M", "clock|nonsense {|the body is no JSON",
            "faults|{'path':'/','kind':'flood'}|'kind' must be one of latency, 401",
            "faults|{'kind':'401'}|'path' must be a text", "faults|{'path':'x','kind':'401'}|'path' must start with /",
            "faults|{'path':'/','kind':'401','times':1.5}|'times' must be a whole number",
            "publication|{}|'time' or 'day' is expected",
            "publication|{'day':'2026-13-01','hold':true}|'day' must be a date like 2026-03-29",
            "publication|{'day':'2026-12-01'}|with 'day' one of 'at', 'now', 'hold' is expected",
            "prices|{'kind':'melt'}|'kind' must be one of null, drop, duplicate, shuffle, correct",
            "prices|{'kind':'correct','change':'x'}|'change' must be a number of ct/kWh",
            "switches|{'refreshReuse':'MAYBE'}|'refreshReuse' must be one of [STRICT, REFUSE, LENIENT]",
            "switches|{'codeErrorStatus':418}|'codeErrorStatus' must be 400 or 401",
            "usage|{}|'time' or 'day' is expected", "switches|{'implausibleStatus':418}|must be 400 or 422",
            "switches|{'finalWorkingDay':99}|'finalWorkingDay' must be 1 to 15",
            "switches|{'nothing':1}|'nothing' is no",
            "switches|{'accessTokenLifetime':'1h'}|'accessTokenLifetime' must be a duration like PT1H" })
    void aWrongBodyIsRefusedWithTheFieldAndWhatIsExpected(String name, String body, String message) {
        Answer answer = user.admin("PUT", name, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains(message);
    }

    @Test
    void switchesAreReadChangedAndReset() {
        Answer all = user.get("/__admin/switches");
        assertThat(all.json().keySet()).hasSize(NomosSwitches.class.getRecordComponents().length);
        Answer changed = user.admin("PUT", "switches",
                "{\"refreshReuse\":\"LENIENT\",\"accessTokenLifetime\":\"PT5M\",\"codeErrorStatus\":401,\"retryAfterSent\":false,\"consentScope\":\"read:prices\"}");
        assertThat(changed.text("accessTokenLifetime")).isEqualTo("PT5M");
        assertThat(cloud.switches()).isEqualTo(NomosSwitches.DEFAULT.withRefreshReuse(RefreshReuse.LENIENT)
                .withAccessTokenLifetime(Duration.ofMinutes(5)).withCodeErrorStatus(401).withRetryAfterSent(false)
                .withConsentScope("read:prices"));
        user.send(user.to("/__admin/switches").DELETE());
        assertThat(cloud.switches()).isEqualTo(NomosSwitches.DEFAULT);
    }

    @Test
    void publicationAndPricesAreSwitchedFromOutside() {
        user.admin("PUT", "clock", "{\"freeze\":\"2026-06-03T08:00:00Z\"}");
        String path = "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/prices?start=2026-06-03&end=2026-06-04";
        String token = user.keyToken();
        user.admin("PUT", "publication", "{\"day\":\"2026-06-04\",\"now\":true}");
        assertThat(user.get(path, token).items()).hasSize(192);
        assertThat(user.admin("PUT", "publication", "{\"day\":\"2026-06-04\",\"hold\":true}").body())
                .contains("\"2026-06-04\":\"hold\"");
        assertThat(user.get(path, token).items()).hasSize(96);
        user.admin("PUT", "publication", "{\"time\":\"09:30\"}");
        assertThat(user.get("/__admin/publication").text("time")).isEqualTo("09:30");
        user.send(user.to("/__admin/publication").DELETE());
        assertThat(user.get("/__admin/publication").text("time")).isEqualTo("12:55");

        user.admin("PUT", "prices",
                "[{\"kind\":\"drop\",\"slot\":\"2026-06-03T10:00:00Z\"},{\"kind\":\"duplicate\",\"day\":\"2026-06-03\"}]");
        assertThat(user.get(path, token).items()).hasSize(190);
        user.send(user.to("/__admin/prices").DELETE());
        assertThat(user.get(path, token).items()).hasSize(96);
    }

    @Test
    void aConsentIsRevokedByEmailOrIdAndOnlyOfTheNamedClient() {
        String token = user.consentTokens().text("access_token");
        assertThat(user.admin("POST", "revoke", "{\"customer\":\"mara@example.org\",\"client\":\"other\"}").json()
                .get("revoked").getAsInt()).isZero();
        assertThat(user.admin("POST", "revoke", "{\"customer\":\"cus_demomara01\",\"client\":\"demo-consent\"}").json()
                .get("revoked").getAsInt()).isEqualTo(1);
        assertThat(user.get("/subscriptions", token).status()).isEqualTo(401);
        assertThat(user.admin("POST", "revoke", "{\"customer\":\"nobody\"}").status()).isEqualTo(400);
        assertThat(user.admin("PUT", "revoke", "{}").status()).isEqualTo(405);
    }

    @Test
    void theRequestLogShowsNoSecret() {
        Answer tokens = user.consentTokens();
        user.get("/subscriptions", tokens.text("access_token"));

        Answer log = user.get("/__admin/requests");

        assertThat(log.json().getAsJsonObject("counts").get("/oauth/token").getAsInt()).isEqualTo(1);
        assertThat(log.body()).doesNotContain(tokens.text("access_token")).doesNotContain(tokens.text("refresh_token"))
                .doesNotContain("secret").doesNotContain("st%2Fa").doesNotContain(NomosDemo.CONSENT_EMAIL)
                .doesNotContain("__admin");
        user.send(user.to("/__admin/requests").DELETE());
        assertThat(cloud.requests().count()).isZero();
    }

    @Test
    void pagesOfOtherOriginsAndOtherHostNamesAreKeptOut() throws Exception {
        assertThat(user.send(user.to("/__admin/clock").header("Content-Type", "text/plain").PUT(
                BodyPublishers.ofString("{\"reset\":true}"))).status()).isEqualTo(400);
        assertThat(user.send(user.to("/__admin/faults").header("Origin", "http://evil.example").DELETE()).status())
                .isEqualTo(403);
        try (Socket socket = new Socket("127.0.0.1", cloud.baseUri().getPort())) {
            socket.getOutputStream()
                    .write("GET /__admin/clock HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(user.get("/__admin/nothing").status()).isEqualTo(404);
        assertThat(user.get("/__admin/").body()).contains("\"switches\"");
        assertThat(user.admin("POST", "clock", "{}").status()).isEqualTo(405);
    }
}
