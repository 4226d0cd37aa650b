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
package org.openhab.binding.derapi.internal.control;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is wrong with a schedule, found before anything is sent.
 *
 * @param key key of the text for people
 * @param arguments what goes into its placeholders; the first is the number of the interval, counted from 1
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ScheduleFault(String key, List<String> arguments) {

    static ScheduleFault of(String key, int number, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(Integer.toString(number));
        all.addAll(List.of(arguments));
        return new ScheduleFault(key, List.copyOf(all));
    }
}
