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
package org.openhab.energy.hub.app.addons;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundles of add-ons in a framework. Not safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AddonBundles {

    private static final Duration REFRESH_LIMIT = Duration.ofSeconds(30);

    private record Installed(Bundle bundle, AddonJar jar) {
    }

    private final Logger logger = LoggerFactory.getLogger(AddonBundles.class);
    private final BundleContext context;
    private final Map<String, Installed> installed = new TreeMap<>();

    /**
     * @param context the framework's own
     */
    public AddonBundles(BundleContext context) {
        this.context = context;
    }

    /**
     * Makes exactly these bundles run, beside those of others: what is not among them is uninstalled, what has changed is replaced. A bundle that cannot
     * be installed or started is told, and the others go on.
     *
     * @param jars no two of the same name
     */
    void become(Collection<AddonJar> jars) {
        Map<String, AddonJar> wanted = jars.stream().collect(Collectors.toMap(AddonJar::name, jar -> jar));
        List<Bundle> gone = new ArrayList<>();
        for (Installed old : List.copyOf(installed.values())) {
            AddonJar jar = wanted.get(old.jar.name());
            if (jar == null || !jar.digest().equals(old.jar.digest())) {
                installed.remove(old.jar.name());
                gone.add(old.bundle);
            }
        }
        gone.forEach(this::uninstall);
        jars.stream().filter(jar -> !installed.containsKey(jar.name())).forEach(this::install);
        // After the new ones are there, so that bundles which need one of them are restarted once.
        refresh(gone);
        start();
    }

    private void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            logger.warn("{} cannot be removed: {}", bundle.getSymbolicName(), e.getMessage());
        }
    }

    private void install(AddonJar jar) {
        try {
            Bundle bundle = context.installBundle("addon:" + jar.name() + ":" + jar.digest(),
                    new ByteArrayInputStream(jar.content()));
            installed.put(jar.name(), new Installed(bundle, jar));
        } catch (BundleException e) {
            logger.warn("{} of {} cannot be installed: {}", jar.name(), jar.file(), e.getMessage());
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }

    private void refresh(List<Bundle> gone) {
        if (gone.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(gone, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                logger.warn("Bundles are still being exchanged after {} s", REFRESH_LIMIT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() {
        wiring().resolveBundles(installed.values().stream().map(Installed::bundle).toList());
        for (Installed each : installed.values()) {
            boolean isFragment = (each.bundle.adapt(BundleRevision.class).getTypes()
                    & BundleRevision.TYPE_FRAGMENT) != 0;
            if (!isFragment && each.bundle.getState() != Bundle.ACTIVE) {
                try {
                    each.bundle.start(Bundle.START_TRANSIENT);
                } catch (BundleException e) {
                    logger.warn("{} of {} does not start: {}", each.jar.name(), each.jar.file(), e.getMessage());
                }
            }
        }
    }
}
