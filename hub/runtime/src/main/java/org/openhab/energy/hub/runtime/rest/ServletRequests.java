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
package org.openhab.energy.hub.runtime.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocaleProvider;

/**
 * Between servlets and the hub's own requests and answers.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ServletRequests {

    /** No request of this interface is larger than a few kilobytes. */
    static final int MAXIMUM_BODY = 1 << 20;

    private ServletRequests() {
    }

    static RestRequest read(HttpServletRequest request, LocaleProvider locales) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        String path = request.getRequestURI();
        int root = path.indexOf("/rest");
        String host = headers.get("host");
        String base = request.getScheme() + "://" + (host == null ? request.getServerName() : host);
        Locale locale = headers.containsKey("accept-language") ? request.getLocale() : locales.getLocale();
        try {
            return new RestRequest(request.getMethod(),
                    RestRequest.segments(root < 0 ? path : path.substring(root + 5)),
                    RestRequest.query(request.getQueryString()), headers, body(request), base, locale);
        } catch (IllegalArgumentException e) {
            throw new RestException(400, "The address is not encoded properly");
        }
    }

    private static String body(HttpServletRequest request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream input = request.getInputStream()) {
            byte[] buffer = new byte[8192];
            int length = input.read(buffer);
            while (length >= 0) {
                body.write(buffer, 0, length);
                if (body.size() > MAXIMUM_BODY) {
                    throw new RestException(413, "The body is larger than " + MAXIMUM_BODY + " bytes");
                }
                length = input.read(buffer);
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    static void write(RestResponse answer, HttpServletResponse response, boolean withBody) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(body.length);
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }
}
