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
package org.openhab.energy.hub.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.openhab.energy.hub.app.addons.AddonBundles;
import org.openhab.energy.hub.app.addons.AddonsFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the bundles of a folder in an OSGi framework: installs all, resolves them together, then starts them.
 * <p>
 * The logging API is exported by the system bundle, so that every line of every bundle reaches the launcher's one
 * logging backend from the first moment. The framework's storage is new at every start: what is in the folder is
 * what runs. With an addons folder, add-ons come and go with its files instead.
 * <p>
 * One hub per process at a time, because openHAB's folders are system properties. Not safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HubLauncher implements AutoCloseable {

    private static final String OWN_BUNDLES = "org.openhab.";
    private static final String HUB_BUNDLES = "org.openhab.energy.hub.";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(25);
    /** Jetty looks for these packages at the first version, our bundles accept both. */
    private static final List<String> LOGGING_VERSIONS = List.of("1.7.36", "2.0.17");
    private static final List<String> LOGGING_PACKAGES = List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers",
            "org.slf4j.spi");

    private final Logger logger = LoggerFactory.getLogger(HubLauncher.class);
    private final HubOptions options;
    private final Framework framework;
    private @Nullable AddonsFolder addons;

    private HubLauncher(HubOptions options, Framework framework) {
        this.options = options;
        this.framework = framework;
    }

    /**
     * Starts the framework and all bundles. HTTP may answer a little later: see {@link #awaitReady}.
     *
     * @throws HubStartException if a bundle cannot be installed, resolved or started; nothing runs then
     */
    public static HubLauncher start(HubOptions options) throws HubStartException {
        HubHome home = options.home();
        try {
            home.create();
            home.wipeCache();
        } catch (IOException e) {
            throw new HubStartException("The home folder " + home.folder() + " cannot be written: " + e, e);
        }
        System.setProperty("openhab.conf", home.conf().toString());
        System.setProperty("openhab.userdata", home.userdata().toString());
        System.setProperty("openhab.logdir", home.logs().toString());
        HubLauncher launcher = new HubLauncher(options,
                new EquinoxFactory().newFramework(frameworkProperties(options)));
        try {
            launcher.run();
            return launcher;
        } catch (BundleException | IOException e) {
            launcher.close();
            throw new HubStartException("The bundles of " + options.bundles() + " do not start: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> frameworkProperties(HubOptions options) {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, options.home().cache().toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, loggingPackages());
        // Without a log service the component runtime prints to the console: warnings only.
        properties.put("ds.loglevel", "2");
        // The same for events: at a stop it is interrupted by design, and would warn of that.
        properties.put("org.apache.felix.eventadmin.LogLevel", "1");
        properties.put("org.apache.felix.eventadmin.ThreadPoolSize", "2");
        properties.put("org.osgi.service.http.port", Integer.toString(options.httpPort()));
        properties.put("org.ops4j.pax.web.listening.addresses", options.bind());
        properties.put("energy.hub.bind", options.bind());
        return properties;
    }

    private static String loggingPackages() {
        return String.join(",",
                LOGGING_VERSIONS.stream()
                        .flatMap(version -> LOGGING_PACKAGES.stream().map(name -> name + ";version=" + version))
                        .toList());
    }

    private void run() throws BundleException, IOException {
        framework.init();
        BundleContext context = framework.getBundleContext();
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars()) {
            try (InputStream content = Files.newInputStream(jar)) {
                installed.add(context.installBundle(jar.getFileName().toString(), content));
            }
        }
        framework.start();
        framework.adapt(FrameworkWiring.class).resolveBundles(installed);
        for (Bundle bundle : installed) {
            if (!isFragment(bundle)) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
        logger.info("{} bundles started from {}", installed.size(), options.bundles());
        options.addons().ifPresent(folder -> {
            AddonsFolder added = new AddonsFolder(folder, new AddonBundles(context));
            addons = added;
            added.start();
        });
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(options.bundles())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(this::isWanted)
                    // The HTTP server starts beside the rest, so it goes first; our own bundles need all others.
                    .sorted(Comparator.comparing(HubLauncher::isOwn).thenComparing(Comparator.reverseOrder())).toList();
        }
    }

    private boolean isWanted(Path jar) {
        boolean isAddon = isOwn(jar) && !jar.getFileName().toString().startsWith(HUB_BUNDLES);
        return !(options.bare() && isOwn(jar)) && !(options.addons().isPresent() && isAddon);
    }

    private static boolean isOwn(Path jar) {
        return jar.getFileName().toString().startsWith(OWN_BUNDLES);
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Base address of the hub's HTTP server, without a slash at the end. */
    public URI address() {
        return new Listener(options.bind(), options.httpPort()).uri("http");
    }

    /** The installed bundles, in the order of their installation. */
    public List<HubBundle> bundles() {
        return Stream.of(framework.getBundleContext().getBundles()).filter(bundle -> bundle.getBundleId() != 0)
                .map(this::describe).toList();
    }

    private HubBundle describe(Bundle bundle) {
        return new HubBundle(String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString(),
                stateName(bundle.getState()), isFragment(bundle),
                options.bundles().resolve(bundle.getLocation()).toFile().length());
    }

    private static String stateName(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STOPPING -> "STOPPING";
            default -> "UNINSTALLED";
        };
    }

    /**
     * Waits until the hub answers a request for the given path with status 200; the bare container answers
     * everything with 404 and is ready then.
     *
     * @return whether it did within the limit
     */
    public boolean awaitReady(String path, Duration limit) throws InterruptedException {
        int wanted = options.bare() ? HttpURLConnection.HTTP_NOT_FOUND : HttpURLConnection.HTTP_OK;
        long end = System.nanoTime() + limit.toNanos();
        while (status(address().resolve(path)) != wanted) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }

    private static int status(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            connection.setRequestProperty("Connection", "close");
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // Nobody listens yet: that is what the caller waits for.
            return -1;
        }
    }

    /** Stops all bundles and the framework, and waits for it. Does nothing if they are stopped. */
    @Override
    public void close() {
        AddonsFolder added = addons;
        if (added != null) {
            added.close();
        }
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT.toMillis());
        } catch (BundleException e) {
            logger.warn("The framework does not stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
