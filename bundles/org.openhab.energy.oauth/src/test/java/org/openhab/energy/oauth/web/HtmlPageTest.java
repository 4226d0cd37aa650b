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
package org.openhab.energy.oauth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

/**
 * @author openHAB Energy - Initial contribution
 */
class HtmlPageTest {

    @Test
    void argumentsAreEscapedAndTheFrameIsWhole() {
        String html = new HtmlPage(Locale.GERMAN, "A & <B>", HtmlPage.CONNECT)
                .add("<p title=\"%s\">%s %s</p>", "\"x\" onload='y'", "<b>", 5).html();
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"de\">", "<title>A &amp; &lt;B&gt; –",
                "<p title=\"&quot;x&quot; onload=&#39;y&#39;\">&lt;b&gt; 5</p>",
                "<a href=\"/energy/connect\" aria-current=\"page\">Verbinden</a>", "<a href=\"/energy\">Start</a>")
                .doesNotContain("<script", "style=");
    }

    @Test
    void cookiesAddUp() {
        assertThat(PageAnswer.page(200, "").withCookie("a", "1").withCookie("b", "2").cookies())
                .containsEntry("a", "1").containsEntry("b", "2");
    }
}
