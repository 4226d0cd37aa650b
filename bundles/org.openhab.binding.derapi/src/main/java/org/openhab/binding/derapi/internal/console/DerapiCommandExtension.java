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
package org.openhab.binding.derapi.internal.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.CredentialsApi;
import org.openhab.binding.derapi.internal.api.RefusedException;
import org.openhab.binding.derapi.internal.handler.DerapiAccountHandler;
import org.openhab.binding.derapi.internal.vendor.CredentialForm;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.OpenHandlers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The console's command for credentials that are stored at Derapi. What is typed on a console may be kept in its history; the help says so.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class DerapiCommandExtension extends AbstractConsoleCommandExtension {
    private static final String LIST = "list";
    private static final String CREATE = "create";
    private static final String RENAME = "rename";
    private static final String DELETE = "delete";

    private final OpenHandlers handlers;

    @Activate
    public DerapiCommandExtension(@Reference OpenHandlers handlers) {
        super("derapi", "Credentials stored at Derapi.");
        this.handlers = handlers;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(LIST + " <account>", "lists stored credentials"),
                buildCommandUsage(CREATE + " <account> <name> <vendor> <type> <key>=<value>...",
                        "stores an application's keys at Derapi; the console may keep what you type in its history"),
                buildCommandUsage(RENAME + " <account> <id> <name>", "gives stored credentials another name"),
                buildCommandUsage(DELETE + " <account> <id>", "deletes stored credentials"));
    }

    @Override
    public void execute(String[] args, Console console) {
        CredentialsApi api = args.length < 2 ? null : credentials(args[1]);
        if (args.length < 2) {
            printUsage(console);
        } else if (api == null) {
            console.println("There is no open account " + args[1]);
        } else {
            try {
                run(args, api, console);
            } catch (RefusedException e) {
                console.println("Derapi refused: " + e.problem().text());
            } catch (CloudException e) {
                console.println("That did not work: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@return what Derapi keeps for the account, or null if it is not open} */
    private @Nullable CredentialsApi credentials(String account) {
        return handlers.of(DerapiAccountHandler.class).stream()
                .filter(handler -> handler.getThing().getUID().getAsString().equals(account)).findFirst()
                .map(DerapiAccountHandler::credentials).orElse(null);
    }

    private void run(String[] args, CredentialsApi api, Console console)
            throws CloudException, RefusedException, InterruptedException {
        switch (args[0]) {
            case LIST -> api.list().forEach(stored -> console.println(
                    stored.id() + "  " + stored.vendor() + "  " + stored.type() + "  " + stored.name()));
            case CREATE -> create(args, api, console);
            case RENAME -> {
                if (args.length == 4) {
                    api.rename(args[2], args[3]);
                    console.println("Renamed");
                } else {
                    printUsage(console);
                }
            }
            case DELETE -> {
                if (args.length == 3) {
                    api.delete(args[2]);
                    console.println("Deleted");
                } else {
                    printUsage(console);
                }
            }
            default -> printUsage(console);
        }
    }

    private void create(String[] args, CredentialsApi api, Console console)
            throws CloudException, RefusedException, InterruptedException {
        CredentialForm form = args.length < 5 ? null : CredentialForm.of(args[3], args[4]);
        if (form == null) {
            CredentialForm.known().forEach(known -> console
                    .println(known.vendor() + " " + known.type() + " " + String.join("= ", known.keys()) + "="));
            return;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 5; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            keys.put(equals < 0 ? args[i] : args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        if (!keys.keySet().equals(Set.copyOf(form.keys()))) {
            console.println("Needed are " + String.join(", ", form.keys()));
            return;
        }
        console.println("Stored as " + api.create(args[2], form.vendor(), form.type(), keys).id());
    }
}
