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

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.oauth.web.PageAnswer;

/**
 * Adds a vendor's bridge as an owner would, and walks the way that its status text and the Connect page show.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Enroller {
    private final SimulatedDerapi world;
    final HubBrowser browser;

    Enroller(SimulatedDerapi world) {
        this.world = world;
        browser = new HubBrowser(world.cloud, world.accounts);
    }

    /** What an owner enters for a vendor and a way. */
    Map<String, Object> config(DerapiVendor vendor, String way) {
        Map<String, Object> config = new HashMap<>(Map.of("way", way));
        boolean application = vendor.entry() == DerapiVendor.Entry.CONSENT;
        if (application && !way.equals("stored")) {
            config.put("clientId", DerapiDemo.app(vendor));
            config.put("clientSecret", DerapiDemo.appSecret(vendor));
            config.put("apiKey", DerapiDemo.apiKey(vendor));
            config.put("authUrl", world.cloud.vendorUri(vendor).toString());
        }
        if (way.equals("consent")) {
            config.put("redirectUri", SimulatedDerapi.HUB + "/energy/callback/derapi-" + vendor.id());
        }
        if (way.equals("partner")) {
            config.putAll(Map.of("clientId", DerapiDemo.PARTNER_APP, "clientSecret", DerapiDemo.PARTNER_SECRET,
                    "username", DerapiDemo.INSTALLER, "password", DerapiDemo.INSTALLER_PASSWORD));
        }
        if (vendor == DerapiVendor.ENPHASEVPP) {
            config.put("programId", "prog-1");
        }
        return config;
    }

    ThingUID add(DerapiVendor vendor, String way, Map<String, Object> more) {
        Map<String, Object> config = config(vendor, way);
        config.putAll(more);
        return world.home.addVendor(vendor.id(), config);
    }

    /** Adds the bridge and enrols. */
    ThingUID enrol(DerapiVendor vendor, String way, Map<String, Object> more) throws Exception {
        ThingUID uid = add(vendor, way, more);
        switch (way) {
            case "consent" -> consent(uid);
            case "keys" -> keys(uid, vendor);
            case "join" -> join(uid, vendor);
            case "partner", "stored", "none" -> {
                // Nothing is to be clicked.
            }
            default -> throw new AssertionError("Nobody knows how to walk the way " + way);
        }
        world.time.settle();
        return uid;
    }

    void consent(ThingUID uid) throws Exception {
        browser.open(uid);
        PageAnswer sent = browser.press("connect", Map.of());
        result(browser.back(browser.decide(String.valueOf(sent.location()), "allow")), "connected");
    }

    void keys(ThingUID uid, DerapiVendor vendor) {
        browser.open(uid);
        result(browser.press("keys", typed(vendor)), "keys-stored");
    }

    private static Map<String, String> typed(DerapiVendor vendor) {
        return vendor == DerapiVendor.SOLIS
                ? Map.of("key-key", DerapiDemo.SOLIS_KEY_ID, "key-secret", DerapiDemo.SOLIS_KEY_SECRET)
                : Map.of("key-key", DerapiDemo.SOLAREDGE_KEY);
    }

    /** Derapi has a form of its own for those vendors that give keys. */
    private static Map<String, String> typedAtDerapi(DerapiVendor vendor) {
        return vendor == DerapiVendor.SOLIS
                ? Map.of("key", DerapiDemo.SOLIS_KEY_ID, "secret", DerapiDemo.SOLIS_KEY_SECRET)
                : Map.of("key", DerapiDemo.SOLAREDGE_KEY);
    }

    void join(ThingUID uid, DerapiVendor vendor) throws Exception {
        browser.open(uid);
        browser.press("connect", Map.of());
        if (browser.shows("/join/flows/")) {
            String flow = browser.link("/join/flows/");
            URI decided = switch (vendor.entry()) {
                case CONSENT -> browser.decide(flow, "allow");
                case KEY -> browser.type(flow, typedAtDerapi(vendor));
                case NONE -> URI.create(flow.replace("&amp;", "&"));
            };
            result(browser.back(browser.leave(decided)), "connected");
            return;
        }
        if (vendor.entry() == DerapiVendor.Entry.CONSENT) {
            URI granted = browser.decide(browser.link("/vendors/"), "allow");
            if (browser.follow(granted).body().contains("failed")) {
                throw new AssertionError("Derapi Join failed");
            }
            result(browser.press("complete", Map.of()), "connected");
        } else {
            result(browser.press("complete", typed(vendor)), "connected");
        }
    }

    static void result(PageAnswer answer, String key) {
        String location = String.valueOf(answer.location());
        if (answer.status() != 303 || !location.endsWith("result=" + key)) {
            throw new AssertionError("Not " + key + " but " + answer.status() + " " + location + " " + answer.body());
        }
    }
}
