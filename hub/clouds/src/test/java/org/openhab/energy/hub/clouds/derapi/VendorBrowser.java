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
package org.openhab.energy.hub.clouds.derapi;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * A customer's browser on the vendors' pages.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class VendorBrowser {

    static final String STATE = "st/a+te 1";
    static final String AUDIENCE = "https://fleet-api.prd.eu.vn.cloud.tesla.com";

    private final DerapiCloud cloud;
    private final DerapiUser user;

    public VendorBrowser(DerapiCloud cloud) {
        this.cloud = cloud;
        this.user = new DerapiUser(cloud);
    }

    static String authorizePath(DerapiVendor vendor) {
        return "/vendors/" + vendor.id() + switch (vendor) {
            case TESLA -> "/oauth2/v3/authorize";
            case SMA, SMASBOX -> "/oauth2/auth";
            default -> "/oauth/authorize";
        };
    }

    static String tokenPath(DerapiVendor vendor) {
        return "/vendors/" + vendor.id() + switch (vendor) {
            case TESLA -> "/oauth2/v3/token";
            case SMA, SMASBOX -> "/oauth2/token";
            default -> "/oauth/token";
        };
    }

    /** The authorize page's address for the hub's own application. */
    static String authorize(DerapiVendor vendor, String... more) {
        String address = authorizePath(vendor) + "?" + DerapiUser.form("response_type", "code", "client_id",
                DerapiDemo.app(vendor), "redirect_uri", DerapiUser.REDIRECT, "state", STATE, "scope",
                vendor == DerapiVendor.TESLA ? "openid energy_device_data offline_access" : "offline_access");
        return more.length == 0 ? address : address + "&" + DerapiUser.form(more);
    }

    /** Opens an authorize address, decides on the page, and says where it redirects to. */
    public String decide(String address, String decision) {
        DerapiReply begun = user.send(user.bare(address));
        if (begun.status() != 302) {
            throw new AssertionError("authorize answered " + begun.status() + " " + begun.body());
        }
        String page = begun.header("location");
        String html = user.send(user.bare(page)).body();
        return user.postForm(page.replaceFirst("\\?.*", ""), "t", DerapiUser.query(cloud.baseUri() + page).get("t"),
                "login", field(html, "login"), "decision", decision).header("location");
    }

    static String field(String html, String name) {
        Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no field " + name);
        }
        return matcher.group(1);
    }

    /** The callback's parameters after a customer has allowed the hub's own application. */
    public Map<String, String> allow(DerapiVendor vendor, String... more) {
        return DerapiUser.query(decide(authorize(vendor, more), "allow"));
    }

    /** The token endpoint, with the application's credentials where the vendor wants them. */
    public DerapiReply token(DerapiVendor vendor, String... fields) {
        String path = tokenPath(vendor);
        String id = DerapiDemo.app(vendor);
        String secret = DerapiDemo.appSecret(vendor);
        if (vendor.isEnphase()) {
            return user.postForm(path, DerapiUser.basic(id, secret), fields);
        }
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
        System.arraycopy(new String[]{ "client_id", id, "client_secret", secret }, 0, all, fields.length, 4);
        return user.postForm(path, all);
    }

    public DerapiReply redeem(DerapiVendor vendor, String code, String... more) {
        String[] fields = { "grant_type", "authorization_code", "code", code, "redirect_uri", DerapiUser.REDIRECT,
                "audience", AUDIENCE };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return token(vendor, all);
    }

    public DerapiReply refresh(DerapiVendor vendor, String refreshToken) {
        return token(vendor, "grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    /** Tokens after a whole consent. */
    public DerapiReply tokens(DerapiVendor vendor) {
        return redeem(vendor, allow(vendor).get("code"));
    }
}
