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
package org.openhab.energy.thing.internal.diagnose;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.PriceCurve;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what a report of faults is made of. An energy binding is known by its use of this bundle, so a new vendor needs nothing here.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class FactFinder {

    private static final String BINDING = "org.openhab.binding.";
    private static final String OURS = "org.openhab.energy.";
    /** Bundles whose versions decide whether ours run. */
    private static final List<String> BELOW = List.of("org.openhab.core", "org.openhab.core.thing",
            "org.eclipse.jetty.client", "com.google.gson", "org.ops4j.pax.web.pax-web-jetty");
    private static final long MEBIBYTE = 1 << 20;

    private final Logger logger = LoggerFactory.getLogger(FactFinder.class);
    private final BundleContext context;
    private final ThingRegistry things;
    private final EnergyFeed feed;
    private final List<SinkStatus> sinks;
    private final Clock clock;

    FactFinder(BundleContext context, ThingRegistry things, EnergyFeed feed, List<SinkStatus> sinks, Clock clock) {
        this.context = context;
        this.things = things;
        this.feed = feed;
        this.sinks = sinks;
        this.clock = clock;
    }

    Facts find() {
        Map<String, ThingSnapshot> snapshots = feed.snapshots().stream()
                .collect(Collectors.toMap(ThingSnapshot::uid, snapshot -> snapshot));
        List<String> bindings = Stream.of(context.getBundles()).filter(FactFinder::isBinding)
                .map(bundle -> bundle.getSymbolicName().substring(BINDING.length())).toList();
        List<ThingFacts> found = things.stream()
                .filter(thing -> bindings.contains(thing.getUID().getBindingId()))
                .sorted((one, other) -> one.getUID().toString().compareTo(other.getUID().toString()))
                .map(thing -> facts(thing, snapshots.get(thing.getUID().toString()))).toList();
        List<String> publishers = sinks.stream()
                .map(this::publisher).toList();
        return new Facts(Instant.now(clock), system(), bundles(), found, publishers);
    }

    /** A sink that fails to answer is a fact, too. */
    private String publisher(SinkStatus sink) {
        String name = sink.getClass().getSimpleName();
        try {
            name = sink.name();
            return name + " " + sink.level() + ": " + sink.text(Locale.ENGLISH);
        } catch (RuntimeException e) {
            logger.warn("{} does not say how it is doing", sink.getClass().getName(), e);
            return name + " does not say how it is doing: " + e.getClass().getSimpleName();
        }
    }

    private Map<String, String> system() {
        Map<String, String> system = new LinkedHashMap<>();
        system.put("openHAB", OpenHAB.getVersion());
        for (String name : List.of("java.vm.name", "java.version", "os.name", "os.arch")) {
            system.put(name, System.getProperty(name, "?"));
        }
        Runtime runtime = Runtime.getRuntime();
        system.put("memory", "%d MiB used, %d MiB at most".formatted(
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE, runtime.maxMemory() / MEBIBYTE));
        system.put("processors", Integer.toString(runtime.availableProcessors()));
        system.put("disk", Path.of(OpenHAB.getUserDataFolder()).toFile().getUsableSpace() / MEBIBYTE + " MiB free");
        system.put("zone", clock.getZone().getId());
        system.put("language", Locale.getDefault().toLanguageTag());
        return system;
    }

    private List<String> bundles() {
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            @Nullable
            String name = bundle.getSymbolicName();
            if (name != null && (name.startsWith(OURS) || isBinding(bundle) || BELOW.contains(name))) {
                lines.add(name + " " + bundle.getVersion() + " " + state(bundle.getState()));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static boolean isBinding(Bundle bundle) {
        @Nullable
        String name = bundle.getSymbolicName();
        @Nullable
        String imports = bundle.getHeaders("").get(Constants.IMPORT_PACKAGE);
        return name != null && name.startsWith(BINDING) && imports != null
                && imports.contains("org.openhab.energy.thing");
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "INSTALLED (something it needs is missing)";
            case Bundle.RESOLVED -> "RESOLVED (not started)";
            case Bundle.STARTING -> "STARTING";
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STOPPING -> "STOPPING";
            default -> "UNINSTALLED";
        };
    }

    private ThingFacts facts(Thing thing, @Nullable ThingSnapshot snapshot) {
        ThingStatusInfo status = thing.getStatusInfo();
        @Nullable
        String description = status.getDescription();
        return new ThingFacts(thing.getUID().toString(),
                status.getStatus() + "/" + status.getStatusDetail() + (description == null ? "" : " " + description),
                thing.getConfiguration().getProperties(), thing.getProperties(),
                snapshot == null ? "" : data(snapshot));
    }

    private String data(ThingSnapshot snapshot) {
        long unknown = snapshot.channels().values().stream().filter(ChannelReading.Unknown.class::isInstance).count();
        @Nullable
        Instant fetched = snapshot.fetchedAt();
        @Nullable
        PriceCurve prices = snapshot.prices();
        return "%s%s, %d channels, %d without a value%s".formatted(
                fetched == null
                        ? "never fetched"
                        : "fetched " + Duration.between(fetched, Instant.now(clock)).toMinutes() + " min ago",
                snapshot.stale() ? ", stale" : "", snapshot.channels().size(), unknown,
                prices == null ? "" : ", prices known until " + prices.knownUntil());
    }
}
