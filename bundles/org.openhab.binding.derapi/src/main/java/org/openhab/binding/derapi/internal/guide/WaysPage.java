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
package org.openhab.binding.derapi.internal.guide;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.energy.oauth.web.GuideSection;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Component;

/**
 * Shows the steps of all ways in at all vendors, for whoever has not set up an account yet. Constant texts only; changes nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = PageController.class, property = PageController.PATH + "=" + WaysPage.ADDRESS)
public final class WaysPage implements PageController {
    /** Path of the page. */
    public static final String ADDRESS = HtmlPage.ROOT + "/derapi";

    @Override
    public PageAnswer answer(PageRequest request) {
        Locale locale = request.locale();
        GuideTexts texts = new GuideTexts(locale);
        HtmlPage page = new HtmlPage(locale, texts.get("guide.page.title"), HtmlPage.CONNECT);
        page.add("<p>%s</p>", texts.get("guide.page.intro"));
        for (Vendor vendor : Vendors.known()) {
            page.add("<section class=\"card\" id=\"%s\"><h2>%s</h2>", vendor.id(), vendor.name());
            for (Way way : vendor.ways()) {
                if (way == Way.JOIN && !vendor.isVirtual()) {
                    write(page, texts, new VendorGuide(vendor, way, false, false, ""), "session", locale);
                }
                boolean returns = way == Way.JOIN || way == Way.CONSENT;
                write(page, texts, new VendorGuide(vendor, way, way == Way.JOIN, false,
                        returns ? texts.get("guide.page.callback", vendor.id()) : ""),
                        way == Way.JOIN ? "flow" : way.word(), locale);
            }
            page.add("</section>");
        }
        return PageAnswer.page(200, page.html());
    }

    private static void write(HtmlPage page, GuideTexts texts, VendorGuide guide, String title, Locale locale) {
        GuideSection.write(page, texts.get("guide.way." + title), guide.in(locale), false, locale);
    }
}
