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
package org.openhab.binding.nomos.internal.console;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.action.NomosPlanActions;
import org.openhab.binding.nomos.internal.action.OutcomeText;
import org.openhab.binding.nomos.internal.action.UsageReport;
import org.openhab.binding.nomos.internal.handler.BackfillProgress;
import org.openhab.binding.nomos.internal.handler.NomosAccountHandler;
import org.openhab.binding.nomos.internal.handler.NomosSubscriptionHandler;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.CostFigures;
import org.openhab.energy.model.usage.EnergyDirection;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.thing.BundleTranslator;
import org.openhab.energy.thing.DurationText;
import org.openhab.energy.thing.OpenHandlers;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Translator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The console command {@code openhab:nomos}: what the binding knows and how it uses Nomos, without secrets and without a person's data. Where only one
 * Thing can be meant, its name may be left out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class NomosCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {
    private static final String ACCOUNTS = "accounts";
    private static final String PRICES = "prices";
    private static final String PLAN = "plan";
    private static final String USAGE = "usage";
    private static final String CALLS = "calls";
    private static final String BACKFILL = "backfill";
    private static final String FORGET = "forget";
    private static final List<String> COMMANDS = List.of(ACCOUNTS, PRICES, PLAN, USAGE, CALLS, BACKFILL, FORGET);

    private static final ZoneId ZONE = NomosBindingConstants.ZONE;
    private static final int USAGE_DAYS = 14;

    /** A status as the handlers give it: key and quoted arguments. */
    private static final Pattern STATUS = Pattern.compile("@text/(\\S+)(?: \\[(.*)])?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final OpenHandlers handlers;
    private final Translator translator;

    @Activate
    public NomosCommandExtension(BundleContext bundleContext, @Reference TranslationProvider translations,
            @Reference OpenHandlers handlers) {
        this(handlers, new BundleTranslator(translations, () -> Locale.ENGLISH, bundleContext.getBundle()));
    }

    /**
     * @param translator resolves texts in the console's language, which is English
     */
    NomosCommandExtension(OpenHandlers handlers, Translator translator) {
        super(NomosBindingConstants.BINDING_ID, "Looks into the Nomos binding.");
        this.handlers = handlers;
        this.translator = translator;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(ACCOUNTS, "lists accounts and contracts with their status"),
                buildCommandUsage(PRICES + " [<thing>]", "shows the prices of today and tomorrow"),
                buildCommandUsage(PLAN + " [<thing>] <duration>", "finds the cheapest and the dearest time that long"),
                buildCommandUsage(USAGE + " [<thing>]", "shows usage and cost of the last days"),
                buildCommandUsage(CALLS, "shows how Nomos was called today"),
                buildCommandUsage(BACKFILL + " [<thing>] <from> [<until>]",
                        "loads prices and usage from a day on, until before a day or up to today"),
                buildCommandUsage(FORGET + " <account>", "deletes the tokens of an account"));
    }

    @Override
    public void execute(String[] args, Console console) {
        List<String> words = Arrays.asList(args);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT)) {
            case ACCOUNTS -> accounts(console);
            case PRICES -> chosen(rest, console).forEach(handler -> prices(handler, console));
            case PLAN -> plan(rest, console);
            case USAGE -> chosen(rest, console).forEach(handler -> usage(handler, console));
            case CALLS -> calls(console);
            case BACKFILL -> backfill(rest, console);
            case FORGET -> forget(rest, console);
            default -> printUsage(console);
        }
    }

    private void accounts(Console console) {
        List<NomosAccountHandler> accounts = handlers.of(NomosAccountHandler.class);
        if (accounts.isEmpty()) {
            console.println("There is no account. Add a Thing of type nomos:account.");
        }
        for (NomosAccountHandler account : accounts) {
            Thing bridge = account.getThing();
            console.println(line(bridge));
            handlers.of(NomosSubscriptionHandler.class).stream()
                    .filter(handler -> bridge.getUID().equals(handler.getThing().getBridgeUID()))
                    .forEach(handler -> console.println("  " + line(handler.getThing()) + "  "
                            + (handler.isFeedIn() ? "feed-in " : "consumption ") + handler.subscriptionId()));
        }
    }

    private String line(Thing thing) {
        ThingStatusInfo status = thing.getStatusInfo();
        String description = status.getDescription();
        return thing.getUID() + "  " + status.getStatus()
                + (description == null || description.isEmpty() ? "" : " (" + text(description) + ")");
    }

    private String text(String description) {
        Matcher status = STATUS.matcher(description);
        if (!status.matches()) {
            return description;
        }
        List<String> arguments = new ArrayList<>();
        Matcher argument = QUOTED.matcher(Objects.requireNonNullElse(status.group(2), ""));
        while (argument.find()) {
            arguments.add(String.valueOf(argument.group(1)));
        }
        return translator.translate(new ThingText(String.valueOf(status.group(1)), arguments));
    }

    private void prices(NomosSubscriptionHandler handler, Console console) {
        Instant now = handler.clock().instant();
        MarketDay today = MarketDay.of(now, handler.zone());
        console.println(handler.getThing().getUID() + "  ct/kWh with VAT, an hour a line");
        for (MarketDay day : List.of(today, today.next())) {
            new PriceChart(handler.prices(), day, now).lines().forEach(console::println);
        }
    }

    private void plan(List<String> words, Console console) {
        List<String> durations = words.stream().filter(word -> DurationText.parse(word).isPresent()).toList();
        if (durations.size() != 1) {
            console.println("Say how long, such as: nomos plan 2:10");
            return;
        }
        for (NomosSubscriptionHandler handler : chosen(
                words.stream().filter(word -> DurationText.parse(word).isEmpty()).toList(), console)) {
            NomosPlanActions actions = new NomosPlanActions();
            actions.setThingHandler(handler);
            console.println(handler.getThing().getUID().getAsString());
            console.println("  cheapest  " + plan(actions.cheapestPeriod(durations.get(0), null, null)));
            console.println("  dearest   " + plan(actions.dearestPeriod(durations.get(0), null, null)));
        }
    }

    private static String plan(Map<String, Object> found) {
        return found.get("price") instanceof BigDecimal price
                ? found.get("start") + " to " + found.get("end")
                        + String.format(Locale.ROOT, "  %.2f ct/kWh", price.movePointRight(2))
                : String.valueOf(found.get("error"));
    }

    private void usage(NomosSubscriptionHandler handler, Console console) {
        console.println(handler.getThing().getUID() + (handler.isFeedIn() ? "  feed-in" : "  consumption"));
        console.println(String.format(Locale.ROOT, "%-10s %9s %8s %9s %9s", "day", "kWh", "arrived", "EUR", "ct/kWh"));
        MarketDay today = MarketDay.of(handler.clock().instant(), handler.zone());
        boolean any = false;
        for (int back = USAGE_DAYS; back > 0; back--) {
            MarketDay day = new MarketDay(today.date().minusDays(back), handler.zone());
            UsageReport report = UsageReport.of(handler.usage(), handler.prices(),
                    handler.isFeedIn() ? EnergyDirection.FEED_IN : EnergyDirection.CONSUMPTION, day.start(),
                    day.end());
            if (report != null) {
                any = true;
                console.println(day(day, report));
            }
        }
        if (!any) {
            console.println("No usage of the last " + USAGE_DAYS + " days has arrived.");
        }
    }

    private static String day(MarketDay day, UsageReport report) {
        CostFigures cost = report.cost();
        // A cost of a part is no cost of the day.
        boolean costKnown = cost != null && cost.isWhole();
        return String.format(Locale.ROOT, "%s %9.3f %7.0f%% %9s %9s%s", day.date(), report.energy(),
                report.coverage().movePointRight(2),
                costKnown && cost != null ? String.format(Locale.ROOT, "%.2f", cost.amount()) : "?",
                costKnown && cost != null && cost.effectivePrice() != null
                        ? String.format(Locale.ROOT, "%.2f", cost.effectivePrice().movePointRight(2))
                        : "?",
                report.preliminary() ? "  preliminary" : "");
    }

    private void calls(Console console) {
        for (NomosAccountHandler account : handlers.of(NomosAccountHandler.class)) {
            CallCounters counters = account.calls();
            console.println(account.getThing().getUID().getAsString());
            if (counters == null) {
                console.println("  the account is not open");
                continue;
            }
            Map<String, Integer> kinds = new TreeMap<>(counters.today());
            kinds.forEach((kind, count) -> console.println(String.format(Locale.ROOT, "  %-24s %4d", kind, count)));
            console.println(String.format(Locale.ROOT, "  %-24s %4d", "all since midnight UTC",
                    kinds.values().stream().mapToInt(Integer::intValue).sum()));
            console.println("  last success  " + local(counters.lastSuccess()));
            Instant paused = counters.pausedUntil();
            if (paused != null) {
                console.println("  paused until  " + local(paused));
            }
        }
    }

    private void backfill(List<String> words, Console console) {
        List<String> days = words.stream().filter(word -> date(word) != null).toList();
        List<NomosSubscriptionHandler> targets = chosen(
                words.stream().filter(word -> date(word) == null).toList(), console);
        LocalDate from = days.isEmpty() ? null : date(days.get(0));
        if (targets.size() != 1 || from == null || days.size() > 2) {
            console.println("Say one contract and the first day, such as: nomos backfill "
                    + handlers.of(NomosSubscriptionHandler.class).stream().findFirst()
                            .map(handler -> handler.getThing().getUID().getAsString()).orElse("<thing>")
                    + " 2026-10-01");
            return;
        }
        NomosSubscriptionHandler handler = targets.get(0);
        LocalDate today = MarketDay.of(handler.clock().instant(), handler.zone()).date();
        LocalDate until = days.size() < 2 ? today : date(days.get(1));
        Outcome<BackfillProgress> outcome = handler.backfill(from, until == null ? today : until,
                progress -> console.println(text(progress)));
        if (outcome instanceof Outcome.Failed<BackfillProgress> failed) {
            console.println(translator.translate(OutcomeText.of(failed)));
        } else if (outcome instanceof Outcome.Done<BackfillProgress> done) {
            console.println(done.value().isWhole()
                    ? "Done."
                    : "Stopped before " + done.value().done() + ". Go on later from that day.");
        }
    }

    private static String text(BackfillProgress progress) {
        return String.format(Locale.ROOT, "%3d %%  until %s  %d prices, %d usage values, %d calls",
                progress.daysDone() * 100 / Math.max(1, progress.days()), progress.done(), progress.prices(),
                progress.usages(), progress.calls());
    }

    private void forget(List<String> words, Console console) {
        List<NomosAccountHandler> accounts = handlers.of(NomosAccountHandler.class).stream()
                .filter(account -> words.size() == 1
                        && account.getThing().getUID().getAsString().equals(words.get(0)))
                .toList();
        if (accounts.isEmpty()) {
            console.println("Say which account; nomos accounts lists them.");
        }
        accounts.forEach(account -> console.println(account.forgetTokens()
                ? "The tokens of " + words.get(0)
                        + " are deleted here. The consent at Nomos stays until you end it there."
                : "The account " + words.get(0) + " is not open. Enable it first."));
    }

    /** Without a word all contracts. */
    private List<NomosSubscriptionHandler> chosen(List<String> words, Console console) {
        List<NomosSubscriptionHandler> all = handlers.of(NomosSubscriptionHandler.class);
        List<NomosSubscriptionHandler> chosen = words.isEmpty()
                ? all
                : all.stream().filter(handler -> words.contains(handler.getThing().getUID().getAsString())).toList();
        if (chosen.isEmpty()) {
            console.println(all.isEmpty()
                    ? "There is no contract. Take one from the Inbox."
                    : "There is no such contract; nomos accounts lists them.");
        }
        return chosen;
    }

    private static @Nullable LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String local(@Nullable Instant instant) {
        return instant == null
                ? "never"
                : LocalDateTime.ofInstant(instant, ZONE).truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
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
        } else if (cursorArgumentIndex == 1) {
            switch (args[0]) {
                case FORGET -> handlers.of(NomosAccountHandler.class)
                        .forEach(account -> words.add(account.getThing().getUID().getAsString()));
                case PRICES, PLAN, USAGE, BACKFILL -> handlers.of(NomosSubscriptionHandler.class)
                        .forEach(handler -> words.add(handler.getThing().getUID().getAsString()));
                default -> {
                    return false;
                }
            }
        }
        return new StringsCompleter(words, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }
}
