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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * The servlet as translated to jakarta.servlet serves pages as it does with javax.servlet.
 *
 * @author openHAB Energy - Initial contribution
 */
class JakartaPageServletTest {

    @TempDir
    Path folder;
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient browser = HttpClient.newHttpClient();

    private static PageAnswer echo(PageRequest request) {
        return new PageAnswer(200, "text/plain;charset=utf-8",
                request.method() + " " + request.path() + " " + request.parameters() + " " + request.cookies(), null,
                Map.of("seen", "yes"), List.of());
    }

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        PageServlet servlet = new PageServlet();
        servlet.addController(JakartaPageServletTest::echo, Map.of(PageController.PATH, HtmlPage.ROOT + "/echo"));
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "pages", servlet);
        context.addServletMappingDecoded(HtmlPage.ROOT + "/*", "pages");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return browser.send(request.uri(URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path))
                .build(), BodyHandlers.ofString());
    }

    @Test
    void pageComesWithItsGuardingHeaders() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder().header("Cookie", "browser=abc"),
                HtmlPage.ROOT + "/echo?a=1&b=%C3%BC");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("GET /energy/echo {a=[1], b=[ü]} {browser=abc}");
        assertThat(page.headers().map()).containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("seen=yes", "HttpOnly");
    }

    @Test
    void formIsReadAndEverythingElseIsRefused() throws Exception {
        HttpResponse<String> form = send(HttpRequest.newBuilder().POST(BodyPublishers.ofString("c=2"))
                .header("Content-Type", "application/x-www-form-urlencoded"), HtmlPage.ROOT + "/echo");
        assertThat(form.body()).startsWith("POST /energy/echo {c=[2]}");

        assertThat(send(HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"), HtmlPage.ROOT + "/echo").statusCode()).isEqualTo(415);
        assertThat(send(HttpRequest.newBuilder().DELETE(), HtmlPage.ROOT + "/echo").statusCode()).isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(), HtmlPage.ROOT + "/none").statusCode()).isEqualTo(404);
    }
}
