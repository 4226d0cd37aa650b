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
package org.openhab.energy.hub.clouds.derapi;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.OpaqueIds;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.DeviceEvent;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedInverter;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;

/**
 * The demo's made-up site for each vendor, with the customers, applications and keys that lead to it. Every vendor with
 * consent pages has an application {@code demo-<vendor>} with the secret {@code demo-<vendor>-secret}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiDemo {

    /** Derapi's client that sees real devices. */
    public static final String CLIENT = "demo-production";
    public static final String SECRET = "demo-production-secret";

    /** Derapi's client in virtual mode. */
    public static final String VIRTUAL_CLIENT = "demo-virtual";
    public static final String VIRTUAL_SECRET = "demo-virtual-secret";

    /** The API keys of both Enphase applications, sent beside the token. */
    public static final String ENPHASE_API_KEY = "demo-enphase-apikey";
    public static final String ENPHASEVPP_API_KEY = "demo-enphasevpp-apikey";

    /** Enphase's partner application and the installer who signs in with a password. */
    public static final String PARTNER_APP = "demo-enphase-partner";
    public static final String PARTNER_SECRET = "demo-enphase-partner-secret";
    public static final String INSTALLER = "installer@example.org";
    public static final String INSTALLER_PASSWORD = "demo-installer-password";

    public static final String SOLIS_KEY_ID = "1300386381000000001";
    public static final String SOLIS_KEY_SECRET = "demo/solis+secret=1";
    public static final String SOLAREDGE_KEY = "DEMO0SOLAREDGE0KEY0000000000001";

    private static final Instant SINCE = Instant.parse("2025-05-31T22:00:00Z");

    private DerapiDemo() {
    }

    /**
     * The demo's options.
     *
     * @param port the port, 0 for any free one
     * @param hubOrigins where the hub is reached, e.g. {@code http://127.0.0.1:8080}: redirect URIs must be below
     */
    public static DerapiCloudOptions options(int port, URI... hubOrigins) {
        DerapiCloudOptions options = new DerapiCloudOptions().withPort(port)
                .withClient(new DerapiClient(CLIENT, SECRET, false))
                .withClient(new DerapiClient(VIRTUAL_CLIENT, VIRTUAL_SECRET, true))
                .withApp(new VendorApp(DerapiVendor.ENPHASE, PARTNER_APP, PARTNER_SECRET, ENPHASE_API_KEY, true,
                        List.of()))
                .withCustomer(VendorCustomer.installer(DerapiVendor.ENPHASE, INSTALLER, INSTALLER_PASSWORD))
                .withCustomer(VendorCustomer.withKey(DerapiVendor.SOLIS, login(DerapiVendor.SOLIS), SOLIS_KEY_ID,
                        SOLIS_KEY_SECRET))
                .withCustomer(VendorCustomer.withKey(DerapiVendor.SOLAREDGE, login(DerapiVendor.SOLAREDGE), "",
                        SOLAREDGE_KEY));
        for (DerapiVendor vendor : DerapiVendor.values()) {
            if (vendor.entry() == DerapiVendor.Entry.CONSENT) {
                options = options.withApp(new VendorApp(vendor, app(vendor), appSecret(vendor), apiKey(vendor), false,
                        List.of(hubOrigins))).withCustomer(VendorCustomer.consenting(vendor, login(vendor)));
            }
        }
        for (DerapiVendor vendor : DerapiVendor.values()) {
            options = options.withSite(site(vendor));
        }
        return options;
    }

    /** The id of a vendor's application. */
    public static String app(DerapiVendor vendor) {
        return "demo-" + vendor.id();
    }

    public static String appSecret(DerapiVendor vendor) {
        return app(vendor) + "-secret";
    }

    /** The API key of a vendor's application, empty where there is none. */
    public static String apiKey(DerapiVendor vendor) {
        return switch (vendor) {
            case ENPHASE -> ENPHASE_API_KEY;
            case ENPHASEVPP -> ENPHASEVPP_API_KEY;
            default -> "";
        };
    }

    /** What the vendor's customer signs in with. */
    public static String login(DerapiVendor vendor) {
        return vendor.id() + "-owner@example.org";
    }

    /** Derapi's id of a vendor's site. */
    public static String siteId(DerapiVendor vendor) {
        return OpaqueIds.of("site", vendor.id(), site(vendor).vendorId());
    }

    /** Derapi's id of a vendor's inverter. */
    public static String inverterId(DerapiVendor vendor) {
        return OpaqueIds.of("solr", vendor.id(), site(vendor).inverters().get(0).vendorId());
    }

    /**
     * Derapi's id of a vendor's battery.
     *
     * @throws IndexOutOfBoundsException for SolarEdge and SMA's sandbox, whose sites have none
     */
    public static String batteryId(DerapiVendor vendor) {
        return OpaqueIds.of("batt", vendor.id(), site(vendor).batteries().get(0).vendorId());
    }

    /**
     * A vendor's site as it is set up.
     */
    public static SimulatedSite site(DerapiVendor vendor) {
        String owner = vendor == DerapiVendor.VIRTUAL ? VIRTUAL_CLIENT : login(vendor);
        return switch (vendor) {
            case TESLA -> new SimulatedSite(vendor, "2252147638651000", owner, "Haus am See", SINCE)
                    .withInverters(new SimulatedInverter("TSLA-INV-1", "Tesla Solar Inverter", "TG0000000000001",
                            "Roof", 7.6))
                    .withBatteries(new SimulatedBattery("TSLA-PW-1", "Powerwall 2", "TG0000000000002", "Powerwall",
                            13.5, 5));
            case SOLIS -> new SimulatedSite(vendor, "1308675217947224382", owner, "Solis Garage", SINCE)
                    .withInverters(new SimulatedInverter("1308675217944611083", "S6-EH1P6K", "120B40198150131",
                            "Garage", 6.2).withEvents(new DeviceEvent("warning", "Grid voltage high")))
                    .withBatteries(new SimulatedBattery("1308675217944611999", "Pylontech US5000", "PYL0000000001",
                            "Storage", 9.6, 4.5).omitting("mode"));
            case SMA -> new SimulatedSite(vendor, "992453", owner, "SMA Home", SINCE)
                    .withInverters(new SimulatedInverter("882453", "STP10.0-3SE-40", "3000000001", "Tripower", 9.9))
                    .withBatteries(new SimulatedBattery("882454", "Home Storage 10", "3000000002", "Home Storage", 9.8,
                            4.6).withMode(SimulatedBattery.SAVINGS));
            case SMASBOX -> new SimulatedSite(vendor, "992463", owner, "SMA Sandbox", SINCE)
                    .withInverters(new SimulatedInverter("882463", "STP8.0-3AV-40", "3000000003", "Tripower", 8));
            case SOLAREDGE -> new SimulatedSite(vendor, "9963148", owner, "SolarEdge Dach", SINCE)
                    .withInverters(new SimulatedInverter("9963148:7F171058-FE", "SE10K", "7F171058-FE", "Inverter 1",
                            9.2).omitting("name"))
                    .omitting("operationalSince");
            case ENPHASE -> new SimulatedSite(vendor, "9966038", owner, "Enphase Home", SINCE)
                    .withInverters(new SimulatedInverter("9966038:122130015071", "IQ8PLUS", "122130015071",
                            "Microinverters", 5.4))
                    .withBatteries(new SimulatedBattery("9966038:122130015099", "IQ Battery 5P", "122130015099",
                            "IQ Battery", 10, 7.68).omitting("nameplateKwh"));
            case ENPHASEVPP -> new SimulatedSite(vendor, "9966040", owner, "Enphase Grid Services", SINCE)
                    .withInverters(new SimulatedInverter("9966040:122130015171", "IQ8PLUS", "122130015171",
                            "Microinverters", 6.1))
                    .withBatteries(new SimulatedBattery("9966040:122130015199", "IQ Battery 5P", "122130015199",
                            "IQ Battery", 10, 7.68));
            case VIRTUAL -> new SimulatedSite(vendor, "679816bb9dbd2597c5e4f6ae", owner, "Site 1", SINCE)
                    .withInverters(new SimulatedInverter("679816bb9dbd2597c5e4f6af", "Virtual Inverter", "V-1",
                            "Virtual inverter", 8))
                    .withBatteries(new SimulatedBattery("679816bb9dbd2597c5e4f6b0", "Virtual Battery", "V-2",
                            "Virtual battery", 10, 5).withFirstPercent(20));
        };
    }
}
