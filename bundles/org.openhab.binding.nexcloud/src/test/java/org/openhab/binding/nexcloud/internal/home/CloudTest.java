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
package org.openhab.binding.nexcloud.internal.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.nex.NexCloud;
import org.openhab.energy.hub.clouds.nex.NexCloudOptions;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * A test of the binding on real sockets against the simulated NEX, with one virtual clock for both.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class CloudTest {
    @TempDir
    protected Path folder = Path.of("");

    protected final VirtualTime time = new VirtualTime(NexHome.START);
    protected final HttpClient http = new HttpClient();
    protected NexCloud cloud = NexCloud.start(options());

    protected NexCloudOptions options() {
        return NexDemo.options(0).withSystemClock(time.clock());
    }

    @BeforeEach
    void connect() throws Exception {
        http.start();
    }

    @AfterEach
    void disconnect() throws Exception {
        cloud.close();
        http.stop();
    }

    protected NexHome home() {
        return home(Map.of());
    }

    protected NexHome home(Map<String, Object> accountChanges) {
        return new NexHome(time, cloud, http, folder, accountChanges);
    }

    /** A home with the demo's power meter, all of whose data points have been read. */
    protected NexHome meter() {
        NexHome home = home().with(NexDemo.METER, Map.of()).start();
        home.advance("PT1M");
        return home;
    }

    protected void set(String name, Object value) {
        cloud.setSwitches(cloud.switches().with(name, value));
    }

    protected void set(NexSwitches switches) {
        cloud.setSwitches(switches);
    }

    /** Puts other controllers in the place of the demo's. */
    protected void restart(List<NexController> controllers) {
        cloud.close();
        cloud = NexCloud.start(options().withControllers(controllers));
    }
}
