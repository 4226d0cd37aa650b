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
package org.openhab.energy.hub.app.demo;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.DerapiCloud;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * The simulated Derapi: virtual devices that run at once, a site for each vendor that waits to be connected, and a
 * battery plan on the prices of the demo's tariff.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DerapiDemoCloud implements DemoCloud {

    private final DerapiCloud derapi;
    private final URI hub;

    private DerapiDemoCloud(DerapiCloud derapi, URI hub) {
        this.derapi = derapi;
        this.hub = hub;
    }

    static DemoCloud start(DemoSetting setting) {
        return new DerapiDemoCloud(DerapiCloud.start(DerapiDemo.options(setting.port(), setting.hub())),
                setting.hub());
    }

    @Override
    public String vendor() {
        return "Derapi";
    }

    @Override
    public URI address() {
        return derapi.baseUri();
    }

    @Override
    public String things() {
        StringBuilder things = new StringBuilder();
        things.append(account("virtual", DerapiDemo.VIRTUAL_CLIENT, DerapiDemo.VIRTUAL_SECRET))
                .append(account("production", DerapiDemo.CLIENT, DerapiDemo.SECRET));
        things.append(vendor(DerapiVendor.VIRTUAL, "virtual", "none"));
        for (DerapiVendor vendor : DerapiVendor.values()) {
            if (vendor != DerapiVendor.VIRTUAL && vendor != DerapiVendor.SMASBOX) {
                String way = vendor.entry() == DerapiVendor.Entry.KEY
                        ? "keys"
                        : vendor == DerapiVendor.ENPHASEVPP ? "join" : "consent";
                things.append(vendor(vendor, "production", way));
            }
        }
        things.append("""
                derapi:battery-plan:demo:
                  label: Battery plan
                  config:
                    siteId: %s
                    tariff: nomos:subscription:key:home
                    householdKw: 0.5
                """.formatted(DerapiDemo.siteId(DerapiVendor.VIRTUAL)));
        return things.toString().indent(2);
    }

    private String account(String mode, String client, String secret) {
        return """
                derapi:account:%1$s:
                  isBridge: true
                  label: Derapi (%1$s)
                  config:
                    mode: %1$s
                    clientId: %2$s
                    clientSecret: %3$s
                    apiUrl: %4$s
                    authUrl: %4$s
                """.formatted(mode, client, secret, address());
    }

    private String vendor(DerapiVendor vendor, String account, String way) {
        String application = way.equals("consent") || way.equals("join")
                ? """
                            clientId: %s
                            clientSecret: %s
                            apiKey: "%s"
                            authUrl: %s
                            redirectUri: %s/energy/callback/derapi-%s
                        """.formatted(DerapiDemo.app(vendor), DerapiDemo.appSecret(vendor), DerapiDemo.apiKey(vendor),
                        derapi.vendorUri(vendor), hub, vendor.id()).indent(0)
                : "";
        return """
                derapi:vendor:%2$s:%1$s:
                  isBridge: true
                  bridge: derapi:account:%2$s
                  label: %3$s
                  config:
                    vendor: %1$s
                    way: %4$s
                %5$sderapi:site:%2$s:%1$s:home:
                  bridge: derapi:vendor:%2$s:%1$s
                  label: %3$s site
                  config:
                    id: %6$s
                """.formatted(vendor.id(), account, vendor.label(), way,
                application + (vendor == DerapiVendor.ENPHASEVPP ? "    programId: prog-1\n" : ""),
                DerapiDemo.siteId(vendor));
    }

    @Override
    public void close() {
        derapi.close();
    }
}
