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
package org.openhab.energy.hub.app.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.Listener;
import org.openhab.energy.hub.app.demo.DemoCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

/**
 * What the person at the terminal is told when the hub runs: addresses, and what to try next.
 *
 * @param http where REST and pages are
 * @param broker which MQTT broker is used
 * @param clouds the simulated clouds, if there are any
 * @param home the hub's home folder
 * @param addons the folder that add-ons are taken from, if it is not the hub's own
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Welcome(Listener http, BrokerChoice broker, List<DemoCloud> clouds, HubHome home,
        Optional<Path> addons) {

    /** The text, several lines. */
    public String text() {
        URI hub = http.uri("http");
        StringBuilder text = new StringBuilder();
        text.append("\nThe hub runs. Ctrl-C stops it.\n\n");
        row(text, "Page", hub + "/energy");
        row(text, "Connect", hub + "/energy/connect");
        row(text, "REST", hub + "/rest/things");
        row(text, "MQTT", broker.address() + (broker.builtIn() ? " (built in)" : ""));
        clouds.forEach(cloud -> row(text, cloud.vendor(), cloud.address() + " (simulated)"));
        row(text, "Home folder", home.folder().toString());
        addons.ifPresent(folder -> row(text, "Add-ons", folder + " (drop a KAR there)"));
        row(text, "Log", home.logs().resolve("hub.log").toString());
        text.append("\nTry next:\n");
        if (!clouds.isEmpty()) {
            text.append(
                    "  Open the Connect page and connect \"Nomos (consent)\"; sign in as " + NomosDemo.CONSENT_EMAIL
                            + ", the code is on the page.\n");
        } else {
            text.append("  Open the page and connect your accounts.\n");
        }
        int colon = broker.address().lastIndexOf(':');
        if (colon > 0) {
            text.append("  mosquitto_sub -h ").append(broker.address(), 0, colon).append(" -p ")
                    .append(broker.address().substring(colon + 1)).append(" -v -t 'energy/#'\n");
        }
        text.append("  curl -s ").append(hub).append("/rest/things\n");
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format("  %-12s %s%n", name, value));
    }
}
