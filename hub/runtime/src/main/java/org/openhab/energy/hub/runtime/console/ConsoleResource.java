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
package org.openhab.energy.hub.runtime.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.energy.hub.runtime.rest.RestRequest;
import org.openhab.energy.hub.runtime.rest.RestResource;
import org.openhab.energy.hub.runtime.rest.RestResponse;
import org.openhab.energy.hub.runtime.rest.Router;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The hub's own {@code POST /rest/console}: a console command as text, what it prints as text. Without a command it lists what there is.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = RestResource.class)
public class ConsoleResource implements RestResource {

    private final Map<String, ConsoleCommandExtension> commands = new ConcurrentHashMap<>();

    @Activate
    public ConsoleResource() {
        // commands come and go by the methods below
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCommand(ConsoleCommandExtension command) {
        commands.put(command.getCommand(), command);
    }

    public void removeCommand(ConsoleCommandExtension command) {
        commands.remove(command.getCommand(), command);
    }

    @Override
    public void route(Router router) {
        router.on("POST", "console", (request, variables) -> run(request));
    }

    private RestResponse run(RestRequest request) {
        List<String> words = Arrays.stream(request.body().trim().split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
        // "openhab:nomos status" and "nomos status" are the same, as on openHAB's console
        String name = words.isEmpty() ? "help" : words.get(0).replaceFirst("^openhab:", "");
        TextConsole console = new TextConsole();
        ConsoleCommandExtension command = commands.get(name);
        if (command != null) {
            command.execute(words.subList(1, words.size()).toArray(String[]::new), console);
            return RestResponse.text(console.text());
        }
        new TreeMap<>(commands).values().forEach(each -> each.getUsages().forEach(console::printUsage));
        String list = console.text();
        return "help".equals(name)
                ? RestResponse.text(list)
                : RestResponse.error(404, "There is no command '" + name + "'; there are: "
                        + String.join(", ", new TreeMap<>(commands).keySet()));
    }
}
