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
package org.openhab.energy.oauth.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A browser's request. Its text form leaves parameters and cookies out, because they may hold codes.
 *
 * @param method GET or POST
 * @param path the whole path, for example {@code /energy/connect}
 * @param parameters query and form parameters
 * @param cookies cookies by name
 * @param headers header fields by lower-case name
 * @param locale the reader's language
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PageRequest(String method, String path, Map<String, List<String>> parameters, Map<String, String> cookies,
        Map<String, String> headers, Locale locale) {

    /** {@return the parameter's value, or null when it is missing or given more than once} */
    public @Nullable String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
