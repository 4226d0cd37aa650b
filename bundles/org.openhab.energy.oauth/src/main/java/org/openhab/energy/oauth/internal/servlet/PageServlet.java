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
package org.openhab.energy.oauth.internal.servlet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one servlet of the energy bundles, and the one class that knows the servlet API: reads requests, hands them to the {@link PageController} of the
 * longest path, and writes the answers with the headers that keep pages from being framed, cached, leaked or made to run anything.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = Servlet.class)
@HttpWhiteboardServletName("energy-pages")
@HttpWhiteboardServletPattern({ HtmlPage.ROOT, HtmlPage.ROOT + "/*" })
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int BODY_LIMIT = 64 * 1024;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final transient Logger logger = LoggerFactory.getLogger(PageServlet.class);
    private final transient PageRoutes routes = new PageRoutes();

    @Activate
    public PageServlet() {
        // Controllers come and go by the methods below.
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addController(PageController controller, Map<String, Object> properties) {
        if (properties.get(PageController.PATH) instanceof String path) {
            routes.add(path, controller);
        } else {
            logger.warn("{} names no path in its property {} and is not served", controller.getClass().getName(),
                    PageController.PATH);
        }
    }

    public void removeController(PageController controller, Map<String, Object> properties) {
        if (properties.get(PageController.PATH) instanceof String path) {
            routes.remove(path, controller);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = "HEAD".equals(request.getMethod());
        write(request, response, answer(request, head ? "GET" : request.getMethod()), head);
    }

    private PageAnswer answer(HttpServletRequest request, String method) throws IOException {
        String path = path(request);
        PageController controller = routes.find(path);
        if (controller == null) {
            // Without a start page the accounts are the start.
            return HtmlPage.ROOT.equals(path) ? PageAnswer.seeOther(HtmlPage.CONNECT) : plain(404);
        }
        boolean json = controller.takesJson();
        String body = null;
        if ("POST".equals(method)) {
            String type = request.getContentType();
            if (!isType(type, json ? JSON : FORM)) {
                return plain(415);
            }
            byte[] bytes = request.getInputStream().readNBytes(BODY_LIMIT + 1);
            if (bytes.length > BODY_LIMIT) {
                return plain(413);
            }
            body = new String(bytes, StandardCharsets.UTF_8);
        } else if (!"GET".equals(method)) {
            return plain(405);
        }
        Map<String, List<String>> fields;
        try {
            fields = FormFields.of(request.getQueryString(), json ? null : body);
        } catch (IllegalArgumentException e) {
            return plain(400);
        }
        return controller
                .answer(new PageRequest(method, path, fields, cookies(request), headers(request), locale(request),
                        json && body != null ? body : ""));
    }

    /** Parameters such as {@code charset} may follow the type (RFC 9110, section 8.3.1). */
    private static boolean isType(@Nullable String sent, String expected) {
        return sent != null && expected.equalsIgnoreCase(sent.split(";", 2)[0].strip());
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, PageAnswer answer,
            boolean head) throws IOException {
        String location = answer.location();
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // With no-referrer a browser would send "Origin: null" with our own forms, and they could not be told from others.
        response.setHeader("Referrer-Policy", location == null ? "same-origin" : "no-referrer");
        response.setHeader("Content-Security-Policy", policy(answer.formTargets()));
        answer.cookies().forEach((name, value) -> response.addHeader("Set-Cookie", cookie(name, value, request)));
        if (location != null) {
            response.setHeader("Location", location);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }

    private static String policy(List<String> formTargets) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'"
                + (formTargets.isEmpty() ? "" : " " + String.join(" ", formTargets))
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return name + "=" + value + "; Path=" + HtmlPage.ROOT + "; HttpOnly; SameSite=Lax"
                + (value.isEmpty() ? "; Max-Age=0" : "") + (request.isSecure() ? "; Secure" : "");
    }

    private static PageAnswer plain(int status) {
        return new PageAnswer(status, "text/plain;charset=utf-8", Integer.toString(status), null, Map.of(), List.of());
    }

    private static String path(HttpServletRequest request) {
        String below = request.getPathInfo();
        String path = request.getServletPath() + (below == null ? "" : below);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Map<String, String> cookies = new HashMap<>();
        Cookie @Nullable [] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                cookies.putIfAbsent(cookie.getName(), cookie.getValue());
            }
        }
        return cookies;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return headers;
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
    }
}
