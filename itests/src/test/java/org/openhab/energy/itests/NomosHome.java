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
package org.openhab.energy.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a homeowner does with a Nomos account: adds it, consents in the browser, approves what is found.
 *
 * @author openHAB Energy - Initial contribution
 */
final class NomosHome {

    static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI hub;
    private final HubRest rest;
    private final NomosCloud cloud;

    NomosHome(TestHub hub, NomosCloud cloud) {
        this(hub.address(), cloud);
    }

    /**
     * @param hub base address of a hub of any kind
     */
    NomosHome(URI hub, NomosCloud cloud) {
        this.hub = hub;
        this.rest = new HubRest(hub);
        this.cloud = cloud;
    }

    /** Where Nomos sends the browser back to. */
    URI callback() {
        return hub.resolve("/energy/callback/nomos");
    }

    /** Adds an account that waits for a consent, and returns its UID. */
    String addConsentAccount(String id) {
        return add(id, Map.of("grant", "authorizationCode", "clientId", NomosDemo.CONSENT_CLIENT, "clientSecret",
                NomosDemo.CONSENT_SECRET, "redirectUri", callback().toString(), "baseUrl", cloud.baseUri().toString()));
    }

    /** Adds an account with a customer's key, and returns its UID. */
    String addKeyAccount(String id, String secret) {
        return add(id, Map.of("grant", "clientCredentials", "clientId", NomosDemo.KEY_CLIENT, "clientSecret", secret,
                "baseUrl", cloud.baseUri().toString()));
    }

    private String add(String id, Map<String, Object> configuration) {
        String uid = "nomos:account:" + id;
        HubRest.Answer answer = rest.post("/rest/things", Map.of("UID", uid, "thingTypeUID", "nomos:account",
                "label", "Account " + id, "configuration", configuration));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return uid;
    }

    /** Adds a subscription below an account, and returns its UID. */
    String addSubscription(String account, String id, String subscription) {
        String uid = "nomos:subscription:" + account.substring(account.lastIndexOf(':') + 1) + ":" + id;
        Map<String, Object> thing = new HashMap<>(Map.of("UID", uid, "thingTypeUID", "nomos:subscription", "bridgeUID",
                account, "label", id, "configuration", Map.of("subscriptionId", subscription)));
        HubRest.Answer answer = rest.post("/rest/things", thing);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return uid;
    }

    void awaitStatus(String thing, String status) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(rest.status(thing))
                .as(() -> thing + ": " + rest.statusText(thing)).isEqualTo(status));
    }

    /** Begins a consent on the Connect page and goes on to the cloud's consent page. */
    Browser.Page toConsentPage(Browser browser, String account) {
        Browser.Page connect = browser
                .open(hub.resolve("/energy/connect/" + account));
        Browser.Page email = browser.follow(browser.submit(connect, "value=\"connect\"", Map.of()));
        Browser.Page code = browser.follow(
                browser.submit(email, "id=\"continue\"", Map.of("email", NomosDemo.CONSENT_EMAIL)));
        Matcher shown = Pattern.compile("<output id=\"demo-code\">(\\d{6})</output>").matcher(code.body());
        assertThat(shown.find()).as(code.body()).isTrue();
        return browser.follow(browser.submit(code, "id=\"continue\"", Map.of("code", shown.group(1))));
    }

    /** Decides on the consent page, and returns the address that the cloud sends the browser to. */
    URI decide(Browser browser, Browser.Page consent, String decision) {
        return browser.submit(consent, "value=\"" + decision + "\"", Map.of()).location();
    }

    /** The whole consent in one go. */
    void consent(String account) {
        Browser browser = new Browser();
        URI back = decide(browser, toConsentPage(browser, account), "allow");
        Browser.Page result = browser.open(back);
        assertThat(result.address()).hasQuery("result=connected");
        assertThat(result.status()).isEqualTo(200);
    }

    /** Scans until the Inbox shows a Thing below the account, and returns its UID. */
    String discover(String account) {
        String prefix = account.replace(":account:", ":subscription:") + ":";
        assertThat(rest.post("/rest/discovery/bindings/nomos/scan", Map.of()).status()).isEqualTo(200);
        await().atMost(LIMIT).until(() -> !inbox(prefix).isEmpty());
        return inbox(prefix);
    }

    private String inbox(String prefix) {
        for (JsonElement entry : rest.list("/rest/inbox")) {
            JsonObject result = entry.getAsJsonObject();
            if (result.get("thingUID").getAsString().startsWith(prefix)) {
                return result.get("thingUID").getAsString();
            }
        }
        return "";
    }
}
