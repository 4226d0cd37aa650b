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
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PageAnswer(int status, String contentType, String body, @Nullable String location,
        Map<String, String> cookies) {

    private static final String HTML = "text/html;charset=utf-8";

    public PageAnswer {
        cookies = Map.copyOf(cookies);
    }

    /** {@return a page} */
    public static PageAnswer page(int status, String html) {
        return new PageAnswer(status, HTML, html, null, Map.of());
    }

    /** {@return data or a style sheet} */
    public static PageAnswer content(String contentType, String body) {
        return new PageAnswer(200, contentType, body, null, Map.of());
    }

    /** {@return a redirect by 303, which turns a POST into a GET} */
    public static PageAnswer seeOther(String location) {
        return new PageAnswer(303, HTML, "", location, Map.of());
    }

    /** {@return this answer with a cookie} */
    public PageAnswer withCookie(String name, String value) {
        return new PageAnswer(status, contentType, body, location, Map.of(name, value));
    }
}
