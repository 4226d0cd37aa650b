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
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.novasense.NovasenseCloud;
import org.openhab.energy.hub.clouds.novasense.NovasenseDemo;

/**
 * The simulated Novasense portal: an account, a plant by its profile, and a query that a user has mapped by hand.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NovasenseDemoCloud implements DemoCloud {

    private final NovasenseCloud portal;

    private NovasenseDemoCloud(NovasenseCloud portal) {
        this.portal = portal;
    }

    static DemoCloud start(DemoSetting setting) {
        return new NovasenseDemoCloud(NovasenseCloud.start(setting.port(), Clock.systemUTC()));
    }

    @Override
    public String vendor() {
        return "Novasense";
    }

    @Override
    public URI address() {
        return portal.baseUri();
    }

    @Override
    public String things() {
        return """
                # An account at the simulated Novasense portal, whose paths and fields are invented.
                novasense:account:portal:
                  isBridge: true
                  label: Novasense
                  config:
                    clientId: %1$s
                    clientSecret: "%2$s"
                    tokenUrl: %3$s
                    apiBaseUrl: %4$s
                    discoveryPath: /plants
                novasense:plant:portal:north:
                  bridge: novasense:account:portal
                  label: Roof North
                  config:
                    plantId: %5$s
                novasense:query:portal:portfolio:
                  bridge: novasense:account:portal
                  label: Portfolio Forecast
                  config:
                    path: /portfolio/forecast
                    query:
                      - hours=72
                    itemsPath: rows
                    paging: link
                    nextPath: links.next
                    timestampPath: time
                  channels:
                    power:
                      type: power
                      label: Expected Power of All Plants
                      config:
                        valuePath: power
                        unitPath: unit
                        series: true
                """.formatted(NovasenseDemo.CLIENT, NovasenseDemo.SECRET, portal.tokenUri(), portal.apiUri(),
                NovasenseDemo.FIRST_PLANT).indent(2);
    }

    @Override
    public void close() {
        portal.close();
    }
}
