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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.hub.clouds.nomos.NomosUser.fields;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.nomos.setup.DenialAnswer;

/**
 * The hosted pages from the browser's side.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosConsentTest {

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void allowingSendsCodeAndStateBackAndTheTokenReadsThatCustomerOnly() {
        Map<String, String> callback = user.decide(user.signIn(NomosUser.authorization()), "allow");

        assertThat(callback).containsOnlyKeys("code", "state").containsEntry("state", "st/a+te 1");
        Answer tokens = user.redeem(callback.get("code"));
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.text("scope")).isEqualTo("read:*");
        Answer list = user.get("/subscriptions", tokens.text("access_token"));
        assertThat(list.items()).hasSize(2).allSatisfy(
                item -> assertThat(item.getAsJsonObject().get("customer").getAsString()).isEqualTo("cus_demomara01"));
        assertThat(list.items()).extracting(item -> item.getAsJsonObject().get("status").getAsString())
                .containsExactly("active", "ended");
    }

    @Test
    void denyingSendsAnErrorAndTheStateBack() {
        assertThat(user.decide(user.signIn(NomosUser.authorization()), "deny"))
                .isEqualTo(fields("error", "access_denied", "state", "st/a+te 1"));
    }

    @Test
    void denialCanComeBareOrNotAtAll() {
        cloud.setSwitches(cloud.switches().withDenialAnswer(DenialAnswer.BARE_CALLBACK));
        assertThat(user.decide(user.signIn(NomosUser.authorization()), "deny")).containsOnlyKeys("state");

        cloud.setSwitches(cloud.switches().withDenialAnswer(DenialAnswer.NO_CALLBACK));
        Answer page = user.postForm("/hosted/consent",
                fields("t", user.signIn(NomosUser.authorization()), "decision", "deny"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "response_type, token", "client_id, nobody", "client_id, demo-key",
            "redirect_uri, http://127.0.0.1:8081/energy/callback/nomos", "redirect_uri, http://evil.example/",
            "redirect_uri, https://127.0.0.1:8080/", "redirect_uri, http://127.0.0.1:8080@evil.example/",
            "redirect_uri, not a uri", "code_challenge_method, S512", "flow_type, other" })
    void aWrongParameterGivesAnEnvelopeThatNamesItAndNoRedirect(String field, String value) {
        Map<String, String> query = NomosUser.authorization();
        query.put(field, value);

        Answer answer = user.get("/oauth/authorize?" + NomosUser.form(query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("location")).isEmpty();
        assertThat(answer.text("code")).isEqualTo("BAD_REQUEST");
        assertThat(answer.json().getAsJsonArray("errors").toString()).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({ "response_type", "client_id", "redirect_uri" })
    void aMissingParameterIsNamed(String field) {
        Map<String, String> query = NomosUser.authorization();
        query.remove(field);

        Answer answer = user.get("/oauth/authorize?" + NomosUser.form(query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).startsWith("invalid_type in '" + field + "'");
    }

    @Test
    void aSignInBelongsToTheBrowserThatBeganIt() {
        String signIn = user.signIn(NomosUser.authorization());
        NomosUser other = new NomosUser(cloud);
        other.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization()));

        assertThat(other.get("/hosted/consent?t=" + signIn).status()).isEqualTo(403);
        assertThat(other.postForm("/hosted/consent", fields("t", signIn, "decision", "allow")).status()).isEqualTo(403);
    }

    @Test
    void twoSignInsOfOneBrowserDoNotDisturbEachOther() {
        String first = user.signIn(NomosUser.authorization());
        String second = user.signIn(NomosUser.authorization());

        assertThat(user.decide(first, "allow")).containsKey("code");
        assertThat(user.decide(second, "allow")).containsKey("code");
        assertThat(user.get("/hosted/consent?t=" + first).status()).isEqualTo(403);
    }

    @Test
    void consentNeedsTheCodeFirst() {
        String signIn = user.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization())).header("location")
                .replaceFirst(".*t=", "");

        Answer early = user.postForm("/hosted/consent", fields("t", signIn, "decision", "allow"));
        assertThat(early.status()).isEqualTo(303);
        assertThat(early.header("location")).startsWith("/hosted/email");

        assertThat(user.postForm("/hosted/email", fields("t", signIn, "email", "nobody@example.org")).body())
                .contains("There is no customer");
        user.postForm("/hosted/email", fields("t", signIn, "email", "MARA@example.org"));
        String code = user.shownCode(signIn);
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(user.postForm("/hosted/code", fields("t", signIn, "code", wrong)).body())
                .contains("That is not the code");
        assertThat(user.postForm("/hosted/code", fields("t", signIn, "code", code)).header("location"))
                .startsWith("/hosted/consent");
    }

    @Test
    void aCodeIsSpentAfterFiveTriesOrTenMinutes() {
        String signIn = user.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization())).header("location")
                .replaceFirst(".*t=", "");
        user.postForm("/hosted/email", fields("t", signIn, "email", NomosDemo.CONSENT_EMAIL));
        String code = user.shownCode(signIn);
        for (int i = 0; i < 5; i++) {
            user.postForm("/hosted/code", fields("t", signIn, "code", "x"));
        }
        assertThat(user.postForm("/hosted/code", fields("t", signIn, "code", code)).body()).contains("no longer good");

        user.postForm("/hosted/email", fields("t", signIn, "email", NomosDemo.CONSENT_EMAIL));
        String late = user.shownCode(signIn);
        cloud.clock().advance(Duration.ofMinutes(10));
        assertThat(user.postForm("/hosted/code", fields("t", signIn, "code", late)).body()).contains("no longer good");
    }

    @Test
    void theDemoSaysWhomToSignInAsAndAnotherCloudDoesNot() {
        String page = user.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization())).header("location");
        assertThat(user.get(page).body()).contains("id=\"demo-email\">mara@example.org<");

        try (NomosCloud plain = NomosCloud
                .start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")).withSuggestedEmail(null))) {
            NomosUser other = new NomosUser(plain);
            String plainPage = other.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization()))
                    .header("location");
            assertThat(other.get(plainPage).body()).doesNotContain("mara").doesNotContain("Demo");
        }
    }

    @Test
    void pagesEscapeWhatTheyShowAndForbidScripts() {
        String signIn = user.get("/oauth/authorize?" + NomosUser.form(NomosUser.authorization())).header("location")
                .replaceFirst(".*t=", "");

        Answer page = user.postForm("/hosted/email", fields("t", signIn, "email", "\"><script>alert(1)</script>"));

        assertThat(page.body()).doesNotContain("<script").contains("&quot;&gt;&lt;script&gt;");
        assertThat(page.header("content-security-policy")).contains("default-src 'none'")
                .contains("frame-ancestors 'none'").endsWith("form-action 'self' http://127.0.0.1:8080");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(user.get("/hosted/style.css").header("content-type")).startsWith("text/css");
    }

    @Test
    void theLoginFlowSkipsConsentAndTheSignupFlowTakesAnyEmail() {
        Map<String, String> login = NomosUser.authorization();
        login.put("flow_type", "login");
        String signIn = user.get("/oauth/authorize?" + NomosUser.form(login)).header("location").replaceFirst(".*t=",
                "");
        user.postForm("/hosted/email", fields("t", signIn, "email", NomosDemo.CONSENT_EMAIL));
        assertThat(user.postForm("/hosted/code", fields("t", signIn, "code", user.shownCode(signIn)))
                .header("location")).startsWith(NomosUser.REDIRECT + "?code=");

        Map<String, String> signup = NomosUser.authorization();
        signup.put("flow_type", "signup");
        String second = user.get("/oauth/authorize?" + NomosUser.form(signup)).header("location").replaceFirst(".*t=",
                "");
        user.postForm("/hosted/email", fields("t", second, "email", "new@example.org"));
        user.postForm("/hosted/code", fields("t", second, "code", user.shownCode(second)));
        String token = user.redeem(user.decide(second, "allow").get("code")).text("access_token");
        assertThat(user.get("/subscriptions", token).items()).isEmpty();
    }
}
