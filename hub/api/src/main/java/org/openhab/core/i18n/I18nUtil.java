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
package org.openhab.core.i18n;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells keys of texts, written {@code @text/key}, from texts.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class I18nUtil {

    private static final String CONSTANT_PREFIX = "@text/";

    public static boolean isConstant(@Nullable String key) {
        return key != null && key.startsWith(CONSTANT_PREFIX);
    }

    public static String stripConstant(String key) {
        return isConstant(key) ? key.substring(CONSTANT_PREFIX.length()) : key;
    }

    /** Returns the key without its mark; what has no mark is replaced. */
    public static String stripConstantOr(@Nullable String key, Supplier<String> supplier) {
        return key != null && isConstant(key) ? stripConstant(key) : supplier.get();
    }
}
