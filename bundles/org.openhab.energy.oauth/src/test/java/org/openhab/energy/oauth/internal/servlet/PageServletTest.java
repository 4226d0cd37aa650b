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

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * @author openHAB Energy - Initial contribution
 */
class PageServletTest {
    private final PageServlet servlet = new PageServlet();
    private final List<PageRequest> asked = new ArrayList<>();
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private PageAnswer answer = PageAnswer.page(200, "<p>Köln</p>");
    private int status;

    @BeforeEach
    void prepare() throws IOException {
        Map<String, Object> path = Map.of(PageController.PATH, "/energy/connect");
        servlet.addController(page -> {
            asked.add(page);
            return answer;
        }, path);
        when(request.getMethod()).thenReturn("GET");
        when(request.getServletPath()).thenReturn("/energy");
        when(request.getPathInfo()).thenReturn("/connect");
        when(request.getHeaderNames()).thenReturn(Collections.emptyEnumeration());
        doAnswer(call -> {
            headers.merge(call.getArgument(0), call.getArgument(1), (a, b) -> a + " | " + b);
            return null;
        }).when(response).addHeader(anyString(), anyString());
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1))).when(response).setHeader(anyString(),
                anyString());
        doAnswer(call -> headers.put("Content-Type", call.getArgument(0))).when(response).setContentType(any());
        doAnswer(call -> status = call.getArgument(0)).when(response).setStatus(anyInt());
        when(response.getOutputStream()).thenReturn(new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private void body(String text) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        when(request.getInputStream()).thenReturn(new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    void aPageGoesOutWithTheHeadersThatProtectIt() throws Exception {
        answer = answer.withCookie("energy-browser", "abc").withFormTargets(List.of("https:"));
        servlet.service(request, response);
        assertThat(status).isEqualTo(200);
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("<p>Köln</p>");
        assertThat(headers).containsEntry("Cache-Control", "no-store").containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Content-Type-Options", "nosniff").containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Content-Type", "text/html;charset=utf-8")
                .containsEntry("Set-Cookie", "energy-browser=abc; Path=/energy; HttpOnly; SameSite=Lax")
                .containsEntry("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; "
                        + "form-action 'self' https:; frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void behindTlsTheCookieIsSecureAndAnEmptyOneIsDeleted() throws Exception {
        when(request.isSecure()).thenReturn(true);
        answer = answer.withCookie("a", "");
        servlet.service(request, response);
        assertThat(headers.get("Set-Cookie"))
                .isEqualTo("a=; Path=/energy; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
    }

    @Test
    void aRedirectLeavesNoReferer() throws Exception {
        answer = PageAnswer.seeOther("/energy/connect?result=connected");
        servlet.service(request, response);
        assertThat(status).isEqualTo(303);
        assertThat(headers).containsEntry("Location", "/energy/connect?result=connected")
                .containsEntry("Referrer-Policy", "no-referrer").containsEntry("Cache-Control", "no-store");
    }

    @Test
    void queryFormCookiesHeadersAndLanguageReachTheController() throws Exception {
        when(request.getMethod()).thenReturn("POST");
        when(request.getContentType()).thenReturn("Application/X-WWW-form-urlencoded; charset=UTF-8");
        when(request.getQueryString()).thenReturn("a=1");
        when(request.getCookies()).thenReturn(new Cookie[]{ new Cookie("c", "v"), new Cookie("c", "late") });
        when(request.getHeaderNames()).thenReturn(Collections.enumeration(List.of("Host", "Accept-Language")));
        when(request.getHeader("Host")).thenReturn("hub:8080");
        when(request.getHeader("Accept-Language")).thenReturn("de");
        when(request.getLocale()).thenReturn(Locale.GERMAN);
        body("b=2&b=3");
        servlet.service(request, response);
        PageRequest page = asked.get(0);
        assertThat(page.method()).isEqualTo("POST");
        assertThat(page.path()).isEqualTo("/energy/connect");
        assertThat(page.parameter("a")).isEqualTo("1");
        assertThat(page.parameter("b")).as("given twice").isNull();
        assertThat(page.cookies()).containsOnly(Map.entry("c", "v"));
        assertThat(page.headers()).containsEntry("host", "hub:8080");
        assertThat(page.locale()).isEqualTo(Locale.GERMAN);
        assertThat(page.toString()).isEqualTo("POST /energy/connect");
    }

    @Test
    void jsonReachesAControllerThatTakesItAsItIs() throws Exception {
        serveJson();
        when(request.getContentType()).thenReturn("Application/JSON; charset=utf-8");
        when(request.getQueryString()).thenReturn("a=1");
        body("{\"b=2&c\":\"K\u00f6ln %zz\"}");
        servlet.service(request, response);
        assertThat(status).isEqualTo(200);
        assertThat(asked.get(0).body()).isEqualTo("{\"b=2&c\":\"K\u00f6ln %zz\"}");
        assertThat(asked.get(0).parameters()).containsOnly(Map.entry("a", List.of("1")));
        assertThat(asked.get(0).toString()).isEqualTo("POST /energy/api");
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "text/plain;a=application/json",
            "application/jsonp", "" })
    void whatAForeignFormCanSendReachesNoControllerThatTakesJson(String type) throws Exception {
        serveJson();
        when(request.getContentType()).thenReturn(type.isEmpty() ? null : type);
        body("{}");
        servlet.service(request, response);
        assertThat(status).isEqualTo(415);
        assertThat(asked).isEmpty();
    }

    @Test
    void aFormHasNoBodyBesideItsFields() throws Exception {
        when(request.getMethod()).thenReturn("POST");
        when(request.getContentType()).thenReturn("application/x-www-form-urlencoded");
        body("b=2");
        servlet.service(request, response);
        assertThat(asked.get(0).body()).isEmpty();
    }

    private void serveJson() {
        servlet.addController(new PageController() {
            @Override
            public PageAnswer answer(PageRequest page) {
                asked.add(page);
                return answer;
            }

            @Override
            public boolean takesJson() {
                return true;
            }
        }, Map.of(PageController.PATH, "/energy/api"));
        when(request.getMethod()).thenReturn("POST");
        when(request.getPathInfo()).thenReturn("/api");
    }

    @Test
    void withoutALanguageTheReaderGetsEnglish() throws Exception {
        when(request.getLocale()).thenReturn(Locale.GERMANY);
        servlet.service(request, response);
        assertThat(asked.get(0).locale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({ "PUT, , 405", "DELETE, , 405", "OPTIONS, , 405", "POST, application/json, 415", "POST, , 415",
            "TRACE, , 405" })
    void otherMethodsAndBodiesAreRefused(String method, String type, int expected) throws Exception {
        when(request.getMethod()).thenReturn(method);
        when(request.getContentType()).thenReturn(type);
        servlet.service(request, response);
        assertThat(status).isEqualTo(expected);
        assertThat(asked).isEmpty();
        assertThat(headers).containsKey("Content-Security-Policy");
    }

    @ParameterizedTest
    @CsvSource({ "65536, 200", "65537, 413" })
    void aBodyHasALimit(int length, int expected) throws Exception {
        when(request.getMethod()).thenReturn("POST");
        when(request.getContentType()).thenReturn("application/x-www-form-urlencoded");
        body("a=" + "x".repeat(length - 2));
        servlet.service(request, response);
        assertThat(status).isEqualTo(expected);
    }

    @Test
    void aBrokenQueryIsABadRequest() throws Exception {
        when(request.getQueryString()).thenReturn("a=%zz");
        servlet.service(request, response);
        assertThat(status).isEqualTo(400);
    }

    @Test
    void headHasNoBody() throws Exception {
        when(request.getMethod()).thenReturn("HEAD");
        servlet.service(request, response);
        assertThat(status).isEqualTo(200);
        assertThat(asked.get(0).method()).isEqualTo("GET");
        assertThat(body.size()).isZero();
    }

    @Test
    void withoutAStartPageTheAccountsAreTheStart() throws Exception {
        when(request.getPathInfo()).thenReturn("/");
        servlet.service(request, response);
        assertThat(headers).containsEntry("Location", "/energy/connect");
        when(request.getPathInfo()).thenReturn("/other");
        servlet.service(request, response);
        assertThat(status).isEqualTo(404);
    }

    @Test
    void aControllerThatWentAnswersNoMore() throws Exception {
        PageController late = page -> PageAnswer.content("text/plain", "late");
        Map<String, Object> path = Map.of(PageController.PATH, "/energy/late");
        servlet.addController(late, path);
        servlet.removeController(late, path);
        servlet.addController(late, Map.of());
        when(request.getPathInfo()).thenReturn("/late");
        servlet.service(request, response);
        assertThat(status).isEqualTo(404);
    }
}
