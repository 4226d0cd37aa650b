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
package org.openhab.core.types;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Builds {@link CommandDescription}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class CommandDescriptionBuilder {

    private final List<CommandOption> options = new ArrayList<>();

    private CommandDescriptionBuilder() {
    }

    public static CommandDescriptionBuilder create() {
        return new CommandDescriptionBuilder();
    }

    public CommandDescription build() {
        List<CommandOption> copy = List.copyOf(options);
        return () -> copy;
    }

    public CommandDescriptionBuilder withCommandOption(CommandOption commandOption) {
        options.add(commandOption);
        return this;
    }

    public CommandDescriptionBuilder withCommandOptions(List<CommandOption> commandOptions) {
        options.addAll(commandOptions);
        return this;
    }
}
