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

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.app.HubFolder;
import org.openhab.energy.hub.app.HubHome;
import org.openhab.energy.hub.app.HubLauncher;
import org.openhab.energy.hub.app.HubOptions;
import org.openhab.energy.hub.app.HubStartException;
import org.openhab.energy.hub.app.Listener;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.app.demo.DemoCloud;
import org.openhab.energy.hub.app.demo.DemoClouds;
import org.openhab.energy.hub.app.demo.DemoHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that {@code ./run} starts, with the broker beside the framework, to save time; and stops, the framework first,
 * so that the publisher can still say goodbye to the broker.
 * <p>
 * {@link #close} may come from another thread at any moment, also while the hub is still starting.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Hub implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final String READY_PATH = "/rest/";

    private final Logger logger = LoggerFactory.getLogger(Hub.class);
    private final List<Part> parts = new ArrayList<>();
    private final Progress progress;
    private boolean closed;

    /** The parts in the order in which they are stopped. */
    private enum Kind {
        FRAMEWORK,
        BROKER,
        CLOUDS,
        LOCK
    }

    private record Part(Kind kind, AutoCloseable closeable) {
    }

    public Hub(Progress progress) {
        this.progress = progress;
    }

    /**
     * Starts everything and returns when REST answers.
     *
     * @param bare whether the bundles of this project stay out, to measure the container without them
     * @return what to tell the person at the terminal
     * @throws HubStartException if something cannot start; what was started is still to be closed
     */
    public Welcome start(CommandLine line, HubFolder folder, boolean bare)
            throws HubStartException, IOException, InterruptedException {
        HubHome home = new HubHome(line.home());
        Listener http = new Listener(line.bind(), line.httpPort());
        Listener mqtt = new Listener(line.bind(), line.mqttPort());
        add(Kind.LOCK, HomeLock.take(home));
        PortCheck.require(http, "HTTP", "--http-port", "openHAB or another hub");
        BrokerChoice choice = BrokerChoice.of(home, mqtt);
        new GeneratedFile(home.services().resolve("runtime.cfg")).write(RuntimeDefaults.TEXT);

        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Void> broker = choice.builtIn()
                    ? CompletableFuture.runAsync(() -> startBroker(mqtt), beside)
                    : CompletableFuture.completedFuture(null);
            List<DemoCloud> clouds = startClouds(line, home, http);
            HubLauncher launcher = HubLauncher
                    .start(new HubOptions(folder.bundles(), home, line.bind(), line.httpPort(), bare, line.addons()));
            add(Kind.FRAMEWORK, launcher);
            progress.up("framework", launcher.bundles().size() + " bundles");
            broker.join();
            if (!launcher.awaitReady(READY_PATH, READY_LIMIT)) {
                throw new HubStartException("REST does not answer within " + READY_LIMIT.toSeconds()
                        + " s; the reason should be in " + home.logs().resolve("hub.log"));
            }
            progress.up("REST", "answers");
            return new Welcome(http, choice, clouds, home, line.addons());
        } catch (CompletionException e) {
            throw new HubStartException(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        } finally {
            beside.shutdown();
        }
    }

    private void startBroker(Listener mqtt) {
        try {
            EmbeddedBroker broker = ActiveMqBroker.start(Listener.bracketed(mqtt.bind()), mqtt.port());
            add(Kind.BROKER, broker);
            progress.up("MQTT broker", mqtt.host() + ":" + broker.port());
        } catch (IOException | HubStartException e) {
            throw new CompletionException(e);
        }
    }

    private List<DemoCloud> startClouds(CommandLine line, HubHome home, Listener http)
            throws HubStartException, IOException {
        DemoHome demo = new DemoHome(home);
        if (!line.demo() && !demo.isWithoutThingsOfItsOwn()) {
            if (demo.remove()) {
                progress.text("  The Things of the demo are removed, as this home has its own.");
            }
            return List.of();
        }
        DemoClouds clouds = DemoClouds.start(home, line.prices(), http.uri("http"));
        add(Kind.CLOUDS, clouds);
        demo.write(clouds.clouds());
        clouds.clouds().forEach(cloud -> progress.up("simulated " + cloud.vendor(), cloud.address().toString()));
        return clouds.clouds();
    }

    private synchronized void add(Kind kind, AutoCloseable closeable) throws HubStartException {
        Part part = new Part(kind, closeable);
        if (closed) {
            close(part);
            throw new HubStartException("Stopped while starting");
        }
        parts.add(part);
    }

    private void close(Part part) {
        try {
            part.closeable.close();
        } catch (Exception e) { // whatever it is, the other parts are to be stopped as well
            logger.warn("{} did not stop in order: {}", part.kind, e.toString());
        }
    }

    /** Stops what was started. Does nothing the second time. */
    @Override
    public synchronized void close() {
        closed = true;
        parts.sort(Comparator.comparing(Part::kind));
        parts.forEach(this::close);
        parts.clear();
    }
}
