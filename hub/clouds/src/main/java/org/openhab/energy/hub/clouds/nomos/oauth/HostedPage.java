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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * The HTML of the sign-in pages: no script, one style sheet, every text escaped.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HostedPage {

    static final String EMAIL = "/hosted/email";
    static final String CODE = "/hosted/code";
    static final String CONSENT = "/hosted/consent";
    static final String STYLE = "/hosted/style.css";

    static final String STYLE_SHEET = """
            :root { color-scheme: light dark; --ink: #1b2a2f; --paper: #ffffff; --back: #eef3f1; --soft: #5d6f75;
              --line: #cfdad6; --brand: #0f6b50; --note: #fff4d6; --noteink: #5c4300; --bad: #a3261d; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8efed; --paper: #18221f; --back: #0e1513;
              --soft: #9db0aa; --line: #33443e; --brand: #3ec79a; --note: #3a2f10; --noteink: #f3dc9a; --bad: #ff8a80; } }
            * { box-sizing: border-box; }
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back); }
            main { max-width: 26rem; margin: 6vh auto; padding: 1.75rem; background: var(--paper);
              border: 1px solid var(--line); border-radius: 14px; }
            .brand { font-weight: 700; color: var(--brand); letter-spacing: .02em; margin: 0 0 1.25rem; }
            h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; }
            p { margin: .5rem 0 1rem; } ul { padding-left: 1.2rem; } .soft { color: var(--soft); font-size: .9rem; }
            .demo { background: var(--note); color: var(--noteink); padding: .75rem 1rem; border-radius: 10px; }
            .demo output { display: block; font: 700 1.7rem/1.4 ui-monospace, monospace; letter-spacing: .25em; }
            .bad { color: var(--bad); font-weight: 600; }
            label { display: block; font-weight: 600; margin-bottom: .35rem; }
            input { width: 100%; font: inherit; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: 9px;
              background: var(--paper); color: var(--ink); }
            .digits { font: 1.4rem ui-monospace, monospace; letter-spacing: .3em; }
            button { width: 100%; font: inherit; font-weight: 600; padding: .75rem 1rem; margin-top: 1rem; min-height: 44px;
              border-radius: 9px; border: 1px solid var(--brand); background: var(--brand); color: var(--paper);
              cursor: pointer; }
            button.plain { background: transparent; color: var(--ink); border-color: var(--line); margin-top: .6rem; }
            :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
            @media (max-width: 30rem) { main { margin: 0; min-height: 100vh; border: 0; border-radius: 0; } }
            """;

    private final @Nullable URI redirectUri;

    /**
     * @param redirectUri where the last form's answer redirects to, or null: browsers hold a form's redirects against
     *            {@code form-action}
     */
    HostedPage(@Nullable URI redirectUri) {
        this.redirectUri = redirectUri;
    }

    static HttpResponse styleSheet() {
        return HttpResponse.of(200, "text/css; charset=utf-8", STYLE_SHEET).withHeader("X-Content-Type-Options",
                "nosniff");
    }

    HttpResponse email(String signIn, String typed, @Nullable String suggested, @Nullable String problem) {
        String banner = suggested == null ? "" : """
                <p class="demo">Demo: sign in as <b id="demo-email">%s</b></p>
                """.formatted(escaped(suggested));
        String value = typed.isEmpty() && suggested != null ? suggested : typed;
        return page(200, "Sign in", banner + problem(problem) + """
                <h1>Sign in to Nomos</h1>
                <p>We send a six-digit code to your email address.</p>
                <form method="post" action="/hosted/email">
                <input type="hidden" name="t" value="%s">
                <label for="email">Email</label>
                <input id="email" name="email" type="email" autocomplete="email" required autofocus value="%s">
                <button id="continue">Continue</button>
                </form>
                """.formatted(escaped(signIn), escaped(value)));
    }

    HttpResponse code(String signIn, @Nullable String code, @Nullable String problem) {
        String banner = code == null ? "" : """
                <p class="demo">Demo: no email is sent. Your code is <output id="demo-code">%s</output></p>
                """.formatted(escaped(code));
        return page(200, "Enter your code",
                banner + problem(problem)
                        + """
                                <h1>Enter your code</h1>
                                <p>The code is good for ten minutes.</p>
                                <form method="post" action="/hosted/code">
                                <input type="hidden" name="t" value="%s">
                                <label for="code">Six-digit code</label>
                                <input id="code" class="digits" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="9"
                                 required autofocus>
                                <button id="continue">Continue</button>
                                </form>
                                """
                                .formatted(escaped(signIn)));
    }

    HttpResponse consent(String signIn, String client, String customer) {
        return page(200, "Allow access",
                """
                        <h1>%s wants to read your energy data</h1>
                        <p class="soft">Signed in as %s</p>
                        <p>If you allow it, %s can read:</p>
                        <ul><li>your contracts</li><li>your electricity prices</li><li>your usage</li><li>your invoices</li></ul>
                        <p>It cannot change anything. You can take this back at any time.</p>
                        <form method="post" action="/hosted/consent">
                        <input type="hidden" name="t" value="%s">
                        <button id="allow" name="decision" value="allow">Allow</button>
                        <button id="deny" name="decision" value="deny" class="plain">Deny</button>
                        </form>
                        """
                        .formatted(escaped(client), escaped(customer), escaped(client), escaped(signIn)));
    }

    HttpResponse message(int status, String title, String text) {
        return page(status, title, "<h1>%s</h1>\n<p>%s</p>\n".formatted(escaped(title), escaped(text)));
    }

    private static String problem(@Nullable String problem) {
        return problem == null ? "" : "<p class=\"bad\" role=\"alert\">%s</p>\n".formatted(escaped(problem));
    }

    private HttpResponse page(int status, String title, String content) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Nomos (simulated)</title>
                <link rel="stylesheet" href="/hosted/style.css">
                </head>
                <body>
                <main>
                <p class="brand">Nomos <span class="soft">simulated</span></p>
                %s</main>
                </body>
                </html>
                """.formatted(escaped(title), content);
        return HttpResponse.of(status, "text/html; charset=utf-8", html)
                .withHeader("Content-Security-Policy", policy()).withHeader("Cache-Control", "no-store")
                .withHeader("Referrer-Policy", "no-referrer").withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("X-Frame-Options", "DENY");
    }

    private String policy() {
        URI target = redirectUri;
        String redirects = target == null ? "" : " " + target.getScheme() + "://" + target.getRawAuthority();
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + redirects;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
