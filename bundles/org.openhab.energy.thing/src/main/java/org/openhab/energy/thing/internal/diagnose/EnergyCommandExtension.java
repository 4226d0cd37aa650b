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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.SinkStatus;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The console command {@code openhab:energy}: writes what a stranger needs to know to help, and nothing that is private.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public final class EnergyCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {

    private static final String DIAGNOSE = "diagnose";
    private static final String FILE = "energy/diagnose.txt";

    private final BundleContext context;
    private final ThingRegistry things;
    private final EnergyFeed feed;
    private final TimeZoneProvider zone;
    private final List<SinkStatus> sinks = new CopyOnWriteArrayList<>();

    @Activate
    public EnergyCommandExtension(BundleContext context, @Reference ThingRegistry things, @Reference EnergyFeed feed,
            @Reference TimeZoneProvider zone) {
        super("energy", "Helps to find out what is wrong with the energy add-ons.");
        this.context = context;
        this.things = things;
        this.feed = feed;
        this.zone = zone;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSink(SinkStatus sink) {
        sinks.add(sink);
    }

    public void removeSink(SinkStatus sink) {
        sinks.remove(sink);
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(DIAGNOSE,
                "prints facts for a bug report and writes them to a file; names, addresses, numbers and secrets are taken out"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length != 1 || !DIAGNOSE.equals(args[0])) {
            printUsage(console);
            return;
        }
        Clock clock = Clock.system(zone.getTimeZone());
        String report = new FaultReport(new FactFinder(context, things, feed, List.copyOf(sinks), clock).find()).text();
        console.println(report);
        Path file = Path.of(OpenHAB.getUserDataFolder()).resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, report, StandardCharsets.UTF_8);
            console.println("Also in " + file + ". Read it once more before you post it.");
        } catch (IOException e) {
            console.println("It cannot be written to " + file + ": " + e.getMessage());
        }
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        return cursorArgumentIndex <= 0
                && new StringsCompleter(List.of(DIAGNOSE), false).complete(args, cursorArgumentIndex, cursorPosition,
                        candidates);
    }
}
