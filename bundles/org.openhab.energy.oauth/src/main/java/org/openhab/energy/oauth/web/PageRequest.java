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

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A browser's request. Its text form leaves parameters, cookies and body out, because they may hold codes.
 *
 * @param method GET or POST
 * @param path the whole path, for example {@code /energy/connect}
 * @param parameters query and form parameters, in the order in which they came
 * @param cookies cookies by name
 * @param headers header fields by lower-case name
 * @param locale the reader's language
 * @param body the JSON of a POST to a controller that takes it, else empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PageRequest(String method, String path, Map<String, List<String>> parameters, Map<String, String> cookies,
        Map<String, String> headers, Locale locale, String body) {

    public PageRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        cookies = Map.copyOf(cookies);
        headers = Map.copyOf(headers);
    }

    /** A request without a body, or with one that is in the parameters. */
    public PageRequest(String method, String path, Map<String, List<String>> parameters, Map<String, String> cookies,
            Map<String, String> headers, Locale locale) {
        this(method, path, parameters, cookies, headers, locale, "");
    }

    /** {@return the parameter's value, or null when it is missing or given more than once} */
    public @Nullable String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    /**
     * {@return whether the request comes from a page of this hub, or from no page at all} Browsers say where a request is from; a client that says nothing is
     * no browser.
     *
     * @param ownAuthority {@code host:port} of the hub's registered address, or null; accepted beside the one that the request names
     */
    public boolean isSameOrigin(@Nullable String ownAuthority) {
        String site = headers.get("sec-fetch-site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = headers.get("origin");
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && (authority.equalsIgnoreCase(headers.get("host"))
                    || authority.equalsIgnoreCase(ownAuthority));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
