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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.energy.oauth.account.Guide;
import org.openhab.energy.oauth.account.GuideText;

/**
 * The steps of one way in at one vendor.
 *
 * @param flow whether Derapi Join is a flow, which brings the browser back by itself
 * @param stored whether Derapi keeps what Join brings
 * @param callback address of this hub that is registered at the vendor or told to Derapi; empty if there is none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorGuide(Vendor vendor, Way way, boolean flow, boolean stored, String callback) implements Guide {

    @Override
    public GuideText in(Locale locale) {
        GuideTexts texts = new GuideTexts(locale);
        return new GuideText(needs(texts), steps(texts), texts.lines("guide.lasts." + lasts(), vendor.name()));
    }

    @Override
    public String more() {
        return WaysPage.ADDRESS;
    }

    private List<String> needs(GuideTexts texts) {
        String what = switch (way) {
            case PARTNER -> "partner";
            case STORED -> "stored";
            default -> isKnown() ? vendor.id() : "other";
        };
        List<String> needs = new ArrayList<>(texts.lines("guide.needs." + what, vendor.name()));
        if (way == Way.CONSENT) {
            needs.addAll(texts.lines("guide.needs.redirect", vendor.name(), callback));
        } else if (way == Way.JOIN && flow) {
            needs.addAll(texts.lines("guide.needs.flow", vendor.name(), callback));
        }
        return needs;
    }

    private List<String> steps(GuideTexts texts) {
        List<String> steps = new ArrayList<>();
        if (byKey() && way != Way.STORED) {
            steps.addAll(texts.lines("guide.portal." + vendor.id(), vendor.name()));
        }
        String walk = way == Way.JOIN
                ? (flow ? "flow" : "session") + (byKey() ? "-key" : vendor.isVirtual() ? "-virtual" : "")
                : way.word();
        steps.addAll(texts.lines("guide.steps." + walk, vendor.name()));
        return steps;
    }

    private String lasts() {
        return switch (way) {
            case NONE -> "none";
            case PARTNER -> "partner";
            case STORED -> "derapi";
            case KEYS -> "key";
            case CONSENT -> vendor.id();
            case JOIN -> byKey() ? "key" : flow || stored ? "derapi" : joined();
        };
    }

    /** The tokens of a session are the hub's to renew, where the vendor lets it; those of Grid Services are not. */
    private String joined() {
        return !isKnown() ? "other" : vendor.signIn() == null ? "derapi" : vendor.id();
    }

    private boolean byKey() {
        return vendor.ways().contains(Way.KEYS);
    }

    private boolean isKnown() {
        return Vendors.known().contains(vendor);
    }
}
