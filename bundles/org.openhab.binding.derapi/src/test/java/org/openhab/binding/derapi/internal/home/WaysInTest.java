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
package org.openhab.binding.derapi.internal.home;

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.TokenSpelling;
import org.openhab.energy.hub.clouds.derapi.setup.UnfinishedFetch;
import org.openhab.energy.hub.clouds.derapi.signin.VendorPaths;
import org.openhab.energy.oauth.web.PageAnswer;

/**
 * What can happen on the ways in besides success, over real sockets.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class WaysInTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");

    private static final Predicate<String> ENDING_KEPT = key -> key.startsWith("ending:");

    @TempDir
    Path folder = Path.of("");
    private @Nullable SimulatedDerapi world;
    private @Nullable Enroller enroller;

    @BeforeEach
    void begin() {
        SimulatedDerapi begun = new SimulatedDerapi(START, folder).production();
        world = begun;
        enroller = new Enroller(begun);
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    private Enroller enroller() {
        return Objects.requireNonNull(enroller);
    }

    private void shows(ThingUID bridge, DerapiVendor vendor) {
        DerapiHome home = world().home;
        assertThat(home.status(bridge)).isEqualTo("ONLINE NONE");
        ThingUID site = home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of());
        ThingUID inverter = home.addDevice(THING_TYPE_INVERTER, bridge, DerapiDemo.inverterId(vendor), Map.of());
        world().time.advance(Duration.ofHours(2));
        assertThat(home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(home.state(site, CHANNEL_SOLAR_QUARTER_HOUR)).isInstanceOf(QuantityType.class);
        assertThat(home.status(inverter)).isEqualTo("ONLINE NONE");
        assertThat(home.state(inverter, CHANNEL_PRODUCTION_LIFETIME)).isInstanceOf(QuantityType.class);
        assertThat(enroller().browser.seen).doesNotContain(DerapiDemo.SECRET, DerapiDemo.SOLIS_KEY_SECRET,
                DerapiDemo.SOLAREDGE_KEY);
    }

    @ParameterizedTest
    @EnumSource(TokenSpelling.class)
    void edgeCase10answersOfJoinComeInSeveralSpellings(TokenSpelling spelling) throws Exception {
        world().cloud.setSwitches(world().cloud.switches().with("tokenSpelling", spelling)
                .with("unfinishedFetch", UnfinishedFetch.EMPTY_OBJECT).with("solisTokenWithScheme", true));
        shows(enroller().enrol(DerapiVendor.TESLA, "join", Map.of()), DerapiVendor.TESLA);
        shows(enroller().enrol(DerapiVendor.SOLIS, "join", Map.of()), DerapiVendor.SOLIS);
    }

    @Test
    void whoDoesNotConsentIsToldSoAndNothingIsKept() throws Exception {
        ThingUID tesla = enroller().add(DerapiVendor.TESLA, "consent", Map.of());
        assertThat(world().home.status(tesla)).startsWith("OFFLINE CONFIGURATION_PENDING @text/offline.consent-needed");
        enroller().browser.open(tesla);
        PageAnswer sent = enroller().browser.press("connect", Map.of());
        PageAnswer back = enroller().browser.back(enroller().browser.decide(String.valueOf(sent.location()), "deny"));
        Enroller.result(back, "denied");
        assertThat(world().home.status(tesla)).startsWith("OFFLINE CONFIGURATION_PENDING @text/offline.consent-needed");
    }

    @Test
    void aWrongKeyIsSaidAtTheVendor() throws Exception {
        ThingUID solaredge = enroller().add(DerapiVendor.SOLAREDGE, "keys", Map.of());
        assertThat(world().home.status(solaredge))
                .startsWith("OFFLINE CONFIGURATION_PENDING @text/offline.keys-needed");
        enroller().browser.open(solaredge);
        Enroller.result(enroller().browser.press("keys", Map.of("key-key", "WRONG")), "keys-stored");
        world().time.settle();
        assertThat(world().home.status(solaredge))
                .startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.vendor-error [\"Unauthorized");
    }

    @Test
    void aWrongKeyInJoinIsRefusedAtOnce() throws Exception {
        ThingUID solis = enroller().add(DerapiVendor.SOLIS, "join", Map.of());
        enroller().browser.open(solis);
        enroller().browser.press("connect", Map.of());
        Enroller.result(enroller().browser.press("complete", Map.of("key-key", "1", "key-secret", "x")),
                "broken-off");
    }

    @Test
    void anAccountThatCannotStoreIsToldSoAndWhatToDo() throws Exception {
        world().cloud.setSwitches(world().cloud.switches().with("storedCredentials", false));
        ThingUID tesla = enroller().add(DerapiVendor.TESLA, "join", Map.of("storeCredentials", true));
        enroller().browser.open(tesla);
        PageAnswer answer = enroller().browser.press("connect", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("does not have the feature of storing credentials",
                "Switch off &quot;Store at Derapi&quot;").doesNotContain("client ID");

        enroller().browser.speaks(Locale.GERMAN);
        enroller().browser.open(tesla);
        assertThat(enroller().browser.press("connect", Map.of()).body())
                .contains("kann keine Zugangsdaten hinterlegen");

        world().cloud.setSwitches(world().cloud.switches().with("storedCredentials", true));
        enroller().join(tesla, DerapiVendor.TESLA);
        world().time.settle();
        assertThat(world().home.status(tesla)).isEqualTo("ONLINE NONE");
    }

    @Test
    void aRefusalThatIsNotOfTheStoringIsNotBlamedOnIt() {
        ThingUID tesla = enroller().add(DerapiVendor.TESLA, "join", Map.of("storeCredentials", true));
        world().cloud.faults().always("/join/session/start", FaultKind.FORBIDDEN);
        enroller().browser.open(tesla);
        assertThat(enroller().browser.press("connect", Map.of()).body())
                .contains("does not let this account begin Join").doesNotContain("storing", "client ID");
    }

    @Test
    void whatDerapiSaysOfARequestItRefusesIsOnThePage() {
        ThingUID tesla = enroller().add(DerapiVendor.TESLA, "join",
                Map.of("clientId", "", "clientSecret", "", "credentialsId", "cred-unknown"));
        enroller().browser.open(tesla);
        assertThat(enroller().browser.press("connect", Map.of()).body())
                .contains("Derapi Join refused to begin: ").doesNotContain("cred-unknown", DerapiDemo.SECRET);
    }

    @Test
    void edgeCase13twoAccountsAtOneVendorAreTwoBridgesWithTheirOwnCallbacks() throws Exception {
        ThingUID first = enroller().enrol(DerapiVendor.TESLA, "consent", Map.of());
        ThingUID second = new ThingUID(THING_TYPE_VENDOR, DerapiHome.ACCOUNT, "second");
        Map<String, Object> config = enroller().config(DerapiVendor.TESLA, "consent");
        config.put("vendor", "tesla");
        world().home.add(second, DerapiHome.ACCOUNT, config);
        assertThat(world().home.status(second)).isEqualTo(
                "OFFLINE CONFIGURATION_ERROR @text/offline.config-redirect-uri [\"/energy/callback/derapi-tesla-second\"]");
        assertThat(world().home.status(first)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase2oneVendorsFailureLeavesTheOthersOnline() throws Exception {
        ThingUID solis = enroller().enrol(DerapiVendor.SOLIS, "keys", Map.of());
        ThingUID solaredge = enroller().enrol(DerapiVendor.SOLAREDGE, "keys", Map.of());
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, solaredge, DerapiDemo.siteId(DerapiVendor.SOLAREDGE),
                Map.of());
        world().cloud.outages().fail(DerapiVendor.SOLIS, "Unauthorized: https://www.soliscloud.com:13333/v1/x");
        world().time.advance(Duration.ofHours(25));

        assertThat(world().home.status(solis)).isEqualTo(
                "OFFLINE COMMUNICATION_ERROR @text/offline.vendor-error [\"Unauthorized: …\"]");
        assertThat(world().home.status(solaredge)).isEqualTo("ONLINE NONE");
        assertThat(world().home.statuses(site)).noneMatch(status -> status.startsWith("OFFLINE"));
        world().cloud.outages().clear();
        world().time.advance(Duration.ofHours(2));
        assertThat(world().home.status(solis)).isEqualTo("ONLINE NONE");
    }

    /** A 403 is ambiguous, and every answer of Tesla is billed: what the vendor sees is what the hub counts. */
    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "ENPHASE", "SOLAREDGE" })
    void edgeCase1and19aVendorThatRefusesIsNotAskedBlindly(DerapiVendor vendor) throws Exception {
        ThingUID bridge = enroller().enrol(vendor, vendor == DerapiVendor.SOLAREDGE ? "keys" : "consent", Map.of());
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of());
        world().time.advance(Duration.ofMinutes(30));
        int tokens = world().cloud.requests().count("/oauth2/token");
        int before = world().cloud.quotas().calls(vendor);
        world().cloud.outages().fail(vendor, "no right", 403);
        world().time.advance(Duration.ofHours(3));

        assertThat(world().home.status(site)).startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.forbidden");
        assertThat(world().cloud.quotas().calls(vendor) - before).as("calls that the vendor refused")
                .isLessThanOrEqualTo(12);
        int counted = Integer.parseInt(world().home.property(bridge, PROPERTY_QUOTA_USED).split(" ")[0]);
        assertThat(counted - world().cloud.quotas().calls(vendor))
                .as("what the vendor sees is counted, and tokens besides").isBetween(0, 2);
        // Three hours are three lives of Derapi's token.
        assertThat(world().cloud.requests().count("/oauth2/token") - tokens).isLessThanOrEqualTo(4);
        world().cloud.outages().clear();
        world().time.advance(Duration.ofHours(8));
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
    }

    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "TESLA", "ENPHASE" })
    void edgeCase11tokensThatRotateAreRenewedOverARestart(DerapiVendor vendor) throws Exception {
        ThingUID bridge = enroller().enrol(vendor, "consent", Map.of("detailMinutes", 720, "intervalMinutes", 720));
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of());
        for (int day = 0; day < 3; day++) {
            world().time.advance(Duration.ofDays(1));
            world().home.restart();
        }
        world().time.advance(Duration.ofHours(13));
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(world().home.property(bridge, PROPERTY_QUOTA_USED)).contains(" a month");
        assertThat(world().home.property(bridge, PROPERTY_QUOTA_LEFT)).matches("[0-9]+");
        assertThat(world().home.property(bridge, PROPERTY_QUOTA_RESETS)).isEqualTo("2026-07-01T00:00:00Z");
    }

    /** The vendor's sign-in is out of order for months: only then a new consent becomes unavoidable, and that is said a week before. */
    @ParameterizedTest
    @CsvSource({ "TESLA, 90", "ENPHASE, 30" })
    void edgeCase11aSignInThatBecomesUnavoidableIsSaidAWeekBefore(DerapiVendor vendor, int life) throws Exception {
        ThingUID bridge = enroller().enrol(vendor, "consent", Map.of());
        world().time.advance(Duration.ofHours(1));
        assertThat(world().home.state(bridge, CHANNEL_AUTHORISATION_DAYS_LEFT)).isInstanceOf(QuantityType.class);
        world().cloud.faults().always(VendorPaths.token(vendor), FaultKind.SERVER_ERROR);
        world().time.advance(Duration.ofDays(life - 9));
        assertThat(world().home.events(bridge)).isEmpty();
        world().time.advance(Duration.ofDays(3));

        assertThat(world().home.events(bridge)).singleElement().asString()
                .startsWith(CHANNEL_AUTHORISATION_ENDING + " 2026-");
        assertThat(((QuantityType<?>) Objects
                .requireNonNull(world().home.state(bridge, CHANNEL_AUTHORISATION_DAYS_LEFT))).intValue())
                .isBetween(4, 7);
        assertThat(world().home.statuses(bridge)).anyMatch(status -> status
                .startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.authorisation-ending"));
        world().home.restart();
        world().time.advance(Duration.ofHours(1));
        assertThat(world().home.events(bridge)).as("after a restart").hasSize(1);
        world().cloud.faults().clear();
        world().time.advance(Duration.ofDays(2));
        assertThat(world().home.status(bridge)).as("renewed after all").isEqualTo("ONLINE NONE");
        assertThat(world().home.storage.values.keySet()).as("what was warned of is over").noneMatch(ENDING_KEPT);
        world().time.advance(Duration.ofDays(life));
        assertThat(world().home.status(bridge)).isEqualTo("ONLINE NONE");
        assertThat(world().home.events(bridge)).hasSize(1);
        world().home.storage.put("ending:" + bridge, "1789294020");
        world().home.removeThing(bridge);
        assertThat(world().home.storage.values.keySet()).noneMatch(ENDING_KEPT);
    }

    @Test
    void edgeCase12aTokenOfFiveMinutesIsRenewedForEachPoll() throws Exception {
        ThingUID sma = enroller().enrol(DerapiVendor.SMA, "consent", Map.of());
        ThingUID site = world().home.addDevice(THING_TYPE_SITE, sma, DerapiDemo.siteId(DerapiVendor.SMA), Map.of());
        world().time.advance(Duration.ofHours(6));
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(world().home.statuses(site)).noneMatch(status -> status.startsWith("OFFLINE"));
    }

    @Test
    void edgeCase15noSecretIsInAPropertyASnapshotOrAPlainFile() throws Exception {
        enroller().enrol(DerapiVendor.SOLIS, "keys", Map.of());
        enroller().enrol(DerapiVendor.TESLA, "consent", Map.of());
        world().time.advance(Duration.ofHours(1));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as("%s", file)
                        .doesNotContain(DerapiDemo.SECRET, DerapiDemo.SOLIS_KEY_SECRET, DerapiDemo.SOLIS_KEY_ID);
            }
        }
        assertThat(world().home.storage.values.toString() + world().home.snapshots)
                .doesNotContain(DerapiDemo.SOLIS_KEY_SECRET, DerapiDemo.SOLIS_KEY_ID, "Bearer");
    }
}
