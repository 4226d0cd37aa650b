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
package org.openhab.energy.oauth.internal.page;

import static org.assertj.core.api.Assertions.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Guide;
import org.openhab.energy.oauth.account.GuideText;
import org.openhab.energy.oauth.account.KeyField;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.ScriptedHub;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * The steps that an account's settings give are on the Connect page.
 *
 * @author openHAB Energy - Initial contribution
 */
class GuideTest {
    @TempDir
    Path folder;
    private ScriptedHub hub;

    /** As a binding would write it. */
    private record TwoLanguages(String more) implements Guide {
        @Override
        public GuideText in(Locale locale) {
            return locale.getLanguage().equals("de")
                    ? new GuideText(List.of("Einen <Schlüssel>"), List.of("Klicken", "Tippen"), List.of("Für immer"))
                    : new GuideText(List.of("A <key>"), List.of("Click", "Type"), List.of("For ever"));
        }
    }

    @BeforeEach
    void start() {
        hub = new ScriptedHub(folder);
    }

    private static AccountSettings keyed(Guide guide) {
        return ScriptedHub.settings(new Grant.Keys(List.of(new KeyField("key", "Key", true))), ScriptedHub.PLENTY)
                .withApiOrigins(ScriptedHub.DATA).with(guide);
    }

    private String page(Locale locale) {
        return TestBrowser.pageOf(hub.service)
                .answer(new PageRequest("GET", "/energy/connect", Map.of(), Map.of(), Map.of(), locale)).body();
    }

    @Test
    void theStepsAreShownEscapedInTheReadersLanguage() {
        hub.open(keyed(new TwoLanguages("/energy/ways?a=1&b=2")));
        assertThat(page(Locale.ENGLISH)).containsSubsequence("<details class=\"guide\" open>",
                "<summary>How to connect</summary>", "<h3>What you need</h3>", "<ul>", "<li>A &lt;key&gt;</li>",
                "<h3>Where to click</h3>", "<ol>", "<li>Click</li>", "<li>Type</li>", "</ol>",
                "<h3>How long it lasts</h3>", "<li>For ever</li>", "</details>",
                "<a href=\"/energy/ways?a=1&amp;b=2\">Other ways in</a>", "<form class=\"keys\"");
        assertThat(page(Locale.GERMANY)).containsSubsequence("<summary>So verbinden Sie</summary>",
                "<h3>Was Sie brauchen</h3>", "<li>Einen &lt;Schlüssel&gt;</li>", "<h3>Wo Sie klicken</h3>",
                "<li>Klicken</li>", "<li>Tippen</li>", "<h3>Wie lange es gilt</h3>", "<li>Für immer</li>",
                "Andere Zugangswege");
        assertThat(page(Locale.FRANCE)).contains("<li>For ever</li>");
    }

    @Test
    void whoIsConnectedFindsThemFolded() {
        hub.open(keyed(new TwoLanguages("")));
        new TestBrowser(hub.service, TestBrowser.pageOf(hub.service)).press("keys", Map.of("key-key", "k"));
        assertThat(page(Locale.ENGLISH)).contains("<details class=\"guide\">").doesNotContain("Other ways in");
    }

    @Test
    void anAccountWhoseCredentialsTheCloudKeepsIsConnectedAndOnlyCounts() throws Exception {
        AccountSettings settings = ScriptedHub.settings(new Grant.AtCloud(),
                ScriptedHub.PLENTY.withQuotas(Quota.perDay(2)));
        CloudAccount account = hub.open(settings);
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(page(Locale.ENGLISH)).contains("keeps the credentials").doesNotContain("<form", "<button");
        assertThat(page(Locale.GERMANY)).contains("verwahrt die Zugangsdaten");
        account.charge("data");
        account.charge("data");
        assertThatThrownBy(() -> account.charge("data")).isInstanceOf(WaitException.class);
        hub.advance(Duration.ofDays(40));
        assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
        assertThat(account.authorisationEndsAt()).isNull();
        assertThat(hub.sent).isEmpty();
    }

    @Test
    void anAccountWithoutStepsLooksAsBefore() {
        hub.open(keyed(Guide.NONE));
        assertThat(page(Locale.ENGLISH)).doesNotContain("<details", "Other ways in");
    }

    @Test
    void settingsWithTheSameGuideAreTheSame() {
        AccountSettings settings = ScriptedHub.byKey().with(new TwoLanguages("/a"));
        assertThat(settings).isEqualTo(ScriptedHub.byKey().with(new TwoLanguages("/a")))
                .isNotEqualTo(ScriptedHub.byKey().with(new TwoLanguages("/b")));
        assertThat(settings.withTokenParameters(Map.of("audience", "x")).guide()).isEqualTo(new TwoLanguages("/a"));
    }
}
