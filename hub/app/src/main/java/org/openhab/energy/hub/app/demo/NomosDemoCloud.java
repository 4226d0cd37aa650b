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
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosCloudOptions;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;
import org.openhab.energy.hub.clouds.nomos.price.PriceFileException;
import org.openhab.energy.hub.clouds.nomos.price.ReplayedPrices;

/**
 * The simulated Nomos: one account with a key and three loads, one that waits for a consent in the browser.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NomosDemoCloud implements DemoCloud {

    private final NomosCloud nomos;
    private final URI hub;

    private NomosDemoCloud(NomosCloud nomos, URI hub) {
        this.nomos = nomos;
        this.hub = hub;
    }

    /**
     * @throws HubStartException if the price file is no good
     */
    static DemoCloud start(DemoSetting setting) throws HubStartException {
        NomosCloudOptions options = NomosDemo.options(setting.port(), setting.hub())
                .withTokenFile(setting.file("nomos-tokens.json"));
        try {
            if (setting.prices().isPresent()) {
                options = options.withPrices(ReplayedPrices.read(setting.prices().get(), options.zone()));
            }
            return new NomosDemoCloud(NomosCloud.start(options), setting.hub());
        } catch (PriceFileException e) {
            throw new HubStartException("--prices: " + e.getMessage(), e);
        }
    }

    @Override
    public String vendor() {
        return "Nomos";
    }

    @Override
    public URI address() {
        return nomos.baseUri();
    }

    @Override
    public String things() {
        return """
                # Two accounts at the simulated Nomos: one has a key, one waits for a consent in the browser.
                nomos:account:key:
                  isBridge: true
                  label: Nomos (key)
                  config:
                    grant: clientCredentials
                    clientId: %3$s
                    clientSecret: %4$s
                    baseUrl: %1$s
                nomos:subscription:key:home:
                  bridge: nomos:account:key
                  label: Home
                  config:
                    subscriptionId: %5$s
                # Three devices that wait for low prices.
                nomos:load:key:washer:
                  bridge: nomos:account:key
                  label: Washing machine
                  config:
                    subscriptionId: %5$s
                    kind: contiguous
                    profile: "0:20@2000W, 1:20@150W, 0:30@400W"
                    until: "07:00"
                nomos:load:key:heatpump:
                  bridge: nomos:account:key
                  label: Heat pump
                  config:
                    subscriptionId: %5$s
                    kind: daily
                    duration: "6:00"
                    power: 1500
                    minimumRun: "1:00"
                    minimumPause: "0:30"
                    maximumStarts: 3
                nomos:load:key:car:
                  bridge: nomos:account:key
                  label: Car
                  config:
                    subscriptionId: %5$s
                    kind: interruptible
                    energy: 22
                    power: 11000
                    until: "06:30"
                    priceCap: 30
                nomos:account:consent:
                  isBridge: true
                  label: Nomos (consent)
                  config:
                    grant: authorizationCode
                    clientId: %6$s
                    clientSecret: %7$s
                    redirectUri: %2$s/energy/callback/nomos
                    baseUrl: %1$s
                """.formatted(address(), hub, NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION,
                NomosDemo.CONSENT_CLIENT, NomosDemo.CONSENT_SECRET).indent(2);
    }

    @Override
    public void close() {
        nomos.close();
    }
}
