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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.oauth.internal.ScriptedHub;
import org.openhab.energy.oauth.web.ConnectNotice;
import org.openhab.energy.oauth.web.NoticeLine;
import org.openhab.energy.oauth.web.NoticeLine.Look;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * Other bundles have their say below the accounts of the Connect page.
 *
 * @author openHAB Energy - Initial contribution
 */
class NoticeCardsTest {
    @TempDir
    Path folder;
    private ConnectPage connect;

    /** As the pages' bundle would write it: the heading in two languages, the texts as given. */
    private record Lan(List<NoticeLine> said) implements ConnectNotice {
        @Override
        public String heading(Locale locale) {
            return locale.getLanguage().equals("de") ? "Im Heimnetz" : "On the Home Network";
        }

        @Override
        public List<NoticeLine> lines(Locale locale) {
            return said;
        }
    }

    private record Broken(boolean alreadyAtTheHeading) implements ConnectNotice {
        @Override
        public String heading(Locale locale) {
            if (alreadyAtTheHeading) {
                throw new IllegalStateException("The bundle is going");
            }
            return "Broken";
        }

        @Override
        public List<NoticeLine> lines(Locale locale) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() {
        ScriptedHub hub = new ScriptedHub(folder);
        hub.open(ScriptedHub.byKey());
        connect = TestBrowser.pageOf(hub.service);
    }

    private PageAnswer answer(String path, Locale locale) {
        return connect.answer(new PageRequest("GET", path, Map.of(), Map.of(), Map.of(), locale));
    }

    private String page(Locale locale) {
        return answer("/energy/connect", locale).body();
    }

    private static Lan broker(Look look, String text) {
        return new Lan(List.of(new NoticeLine(look, "MQTT", text)));
    }

    @Test
    void aConnectedARefusedAndNoBrokerAreShownBelowTheAccounts() {
        ConnectNotice connected = broker(Look.GOOD, "Connected to broker.lan:1883.");
        connect.addNotice(connected);
        assertThat(page(Locale.ENGLISH)).containsSubsequence("<code>x:account:home</code>",
                "<section class=\"card\"><h2>On the Home Network</h2><ul class=\"notices\">",
                "<li><span class=\"badge good\">MQTT</span> <span>Connected to broker.lan:1883.</span></li>", "</ul>",
                "</main>");

        connect.removeNotice(connected);
        ConnectNotice refused = broker(Look.BAD, "broker.lan:1883 refuses the user or the password.");
        connect.addNotice(refused);
        assertThat(page(Locale.GERMANY)).containsSubsequence("<h2>Im Heimnetz</h2>",
                "<span class=\"badge bad\">MQTT</span> <span>broker.lan:1883 refuses the user or the password.</span>")
                .doesNotContain("Connected to");

        connect.removeNotice(refused);
        connect.addNotice(broker(Look.OFF, "No broker is set. Set \"host\"."));
        assertThat(page(Locale.ENGLISH)).contains(
                "<span class=\"badge off\">MQTT</span> <span>No broker is set. Set &quot;host&quot;.</span>");
    }

    @Test
    void aHubWithoutNoticesOrWithAnEmptyOneHasNoSection() {
        String without = page(Locale.ENGLISH);
        assertThat(without).doesNotContain("class=\"notices\"");

        connect.addNotice(new Lan(List.of()));
        assertThat(page(Locale.ENGLISH)).doesNotContain("class=\"notices\"", "On the Home Network");
    }

    @Test
    void aFailingNoticeSaysSoAndTheOthersAreShown() {
        connect.addNotice(new Broken(false));
        connect.addNotice(new Broken(true));
        connect.addNotice(broker(Look.WAIT, "Connecting to broker.lan:1883."));

        PageAnswer answer = answer("/energy/connect", Locale.ENGLISH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<code>x:account:home</code>",
                "<span class=\"badge wait\">MQTT</span> <span>Connecting to broker.lan:1883.</span>")
                .doesNotContain("The bundle is going", "Exception");
        assertThat(answer.body().split("How it is could not be told", -1)).hasSize(3);
        assertThat(page(Locale.GERMANY)).contains("<h2>Weitere Verbindungen</h2>", "Der Zustand war eben nicht");
    }

    @Test
    void foreignTextIsOnlyTextAndNothingNeedsALaxPolicy() {
        String evil = "\"><script>alert('x')</script><img src=x onerror=1>%s";
        connect.addNotice(new ConnectNotice() {
            @Override
            public String heading(Locale locale) {
                return evil;
            }

            @Override
            public List<NoticeLine> lines(Locale locale) {
                return List.of(new NoticeLine(Look.BAD, evil, evil));
            }
        });
        assertThat(page(Locale.ENGLISH)).doesNotContain("<script", "<img", "style=", "<style", "javascript:")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=1&gt;%s</h2>");
    }

    @Test
    void thePageOfOneAccountIsOfThatAccountAlone() {
        connect.addNotice(broker(Look.GOOD, "Connected."));
        assertThat(answer("/energy/connect/x:account:home", Locale.ENGLISH).body())
                .contains("<code>x:account:home</code>").doesNotContain("class=\"notices\"");
    }

    @Test
    void everyLookHasAColour() throws Exception {
        String css = Files.readString(Path.of("src/main/resources/web/style.css"));
        for (Look look : Look.values()) {
            assertThat(css).contains(".badge." + look.name().toLowerCase(Locale.ROOT) + " {");
        }
    }
}
