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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads states and commands from text, by the {@code valueOf(String)} of each candidate type in turn.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TypeParser {

    private static final String CORE_LIBRARY_PACKAGE = "org.openhab.core.library.types.";

    private TypeParser() {
    }

    /**
     * Parses a value of a type of the core library.
     *
     * @param typeName simple name of the type, such as {@code OnOffType}
     * @return the value, or null when there is no such type or the text does not fit
     */
    public static @Nullable Type parseType(String typeName, String input) {
        try {
            return parse(Class.forName(CORE_LIBRARY_PACKAGE + typeName).asSubclass(Type.class), input);
        } catch (ClassNotFoundException | ClassCastException notOfTheLibrary) {
            return null;
        }
    }

    /** Parses a state: the first of the types that takes the text. */
    public static @Nullable State parseState(List<Class<? extends State>> types, String s) {
        return first(types, s);
    }

    /** Parses a command: the first of the types that takes the text. */
    public static @Nullable Command parseCommand(List<Class<? extends Command>> types, String s) {
        return first(types, s);
    }

    private static <T extends Type> @Nullable T first(List<Class<? extends T>> types, String text) {
        for (Class<? extends T> type : types) {
            T value = parse(type, text);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static <T extends Type> @Nullable T parse(Class<? extends T> type, String text) {
        try {
            Method valueOf = type.getMethod("valueOf", String.class);
            return type.cast(valueOf.invoke(null, text));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException doesNotFit) {
            return null;
        }
    }
}
