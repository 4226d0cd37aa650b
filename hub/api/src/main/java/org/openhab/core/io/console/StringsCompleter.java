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
package org.openhab.core.io.console;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes a word of a fixed set.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class StringsCompleter implements ConsoleCommandCompleter {

    private final SortedSet<String> strings;
    private final boolean caseSensitive;

    public StringsCompleter() {
        this(List.of(), false);
    }

    public StringsCompleter(final Collection<String> strings, boolean caseSensitive) {
        this.strings = caseSensitive ? new TreeSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.caseSensitive = caseSensitive;
        this.strings.addAll(strings);
    }

    /** Returns the words, which may be changed. */
    public SortedSet<String> getStrings() {
        return strings;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        String typed = cursorArgumentIndex >= 0 && cursorArgumentIndex < args.length
                ? args[cursorArgumentIndex].substring(0, Math.min(cursorPosition, args[cursorArgumentIndex].length()))
                : "";
        int before = candidates.size();
        strings.stream().filter(word -> startsWith(word, typed)).map(word -> word + " ").forEach(candidates::add);
        return candidates.size() > before;
    }

    private boolean startsWith(String word, String typed) {
        return caseSensitive
                ? word.startsWith(typed)
                : word.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}
