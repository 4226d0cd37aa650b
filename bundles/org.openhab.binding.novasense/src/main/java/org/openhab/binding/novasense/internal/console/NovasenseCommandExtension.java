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
package org.openhab.binding.novasense.internal.console;

import java.net.URI;
import java.time.Instant;
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
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.NovasenseBindingConstants;
import org.openhab.binding.novasense.internal.handler.ListedPlant;
import org.openhab.binding.novasense.internal.handler.MappedThingHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseAccountHandler;
import org.openhab.binding.novasense.internal.handler.Structure;
import org.openhab.binding.novasense.internal.openapi.OpenApiDocument;
import org.openhab.binding.novasense.internal.openapi.OpenApiField;
import org.openhab.binding.novasense.internal.openapi.OpenApiOperation;
import org.openhab.binding.novasense.internal.openapi.OpenApiParameter;
import org.openhab.binding.novasense.internal.suggest.ChannelSuggestions;
import org.openhab.binding.novasense.internal.template.Template;
import org.openhab.binding.novasense.internal.template.TemplateContext;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.BundleTranslator;
import org.openhab.energy.thing.OpenHandlers;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Translator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.JsonElement;

/**
 * The console command {@code openhab:novasense}: whether the login works, what the portal offers, what it answers, and how that may be mapped. Shows no secret
 * and no person's data. Where only one account can be meant, its name may be left out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class NovasenseCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {
    private static final String LOGIN = "login";
    private static final String OPERATIONS = "operations";
    private static final String GET = "get";
    private static final String MAP = "map";
    private static final String POLL = "poll";
    private static final String CALLS = "calls";
    private static final List<String> COMMANDS = List.of(LOGIN, OPERATIONS, GET, MAP, POLL, CALLS);

    /** A status as the handlers give it: key and quoted arguments. */
    private static final Pattern STATUS = Pattern.compile("@text/(\\S+)(?: \\[(.*)])?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Something that is asked of the portal. */
    private interface Question {
        void ask(NovasenseAccountHandler account)
                throws CloudException, InterruptedException, InvalidSettingException;
    }

    private final OpenHandlers handlers;
    private final Translator translator;
    private final java.time.Clock clock;

    @Activate
    public NovasenseCommandExtension(BundleContext bundleContext, @Reference TranslationProvider translations,
            @Reference OpenHandlers handlers) {
        this(handlers, new BundleTranslator(translations, () -> Locale.ENGLISH, bundleContext.getBundle()),
                java.time.Clock.systemUTC());
    }

    /**
     * @param translator resolves texts in the console's language, which is English
     */
    NovasenseCommandExtension(OpenHandlers handlers, Translator translator, java.time.Clock clock) {
        super(NovasenseBindingConstants.BINDING_ID, "Looks into the Novasense binding.");
        this.handlers = handlers;
        this.translator = translator;
        this.clock = clock;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(LOGIN + " [<account>]", "checks the login and shows the status of all Things"),
                buildCommandUsage(OPERATIONS + " [<account>] [<word>]",
                        "lists what can be read, with parameters and fields"),
                buildCommandUsage(GET + " [<account>] <path>", "prints the answer, without secrets and personal data"),
                buildCommandUsage(MAP + " [<account>] <path>", "proposes a query Thing with channels for the answer"),
                buildCommandUsage(POLL + " <thing>", "polls a Thing now, unless the portal asked for patience"),
                buildCommandUsage(CALLS, "shows how the portal was called today"));
    }

    @Override
    public void execute(String[] args, Console console) {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        String command = words.isEmpty() ? "" : words.remove(0).toLowerCase(Locale.ROOT);
        switch (command) {
            case LOGIN -> with(words, console, account -> login(account, console));
            case OPERATIONS -> with(words, console,
                    account -> operations(account, words.isEmpty() ? "" : words.get(0), console));
            case GET -> withPath(words, console,
                    (account, path) -> console.println(Redaction.of(answer(account, path, console))));
            case MAP -> withPath(words, console, (account, path) -> map(account, path, console));
            case POLL -> poll(words, console);
            case CALLS -> calls(console);
            default -> printUsage(console);
        }
    }

    /** Something that is asked about a path. */
    private interface PathQuestion {
        void ask(NovasenseAccountHandler account, String path)
                throws CloudException, InterruptedException, InvalidSettingException;
    }

    private void withPath(List<String> words, Console console, PathQuestion question) {
        with(words, console, account -> {
            if (words.isEmpty()) {
                console.println("Say a path below the API's address, such as: novasense get /plants");
            } else {
                question.ask(account, String.join(" ", words));
            }
        });
    }

    /** Takes the account from the words, when it is named there. */
    private void with(List<String> words, Console console, Question question) {
        List<NovasenseAccountHandler> all = handlers.of(NovasenseAccountHandler.class);
        String first = words.isEmpty() ? "" : words.get(0);
        NovasenseAccountHandler named = all.stream()
                .filter(account -> account.getThing().getUID().getAsString().equals(first)).findFirst().orElse(null);
        if (named != null) {
            words.remove(0);
        }
        NovasenseAccountHandler account = named != null ? named : all.size() == 1 ? all.get(0) : null;
        if (account == null) {
            console.println(all.isEmpty()
                    ? "There is no account. Add a Thing of type novasense:account."
                    : "Say which account: " + String.join(", ",
                            all.stream().map(one -> one.getThing().getUID().getAsString()).toList()));
            return;
        }
        try {
            question.ask(account);
        } catch (CloudException e) {
            console.println(translator.translate(ThingText.of(e)));
        } catch (InvalidSettingException e) {
            console.println(translator.translate(ThingText.of(e.textKey(), e.arguments())));
        } catch (IllegalStateException e) {
            console.println("The account is not open: " + line(account.getThing()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void login(NovasenseAccountHandler account, Console console) throws CloudException, InterruptedException {
        Structure structure = account.scan();
        console.println("The login works.");
        OpenApiDocument document = structure.found().document();
        console.println(document == null
                ? "OpenAPI document: none found" + (structure.found().fault().isEmpty()
                        ? "; paths and fields can be mapped by hand all the same"
                        : " (" + structure.found().place() + ": " + structure.found().fault() + ")")
                : "OpenAPI document: " + structure.found().place() + ", " + document.title() + ", "
                        + document.operations().size() + " operations to read");
        List<ListedPlant> plants = structure.plants();
        if (plants != null) {
            plants.forEach(plant -> console.println("plant " + plant.id() + "  " + plant.label()));
        }
        console.println(line(account.getThing()));
        handlers.of(MappedThingHandler.class).stream()
                .filter(thing -> account.getThing().getUID().equals(thing.getThing().getBridgeUID()))
                .forEach(thing -> console.println("  " + line(thing.getThing())));
    }

    private void operations(NovasenseAccountHandler account, String word, Console console)
            throws CloudException, InterruptedException {
        Structure known = account.structure();
        Structure structure = known == null ? account.scan() : known;
        OpenApiDocument document = structure.found().document();
        if (document == null) {
            console.println(
                    "No OpenAPI document was found. Name its address or a file in openApiSource of the account.");
            return;
        }
        console.println(document.title() + ", OpenAPI " + document.openApi() + ", " + structure.found().place());
        for (OpenApiOperation operation : document.operations()) {
            if (word.isEmpty() || (operation.path() + " " + operation.id() + " " + operation.summary())
                    .toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                console.println("GET " + account.api().address().shown(operation.path()) + "  " + operation.summary());
                for (OpenApiParameter parameter : operation.parameters()) {
                    console.println("      " + parameter);
                }
                for (OpenApiField field : operation.fields()) {
                    console.println("    - " + field.path() + ": " + field.type());
                }
            }
        }
    }

    private JsonElement answer(NovasenseAccountHandler account, String path, Console console)
            throws CloudException, InterruptedException, InvalidSettingException {
        URI address = account.api().address(Template.parse(path).fill(
                new TemplateContext(clock.instant(), account.plan().zone(), account.plan().format(), Map.of()),
                text -> text.replace("+", "%2B")));
        console.println("GET " + address);
        return account.api().get(address);
    }

    private void map(NovasenseAccountHandler account, String path, Console console)
            throws CloudException, InterruptedException, InvalidSettingException {
        JsonElement answer = answer(account, path, console);
        ChannelSuggestions.of(path, account.getThing().getUID().getAsString(), answer, clock.instant())
                .forEach(console::println);
    }

    private void poll(List<String> words, Console console) {
        List<MappedThingHandler> chosen = handlers.of(MappedThingHandler.class).stream()
                .filter(thing -> words.contains(thing.getThing().getUID().getAsString())).toList();
        if (chosen.isEmpty()) {
            console.println("Say which Thing: " + String.join(", ", handlers.of(MappedThingHandler.class).stream()
                    .map(thing -> thing.getThing().getUID().getAsString()).toList()));
        }
        chosen.forEach(thing -> {
            thing.pollSoon();
            console.println(thing.getThing().getUID() + " is polled.");
        });
    }

    private void calls(Console console) {
        for (NovasenseAccountHandler account : handlers.of(NovasenseAccountHandler.class)) {
            CallCounters counters = account.calls();
            console.println(account.getThing().getUID().getAsString());
            if (counters == null) {
                console.println("  the account is not open");
                continue;
            }
            Map<String, Integer> kinds = new TreeMap<>(counters.today());
            kinds.forEach((kind, count) -> console.println(String.format(Locale.ROOT, "  %-24s %4d", kind, count)));
            console.println("  last success  " + Objects.toString(counters.lastSuccess(), "never"));
            Instant paused = counters.pausedUntil();
            if (paused != null) {
                console.println("  paused until  " + paused);
            }
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
            if (POLL.equals(args[0])) {
                handlers.of(MappedThingHandler.class)
                        .forEach(thing -> words.add(thing.getThing().getUID().getAsString()));
            } else if (!CALLS.equals(args[0])) {
                handlers.of(NovasenseAccountHandler.class)
                        .forEach(account -> words.add(account.getThing().getUID().getAsString()));
            }
        }
        return new StringsCompleter(words, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }
}
