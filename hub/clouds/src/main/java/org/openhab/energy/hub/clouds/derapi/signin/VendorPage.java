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
package org.openhab.energy.hub.clouds.derapi.signin;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * The HTML of the vendors' and of Derapi's pages: no script, one style sheet, every text escaped.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorPage {

    /** Path of the style sheet. */
    public static final String STYLE = "/vendors/style.css";

    private static final String STYLE_SHEET = """
            :root { color-scheme: light dark; --ink: #20262e; --paper: #fff; --back: #f1f3f6; --line: #cdd3dc;
              --brand: #2456a6; --bad: #a3261d; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9edf3; --paper: #1b2129; --back: #10141a;
              --line: #3a4452; --brand: #8ab4ff; --bad: #ff8a80; } }
            * { box-sizing: border-box; }
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back); }
            main { max-width: 26rem; margin: 6vh auto; padding: 1.75rem; background: var(--paper);
              border: 1px solid var(--line); border-radius: 10px; }
            .brand { font-weight: 700; color: var(--brand); margin: 0 0 1rem; }
            h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .5rem; }
            .bad { color: var(--bad); font-weight: 600; }
            label { display: block; font-weight: 600; margin: .75rem 0 .3rem; }
            input { width: 100%; font: inherit; padding: .65rem .75rem; border: 1px solid var(--line);
              border-radius: 8px; background: var(--paper); color: var(--ink); }
            button { width: 100%; font: inherit; font-weight: 600; padding: .7rem 1rem; margin-top: 1rem;
              min-height: 44px; border-radius: 8px; border: 1px solid var(--brand); background: var(--brand);
              color: var(--paper); cursor: pointer; }
            button.plain { background: transparent; color: var(--ink); border-color: var(--line); }
            :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
            """;

    private VendorPage() {
    }

    public static HttpResponse styleSheet() {
        return HttpResponse.of(200, "text/css; charset=utf-8", STYLE_SHEET).withHeader("X-Content-Type-Options",
                "nosniff");
    }

    static HttpResponse consent(DerapiVendor vendor, String id, String app, String login, String scope,
            @Nullable String problem) {
        String wanted = scope.isEmpty() ? "your energy systems" : scope;
        return page(vendor.label(), 200, "Allow access", problem(problem) + """
                <h1>%s wants to read your energy data</h1>
                <p>It asks for: %s</p>
                <form method="post" action="/vendors/%s/consent">
                <input type="hidden" name="t" value="%s">
                <label for="login">Sign in as</label>
                <input id="login" name="login" value="%s" autocomplete="username" required>
                <button id="allow" name="decision" value="allow">Allow</button>
                <button id="deny" name="decision" value="deny" class="plain" formnovalidate>Deny</button>
                </form>
                """.formatted(escaped(app), escaped(wanted), vendor.id(), escaped(id), escaped(login)));
    }

    /**
     * Derapi's form for a vendor's key. It posts to the page's own address.
     */
    public static HttpResponse keys(DerapiVendor vendor, String state, String suggestedId, @Nullable String problem) {
        String secret = vendor == DerapiVendor.SOLAREDGE ? "" : """
                <label for="secret">API Key Secret</label>
                <input id="secret" name="secret" autocomplete="off" required>
                """;
        return page("Derapi Join", 200, "Enter your key", problem(problem) + """
                <h1>Enter your %s key</h1>
                <form method="post" action="/join/%s/keys">
                <input type="hidden" name="state" value="%s">
                <label for="key">API Key ID</label>
                <input id="key" name="key" value="%s" autocomplete="off" required>
                %s<button id="continue">Continue</button>
                </form>
                """.formatted(escaped(vendor.label()), vendor.id(), escaped(state), escaped(suggestedId), secret));
    }

    static HttpResponse message(DerapiVendor vendor, int status, String title, String text) {
        return message(vendor.label(), status, title, text);
    }

    public static HttpResponse message(String brand, int status, String title, String text) {
        return page(brand, status, title, "<h1>%s</h1>\n<p>%s</p>\n".formatted(escaped(title), escaped(text)));
    }

    private static String problem(@Nullable String problem) {
        return problem == null ? "" : "<p class=\"bad\" role=\"alert\">%s</p>\n".formatted(escaped(problem));
    }

    private static HttpResponse page(String brand, int status, String title, String content) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - %s (simulated)</title>
                <link rel="stylesheet" href="/vendors/style.css">
                </head>
                <body>
                <main>
                <p class="brand">%s (simulated)</p>
                %s</main>
                </body>
                </html>
                """.formatted(escaped(title), escaped(brand), escaped(brand), content);
        // Browsers hold a form's redirects against form-action, and the last of them leads to the hub.
        return HttpResponse.of(status, "text/html; charset=utf-8", html)
                .withHeader("Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                                + "form-action 'self' http: https:")
                .withHeader("Cache-Control", "no-store").withHeader("Referrer-Policy", "no-referrer")
                .withHeader("X-Content-Type-Options", "nosniff").withHeader("X-Frame-Options", "DENY");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
