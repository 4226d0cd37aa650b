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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a browser gets. Immutable.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body the body
 * @param location target of a redirect, or null
 * @param cookies cookies to set: HttpOnly, SameSite=Lax, path {@code /energy}, until the browser closes; an empty value deletes
 * @param formTargets sources of a Content-Security-Policy beside our own origin that a form of the page may lead to, because browsers hold the
 *            redirects of a submitted form against that policy too
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PageAnswer(int status, String contentType, String body, @Nullable String location,
        Map<String, String> cookies, List<String> formTargets) {

    private static final String HTML = "text/html;charset=utf-8";

    public PageAnswer {
        cookies = Map.copyOf(cookies);
        formTargets = List.copyOf(formTargets);
    }

    /** {@return a page} */
    public static PageAnswer page(int status, String html) {
        return new PageAnswer(status, HTML, html, null, Map.of(), List.of());
    }

    /** {@return data or a style sheet} */
    public static PageAnswer content(String contentType, String body) {
        return new PageAnswer(200, contentType, body, null, Map.of(), List.of());
    }

    /** {@return a redirect by 303, which turns a POST into a GET} */
    public static PageAnswer seeOther(String location) {
        return new PageAnswer(303, HTML, "", location, Map.of(), List.of());
    }

    /** {@return this answer with one more cookie} */
    public PageAnswer withCookie(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(cookies);
        more.put(name, value);
        return new PageAnswer(status, contentType, body, location, more, formTargets);
    }

    /** {@return this answer with other origins or schemes that its forms may lead to} */
    public PageAnswer withFormTargets(List<String> targets) {
        return new PageAnswer(status, contentType, body, location, cookies, targets);
    }
}
