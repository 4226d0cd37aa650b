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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.start.GeneratedFile;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The demo's part of a home folder: one file with Things. Knows also whether a home is still without Things of its
 * user, which is when the demo starts unasked.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DemoHome {

    private static final String STORED_THINGS = "org.openhab.core.thing.Thing.json";

    private final HubHome home;
    private final GeneratedFile things;

    public DemoHome(HubHome home) {
        this.home = home;
        this.things = new GeneratedFile(home.things().resolve("demo.yaml"));
    }

    /** Whether nobody has given this home a Thing or an account; what was approved in the demo belongs to the demo. */
    public boolean isWithoutThingsOfItsOwn() throws IOException {
        return !hasOwnFiles() && (things.isGenerated() || !hasStoredThings());
    }

    private boolean hasOwnFiles() throws IOException {
        if (!Files.isDirectory(home.things())) {
            return false;
        }
        try (Stream<Path> files = Files.list(home.things())) {
            for (Path file : files.filter(DemoHome::isYaml).toList()) {
                if (new GeneratedFile(file).isOwn()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean hasStoredThings() throws IOException {
        Path stored = home.userdata().resolve("jsondb").resolve(STORED_THINGS);
        if (!Files.exists(stored)) {
            return false;
        }
        try {
            return JsonParser.parseString(Files.readString(stored)) instanceof JsonObject content && !content.isEmpty();
        } catch (JsonParseException e) {
            // Damaged, so not empty; the storage of the hub reports and repairs it.
            return true;
        }
    }

    /**
     * Writes the demo's Things, unless the user has changed the file.
     *
     * @param cloud base address of the simulated Nomos
     * @param hub base address of this hub, below which Nomos sends the browser back
     */
    public void write(URI cloud, URI hub) throws IOException {
        things.write("""
                # Two accounts at the simulated Nomos: one has a key, one waits for a consent in the browser.
                version: 1
                things:
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
                  nomos:account:consent:
                    isBridge: true
                    label: Nomos (consent)
                    config:
                      grant: authorizationCode
                      clientId: %6$s
                      clientSecret: %7$s
                      redirectUri: %2$s/energy/callback/nomos
                      baseUrl: %1$s
                """.formatted(cloud, hub, NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET, NomosDemo.KEY_SUBSCRIPTION,
                NomosDemo.CONSENT_CLIENT, NomosDemo.CONSENT_SECRET));
    }

    /** Takes the demo's Things out of a home that is used in earnest. */
    public boolean remove() throws IOException {
        return things.delete();
    }
}
