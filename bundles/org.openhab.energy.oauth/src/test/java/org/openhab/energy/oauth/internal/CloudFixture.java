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

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jetty.client.HttpClient;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.internal.grant.Pkce;
import org.openhab.energy.oauth.internal.page.CallbackController;
import org.openhab.energy.oauth.internal.page.ConnectPage;
import org.openhab.energy.oauth.internal.transport.JettyTransport;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * The whole bundle over real sockets, with a clock that stands and pauses that cost no time.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class CloudFixture implements AutoCloseable {
    public static final String ID = "nomos:account:home";
    public static final String HUB = "127.0.0.1:8080";

    public final FakeCloud cloud = new FakeCloud();
    public final TestClock clock = new TestClock("2026-03-28T12:00:00Z");
    public final HttpClient http = new HttpClient();
    public final ExecutorService pool = Executors.newFixedThreadPool(4);
    public final List<AccountState> told = new CopyOnWriteArrayList<>();
    public final List<Duration> pauses = new CopyOnWriteArrayList<>();
    public final Path folder;
    public CloudAccountsService service;
    public Browser browser;

    public CloudFixture(Path folder) throws Exception {
        this.folder = folder;
        http.start();
        restart();
    }

    /** The hub starts again on the same files. */
    public void restart() {
        if (service != null) {
            service.close();
        }
        service = new CloudAccountsService(new JettyTransport(http), folder, pool, clock, new SecureRandom(),
                pauses::add);
        browser = new Browser();
    }

    public AccountSettings settings(Grant grant) {
        return new AccountSettings(ID, "Home", "nomos", "Nomos", grant, cloud.uri("/token"), FakeCloud.CLIENT,
                new ClientSecret(FakeCloud.SECRET), Map.of("X-API-Version", "2026-05-27.curie"),
                new BudgetLimits(1000, Duration.ofMillis(100), 100));
    }

    public AccountSettings byConsent() {
        return settings(new Grant.AuthorizationCode(cloud.uri("/authorize"),
                URI.create("http://" + HUB + "/energy/callback/nomos")));
    }

    public AccountSettings byKey() {
        return settings(new Grant.ClientCredentials());
    }

    public CloudAccount open(AccountSettings settings) {
        return service.open(settings, told::add);
    }

    /** Opens the account and goes through a consent. */
    public CloudAccount connected() {
        CloudAccount account = open(byConsent());
        String result = browser.consent();
        if (!"/energy/connect?result=connected".equals(result)) {
            throw new IllegalStateException(result);
        }
        return account;
    }

    public CloudResponse fetch(CloudAccount account) throws Exception {
        return account.transport().send(CloudRequest.get("data", cloud.uri("/data?iban=DE02120300000000202051")));
    }

    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() throws Exception {
        service.close();
        http.stop();
        pool.shutdownNow();
        cloud.close();
    }

    /** A browser that keeps cookies and reads forms. */
    public final class Browser {
        public final ConnectPage connect = new ConnectPage(service, () -> ZoneId.of("Europe/Berlin"),
                new SecureRandom());
        public final CallbackController callback = new CallbackController(service);
        public final Map<String, String> cookies = new java.util.HashMap<>();

        public PageAnswer get(String path, Map<String, String> query) {
            return keep(connect.answer(request("GET", path, query, Map.of())));
        }

        public PageAnswer post(Map<String, String> form, Map<String, String> headers) {
            return keep(connect.answer(request("POST", "/energy/connect", form, headers)));
        }

        public PageAnswer back(String path, Map<String, String> query) {
            return keep(callback.answer(request("GET", path, query, Map.of())));
        }

        /** The form token of the page. */
        public String token() {
            String html = get("/energy/connect", Map.of()).body();
            return html.replaceAll("(?s).*?name=\"token\" value=\"([^\"]+)\".*", "$1");
        }

        /** Presses the button; gives the parameters that the cloud would see. */
        public Map<String, String> begin() {
            PageAnswer answer = post(Map.of("token", token(), "action", "connect", "account", ID), Map.of());
            return query(URI.create(String.valueOf(answer.location())));
        }

        /** The whole consent; gives the address that the browser ends at. */
        public String consent() {
            Map<String, String> asked = begin();
            String code = cloud.issueCode(asked.get("code_challenge"));
            cloud.secrets.add(asked.get("state"));
            return back("/energy/callback/nomos", Map.of("code", code, "state", asked.get("state"))).location();
        }

        public PageRequest request(String method, String path, Map<String, String> parameters,
                Map<String, String> headers) {
            Map<String, List<String>> lists = new java.util.HashMap<>();
            parameters.forEach((name, value) -> lists.put(name, List.of(value)));
            Map<String, String> all = new java.util.HashMap<>(Map.of("host", HUB));
            all.putAll(headers);
            return new PageRequest(method, path, lists, Map.copyOf(cookies), all, Locale.ENGLISH);
        }

        private PageAnswer keep(PageAnswer answer) {
            cookies.putAll(answer.cookies());
            return answer;
        }
    }

    public static Map<String, String> query(URI uri) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (String field : uri.getRawQuery().split("&")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), java.net.URLDecoder.decode(field.substring(equals + 1),
                    java.nio.charset.StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** The method under test of RFC 7636, for what the cloud sees. */
    public static String challenge(String verifier) {
        return new Pkce(verifier).challenge();
    }
}
