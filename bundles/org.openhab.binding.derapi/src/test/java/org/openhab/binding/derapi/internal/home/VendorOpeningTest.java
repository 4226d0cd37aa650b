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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;

/**
 * When a vendor is opened: once for each opening of its account, whatever its account tells meanwhile.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class VendorOpeningTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");
    private static final ThingUID ENPHASE = DerapiHome.vendor("enphase");

    @TempDir
    Path folder = Path.of("");
    private @Nullable SimulatedDerapi world;

    @BeforeEach
    void begin() {
        world = new SimulatedDerapi(START, folder);
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    private static ThingUID addEnphase(SimulatedDerapi world, DerapiHome home) {
        return home.addVendor("enphase", new Enroller(world).config(DerapiVendor.ENPHASE, "partner"));
    }

    /** Accounts of which the vendor's is told that its bridge is online while it is being opened. */
    private final class SlowAccounts implements CloudAccounts {
        private @Nullable DerapiHome home;
        private int openings;

        @Override
        public CloudAccount open(AccountSettings settings, AccountListener listener) {
            if (settings.id().equals(ENPHASE.getAsString())) {
                openings++;
                Objects.requireNonNull(home).handler(ENPHASE, DerapiVendorHandler.class).bridgeStatusChanged(
                        new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
            }
            return world().accounts.open(settings, listener);
        }

        @Override
        public void forget(String id) {
            world().accounts.forget(id);
        }
    }

    @Test
    void anAccountThatComesOnlineWhileItsVendorIsBeingOpenedOpensItNoSecondTime() {
        SlowAccounts accounts = new SlowAccounts();
        DerapiHome home = new DerapiHome(world().time, accounts);
        accounts.home = home;
        home.addAccount(world().productionConfig());
        addEnphase(world(), home);

        assertThat(home.status(ENPHASE)).isEqualTo("ONLINE NONE");
        assertThat(home.statuses(ENPHASE)).noneMatch(status -> status.startsWith("OFFLINE"));
        assertThat(accounts.openings).isOne();
        home.stop();
    }

    @Test
    void aVendorThatWasThereBeforeItsAccountIsOpenedWhenThatComes() {
        DerapiHome home = world().home;
        addEnphase(world(), home);
        assertThat(home.status(ENPHASE)).isEqualTo("OFFLINE BRIDGE_OFFLINE");
        world().production();

        assertThat(home.status(ENPHASE)).isEqualTo("ONLINE NONE");
    }

    @Test
    void whenItsAccountIsConfiguredAnewTheVendorGoesTheNewWay() {
        world().production();
        DerapiHome home = world().home;
        addEnphase(world(), home);
        ThingUID site = home.addDevice(THING_TYPE_SITE, ENPHASE, DerapiDemo.siteId(DerapiVendor.ENPHASE), Map.of());
        home.configure(DerapiHome.ACCOUNT, Map.of("clientSecret", "mistyped"));
        home.configure(DerapiHome.ACCOUNT, Map.of("clientSecret", DerapiDemo.SECRET));
        assertThat(home.status(ENPHASE)).isEqualTo("ONLINE NONE");
        assertThat(home.status(site)).isEqualTo("ONLINE NONE");
        int requests = world().cloud.requests().count();
        world().time.advance(Duration.ofDays(2));

        assertThat(home.status(ENPHASE)).isEqualTo("ONLINE NONE");
        assertThat(home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(world().cloud.requests().count()).as("asks again").isGreaterThan(requests);
    }

    @Test
    void whatWasRefusedIsAskedAgainWhenTheAccountIsConfiguredAnew() {
        world().production();
        DerapiHome home = world().home;
        addEnphase(world(), home);
        String id = "batt-aaaaaaaaaaaaaaaa";
        ThingUID battery = home.addDevice(THING_TYPE_BATTERY, ENPHASE, id, Map.of());
        assertThat(home.status(battery)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.not-found");
        world().time.advance(Duration.ofMinutes(10));
        int asked = asked(id);
        world().time.advance(Duration.ofMinutes(10));
        assertThat(asked(id)).as("refused for good").isEqualTo(asked);
        home.configure(DerapiHome.ACCOUNT, Map.of("clientSecret", "mistyped"));
        assertThat(asked(id)).isGreaterThan(asked);
    }

    private int asked(String id) {
        return world().cloud.requests().matching(request -> request.path().contains(id)).size();
    }

    @Test
    void aModeThatIsMendedAtTheAccountIsNoticed() {
        DerapiHome home = world().home;
        world().account("virtual", DerapiDemo.CLIENT, DerapiDemo.SECRET);
        addEnphase(world(), home);
        assertThat(home.status(ENPHASE)).startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.config-mode-virtual");
        home.configure(DerapiHome.ACCOUNT, Map.of("mode", "production"));

        assertThat(home.status(ENPHASE)).isEqualTo("ONLINE NONE");
    }
}
