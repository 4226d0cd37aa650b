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
package org.openhab.energy.oauth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.TokenCarrier;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.internal.FakeCloud.Canned;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

/**
 * Logs everything at the finest level, walks through all that can happen, and looks for what must not be there.
 *
 * @author openHAB Energy - Initial contribution
 */
class RedactionTest {
    @TempDir
    Path folder;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.openhab");
    private final Logger console = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(log);
        ours.setAdditive(false);
    }

    @AfterEach
    void leave() {
        ours.detachAppender(log);
        ours.setLevel(null);
        ours.setAdditive(true);
    }

    @Test
    void noLineNoExceptionAndNoTextFormShowsASecret() throws Exception {
        List<String> texts = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        try (CloudFixture hub = new CloudFixture(folder)) {
            CloudAccount account = hub.connected();
            AccountSettings settings = hub.byConsent();
            hub.fetch(account);
            hub.cloud.endAccessTokens();
            hub.fetch(account);
            for (Canned trouble : List.of(Canned.html(502), Canned.cut(),
                    Canned.json(200, "{\"access_token\":\"broken-secret-1"),
                    Canned.json(200, "{\"access_token\":\"broken-secret-2\",\"token_type\":\"x\"}"),
                    Canned.json(400, "{\"error\":\"invalid_request\",\"error_description\":\"broken-secret-3\"}"))) {
                hub.clock.advance(Duration.ofHours(2));
                hub.cloud.tokenAnswers.add(trouble);
                attempt(hub, account, texts);
            }
            for (int i = 0; i < 3; i++) {
                hub.clock.advance(Duration.ofMinutes(20));
                hub.cloud.dataAnswers.add(Canned.json(400, "{\"code\":\"BAD\",\"message\":\"broken-secret-4\"}"));
                attempt(hub, account, texts);
            }
            Map<String, String> asked = hub.browser.begin();
            secrets.add(asked.get("state"));
            hub.browser.back("/energy/callback/nomos", Map.of("code", "broken-secret-5", "state", asked.get("state")));
            hub.browser.back("/energy/callback/nomos", Map.of("code", "broken-secret-6", "state", "broken-secret-7"));
            Path record;
            try (Stream<Path> files = Files.list(folder.resolve("vault"))) {
                record = files.filter(f -> f.toString().endsWith(".token")).findFirst().orElseThrow();
            }
            Files.write(record, new byte[60]);
            hub.restart();
            CloudAccount damaged = hub.open(settings);
            hub.clock.advance(Duration.ofHours(2));
            hub.cloud.revokeAll();
            attempt(hub, damaged, texts);
            texts.add(settings.toString() + damaged + hub.service);
            texts.add(hub.browser.get("/energy/connect", Map.of()).body());
            secrets.addAll(hub.cloud.secrets);
            secrets.add(hub.browser.cookies.get("energy-browser"));
        }
        secrets.add(Base64.getEncoder().encodeToString(
                (FakeCloud.CLIENT + ":" + FakeCloud.SECRET).getBytes(StandardCharsets.UTF_8)));
        secrets.add("DE02120300000000202051");
        for (int i = 1; i <= 7; i++) {
            secrets.add("broken-secret-" + i);
        }
        texts.addAll(lines());
        assertThat(log.list).as("something was logged").hasSizeGreaterThan(20);
        assertThat(secrets).hasSizeGreaterThan(15).doesNotContainNull();
        for (String text : texts) {
            for (String secret : secrets) {
                assertThat(text).doesNotContain(secret);
            }
        }
    }

    @Test
    void aTokenInTheQueryAndAnothersTokenInAHeaderAreShownNowhereAndFollowNoRedirect() throws Exception {
        List<String> texts = new ArrayList<>();
        try (CloudFixture hub = new CloudFixture(folder)) {
            AccountSettings settings = hub.byKey().withTokenCarrier(new TokenCarrier.Query("access_token"))
                    .withTokenParameters(Map.of("audience", "broken-secret-1"));
            CloudAccount account = hub.open(settings);
            texts.add(settings + " " + settings.tokens() + account);
            String token = account.bearerToken();
            CloudRequest request = CloudRequest.get("data", hub.cloud.uri("/data")).withHeader("X-Authorization-tesla",
                    "Bearer broken-secret-2");
            texts.add(request.toString());
            for (Canned answer : List.of(Canned.json(200, "{}"), Canned.cut(), Canned.html(403), Canned.html(404),
                    Canned.html(302).with("Location", hub.cloud.uri("/data?access_token=" + token).toString()))) {
                hub.cloud.dataAnswers.add(answer);
                attempt(() -> account.transport().send(request), texts);
            }
            hub.cloud.dataAnswers.clear();
            int calls = hub.cloud.dataCalls.size();
            hub.cloud.close();
            attempt(() -> account.transport().send(request), texts);
            assertThat(calls).as("a cut answer is tried twice more, a redirect is not followed").isBetween(5, 7);
            texts.addAll(lines());
            assertThat(texts).hasSizeGreaterThan(10).allSatisfy(
                    text -> assertThat(text).doesNotContain(token, "broken-secret", "access_token="));
        }
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static void attempt(CloudFixture hub, CloudAccount account, List<String> texts) throws Exception {
        attempt(() -> hub.fetch(account), texts);
    }

    private static void attempt(Attempt attempt, List<String> texts) throws Exception {
        try {
            attempt.run();
        } catch (CloudException e) {
            java.io.StringWriter trace = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(trace));
            texts.add(trace + " " + e.textKey() + e.textArguments());
        }
    }

    private List<String> lines() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(console.getLoggerContext());
        encoder.setPattern("%msg %ex{full}");
        encoder.start();
        return List.copyOf(log.list).stream().map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .toList();
    }
}
