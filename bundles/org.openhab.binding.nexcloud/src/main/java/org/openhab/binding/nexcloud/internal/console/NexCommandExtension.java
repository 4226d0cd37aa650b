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
package org.openhab.binding.nexcloud.internal.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.NexBindingConstants;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.Device;
import org.openhab.binding.nexcloud.internal.handler.Listing;
import org.openhab.binding.nexcloud.internal.handler.NexAccountHandler;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.thing.BundleTranslator;
import org.openhab.energy.thing.OpenHandlers;
import org.openhab.energy.thing.Translator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The console command {@code openhab:nexcloud}: what the account has, what the binding makes of it, how NEX is called, and past data with its progress.
 * Shows no secret.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class NexCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {
    private static final String ACCOUNTS = "accounts";
    private static final String POINTS = "points";
    private static final String CALLS = "calls";
    private static final String BACKFILL = "backfill";
    private static final List<String> COMMANDS = List.of(ACCOUNTS, POINTS, CALLS, BACKFILL);

    private final OpenHandlers handlers;
    private final Translator translator;

    @Activate
    public NexCommandExtension(BundleContext bundleContext, @Reference TranslationProvider translations,
            @Reference OpenHandlers handlers) {
        this(handlers, new BundleTranslator(translations, () -> Locale.ENGLISH, bundleContext.getBundle()));
    }

    /**
     * @param translator resolves texts in the console's language, which is English
     */
    NexCommandExtension(OpenHandlers handlers, Translator translator) {
        super(NexBindingConstants.BINDING_ID, "Looks into the NEX binding.");
        this.handlers = handlers;
        this.translator = translator;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(ACCOUNTS, "lists controllers and devices of the accounts"),
                buildCommandUsage(POINTS + " [<thing>]", "lists data points with unit, value and time"),
                buildCommandUsage(CALLS, "shows how NEX was called today"),
                buildCommandUsage(BACKFILL + " <thing> <data point|all> <minute|hour|day> <from> [<until>]",
                        "loads past data from a day on, until before a day or up to now"));
    }

    @Override
    public void execute(String[] args, Console console) {
        List<String> words = Arrays.asList(args);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT)) {
            case ACCOUNTS -> accounts(console);
            case POINTS -> points(rest, console);
            case CALLS -> calls(console);
            case BACKFILL -> new Backfill(handlers, translator, console).run(rest);
            default -> printUsage(console);
        }
    }

    private void accounts(Console console) {
        List<NexAccountHandler> accounts = handlers.of(NexAccountHandler.class);
        if (accounts.isEmpty()) {
            console.println("There is no account. Add a Thing of type nexcloud:account.");
        }
        for (NexAccountHandler account : accounts) {
            console.println(account.getThing().getUID() + "  " + account.getThing().getStatus());
            Listing listing = account.listing();
            if (listing == null) {
                console.println("  its controllers are not known yet");
                continue;
            }
            for (Controller controller : listing.controllers()) {
                console.println("  " + controller.name() + "  " + controller.model() + "  last sign of life "
                        + time(controller.watchdog()));
                for (Device device : listing.devices()) {
                    if (device.controllerId() == controller.id()) {
                        console.println("    " + device.id() + "  " + device.name() + "  " + thing(device));
                    }
                }
            }
        }
    }

    private String thing(Device device) {
        String id = Long.toString(device.id());
        return handlers.of(NexDeviceHandler.class).stream()
                .filter(handler -> id
                        .equals(handler.getThing().getConfiguration().get(NexBindingConstants.DEVICE_ID)))
                .map(handler -> handler.getThing().getUID().getAsString()).findFirst().orElse("(no Thing)");
    }

    private void points(List<String> words, Console console) {
        List<NexDeviceHandler> devices = handlers.of(NexDeviceHandler.class).stream()
                .filter(handler -> words.isEmpty() || words.contains(handler.getThing().getUID().getAsString()))
                .toList();
        if (devices.isEmpty()) {
            console.println("There is no such device. Take one from the Inbox.");
        }
        devices.forEach(device -> new PointTable(device).lines().forEach(console::println));
    }

    private void calls(Console console) {
        for (NexAccountHandler account : handlers.of(NexAccountHandler.class)) {
            console.println(account.getThing().getUID().getAsString());
            CallCounters counters = account.calls();
            if (counters == null) {
                console.println("  the account is not open");
                continue;
            }
            Map<String, Integer> kinds = new TreeMap<>(counters.today());
            kinds.forEach((kind, count) -> console.println(String.format(Locale.ROOT, "  %-24s %5d", kind, count)));
            console.println(String.format(Locale.ROOT, "  %-24s %5d", "all since midnight UTC",
                    kinds.values().stream().mapToInt(Integer::intValue).sum()));
            console.println(String.format(Locale.ROOT, "  %-24s %5d", "planned errands", account.errands()));
            counters.quotas().forEach(use -> console.println("  " + use.used() + " of " + use.quota().calls()
                    + " calls of this " + use.quota().span().name().toLowerCase(Locale.ROOT)));
            Instant paused = counters.pausedUntil();
            if (paused != null) {
                console.println("  paused until " + time(paused));
            }
        }
    }

    static String time(@Nullable Instant instant) {
        return instant == null ? "unknown" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        List<String> words = new ArrayList<>();
        if (cursorArgumentIndex <= 0) {
            words.addAll(COMMANDS);
        } else if (cursorArgumentIndex == 1 && (args[0].equals(POINTS) || args[0].equals(BACKFILL))) {
            handlers.of(NexDeviceHandler.class)
                    .forEach(device -> words.add(device.getThing().getUID().getAsString()));
        } else if (cursorArgumentIndex == 3 && args[0].equals(BACKFILL)) {
            words.addAll(List.of("minute", "hour", "day"));
        } else {
            return false;
        }
        return new StringsCompleter(words, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }
}
