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

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhab.energy.oauth.internal.account.CloudAccountsService;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageRequest;

/**
 * A browser that keeps cookies, remembers all it was shown, and sends forms with the hidden fields of the page that it is on.
 *
 * @author openHAB Energy - Initial contribution
 */
final class TestBrowser {
    private static final Pattern HIDDEN = Pattern
            .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    final StringBuilder seen = new StringBuilder();
    private final ConnectPage connect;
    private final CallbackController callback;
    private final Map<String, String> cookies = new HashMap<>();
    private PageAnswer page;

    /**
     * @param connect the one page of the hub, which several browsers share
     */
    TestBrowser(CloudAccountsService service, ConnectPage connect) {
        this.connect = connect;
        callback = new CallbackController(service);
        open();
    }

    static ConnectPage pageOf(CloudAccountsService service) {
        return new ConnectPage(service, () -> ZoneId.of("Europe/Berlin"), new SecureRandom());
    }

    PageAnswer open() {
        return keep(connect.answer(request("GET", "/energy/connect", Map.of())));
    }

    /** Presses the button of an action, with the hidden fields of the page and these. */
    PageAnswer press(String action, Map<String, String> typed) {
        return post(fields(action, typed));
    }

    /** {@return what a form of the present page would send} */
    Map<String, String> fields(String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("action", action);
        fields.putAll(typed);
        return fields;
    }

    PageAnswer post(Map<String, String> fields) {
        return keep(connect.answer(request("POST", "/energy/connect", fields)));
    }

    PageAnswer back(Map<String, String> query) {
        return keep(callback.answer(request("GET", "/energy/callback/example", query)));
    }

    private PageRequest request(String method, String path, Map<String, String> fields) {
        Map<String, List<String>> parameters = new HashMap<>();
        fields.forEach((name, value) -> parameters.put(name, List.of(value)));
        return new PageRequest(method, path, parameters, Map.copyOf(cookies), Map.of("host", "127.0.0.1:8080"),
                Locale.ENGLISH);
    }

    private PageAnswer keep(PageAnswer answer) {
        cookies.putAll(answer.cookies());
        seen.append(answer).append(answer.body());
        if (answer.status() == 200) {
            page = answer;
        }
        return answer;
    }
}
