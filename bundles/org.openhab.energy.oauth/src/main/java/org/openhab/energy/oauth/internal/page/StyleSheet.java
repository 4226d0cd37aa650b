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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Serves the style sheet of all pages.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = PageController.class, property = PageController.PATH + "=" + HtmlPage.STYLE)
public final class StyleSheet implements PageController {
    private final String css;

    @Activate
    public StyleSheet() {
        try (InputStream file = StyleSheet.class.getResourceAsStream("/web/style.css")) {
            if (file == null) {
                throw new IllegalStateException("The bundle lacks its style sheet");
            }
            css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        return PageAnswer.content("text/css;charset=utf-8", css);
    }
}
