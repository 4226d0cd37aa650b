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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.DerapiTokenEndpoint;
import org.openhab.energy.hub.clouds.derapi.access.TokenSubject;
import org.openhab.energy.hub.clouds.derapi.access.VendorDirectory;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokens;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokens.Issued;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.oauth.Pkce;
import org.openhab.energy.hub.clouds.oauth.Secrets;

import com.google.gson.JsonObject;

/**
 * The token endpoints of Tesla, SMA and Enphase: code, refresh and Enphase's password grant. Tesla and SMA want the
 * application in the form, Enphase in HTTP Basic and its parameters in the query or the form.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorTokenEndpoint {

    /** Tesla's regional addresses, of which one must be the audience. */
    public static final Set<String> TESLA_AUDIENCES = Set.of("https://fleet-api.prd.na.vn.cloud.tesla.com",
            "https://fleet-api.prd.eu.vn.cloud.tesla.com", "https://fleet-api.prd.cn.vn.cloud.tesla.cn");

    private final VendorDirectory directory;
    private final SignInCodes codes;
    private final VendorTokens tokens;
    private final Supplier<DerapiSwitches> switches;

    public VendorTokenEndpoint(VendorDirectory directory, SignInCodes codes, VendorTokens tokens,
            Supplier<DerapiSwitches> switches) {
        this.directory = directory;
        this.codes = codes;
        this.tokens = tokens;
        this.switches = switches;
    }

    /**
     * The token answer.
     *
     * @throws OAuthProblem for every other answer
     */
    HttpResponse answer(HttpRequest request, DerapiVendor vendor) {
        Map<String, String> fields = fields(request, vendor);
        String grant = required(fields, "grant_type");
        VendorApp app = app(request, vendor, fields, "refresh_token".equals(grant));
        Issued issued = switch (grant) {
            case "authorization_code" -> redeem(app, required(fields, "code"), required(fields, "redirect_uri"),
                    fields);
            case "refresh_token" -> refresh(app, required(fields, "refresh_token"));
            case "password" -> password(app, fields);
            default -> throw new OAuthProblem(400, "unsupported_grant_type", "");
        };
        return HttpResponse.json(200, written(issued));
    }

    /**
     * Redeems a code as Derapi does behind Join.
     *
     * @param secret the application's secret as it was given to Derapi
     * @throws OAuthProblem when the vendor does not take it
     */
    public Issued redeemForDerapi(DerapiVendor vendor, String appId, String secret, String code, String redirectUri) {
        VendorApp app = directory.app(vendor, appId).filter(item -> Secrets.equal(item.secret(), secret))
                .orElseThrow(() -> new OAuthProblem(401, "invalid_client", ""));
        return redeem(app, code, redirectUri, Map.of());
    }

    private Issued redeem(VendorApp app, String code, String redirectUri, Map<String, String> fields) {
        DerapiVendor vendor = app.vendor();
        SignInCodes.Code found = codes.redeem(code)
                .filter(item -> item.request().app().id().equals(app.id())
                        && item.request().app().vendor() == vendor)
                .orElseThrow(() -> new OAuthProblem(400,
                        vendor == DerapiVendor.TESLA ? "invalid_auth_code" : "invalid_grant", "bad or expired code"));
        if (!found.request().redirectUri().toString().equals(redirectUri)) {
            throw new OAuthProblem(400, "invalid_grant", "redirect_uri is another one than at the authorize page");
        }
        Pkce pkce = found.request().pkce();
        if (pkce != null && !pkce.verifies(fields.getOrDefault("code_verifier", ""))) {
            throw new OAuthProblem(400, "invalid_grant", "code_verifier does not fit");
        }
        return issue(new TokenSubject(vendor, app.id(), found.login(), scope(vendor, found, fields),
                audience(vendor, found.login(), fields)));
    }

    private static String scope(DerapiVendor vendor, SignInCodes.Code code, Map<String, String> fields) {
        String asked = code.request().scope();
        if (vendor.isEnphase()) {
            // What an application may do is ticked when it is registered.
            return "read write";
        }
        return asked.isEmpty() ? fields.getOrDefault("scope", "") : asked;
    }

    /** Behind Join Derapi knows the customer's region. */
    private String audience(DerapiVendor vendor, String login, Map<String, String> fields) {
        if (vendor != DerapiVendor.TESLA) {
            return "";
        }
        if (fields.isEmpty()) {
            String region = directory.customer(vendor, login).map(VendorCustomer::region).orElse("");
            return TESLA_AUDIENCES.stream().filter(address -> address.contains("." + region + ".")).findFirst()
                    .orElse("");
        }
        String audience = required(fields, "audience");
        if (!TESLA_AUDIENCES.contains(audience)) {
            throw new OAuthProblem(400, "invalid_request", "audience is no regional address");
        }
        return audience;
    }

    private Issued refresh(VendorApp app, String token) {
        DerapiVendor vendor = app.vendor();
        TokenRules rules = TokenRules.of(new TokenSubject(vendor, app.id(), "", "offline_access", ""),
                switches.get());
        return issue(tokens.use(vendor, app.id(), token, rules.grace())
                .orElseThrow(() -> new OAuthProblem(vendor == DerapiVendor.TESLA ? 401 : 400,
                        vendor == DerapiVendor.TESLA ? "login_required" : "invalid_grant",
                        "The refresh token is wrong, used or expired")));
    }

    private Issued password(VendorApp app, Map<String, String> fields) {
        if (app.vendor() != DerapiVendor.ENPHASE || !app.partner()) {
            throw new OAuthProblem(400, "unauthorized_client", "");
        }
        VendorCustomer customer = directory.customer(app.vendor(), required(fields, "username"))
                .filter(item -> !item.password().isEmpty()
                        && Secrets.equal(item.password(), required(fields, "password")))
                .orElseThrow(() -> new OAuthProblem(401, "unauthorized", "Bad credentials"));
        return issue(new TokenSubject(app.vendor(), app.id(), customer.login(), "read write", ""));
    }

    private Issued issue(TokenSubject subject) {
        TokenRules rules = TokenRules.of(subject, switches.get());
        return tokens.issue(subject, rules.access(), rules.refresh());
    }

    /**
     * How long an answer's access token lives, in seconds.
     */
    public long lifetime(Issued issued) {
        return TokenRules.of(issued.subject(), switches.get()).access().toSeconds();
    }

    private JsonObject written(Issued issued) {
        DerapiVendor vendor = issued.subject().vendor();
        TokenRules rules = TokenRules.of(issued.subject(), switches.get());
        JsonObject json = new JsonObject();
        json.addProperty("access_token", issued.accessToken());
        json.addProperty("token_type", vendor.isEnphase() ? "bearer" : "Bearer");
        json.addProperty("expires_in", rules.access().toSeconds());
        if (issued.refreshToken() != null) {
            json.addProperty("refresh_token", issued.refreshToken());
        }
        if (vendor.isSma() && rules.refresh() != null) {
            json.addProperty("refresh_expires_in", rules.refresh().toSeconds());
        }
        json.addProperty("scope", issued.subject().scope());
        if (vendor.isEnphase()) {
            json.addProperty("enl_uid", "4000001");
            json.addProperty("enl_cid", "1000001");
            json.addProperty("app_type", "system");
            json.addProperty("jti", Secrets.digest(issued.accessToken()).substring(0, 16));
        }
        return json;
    }

    private VendorApp app(HttpRequest request, DerapiVendor vendor, Map<String, String> fields, boolean refresh) {
        String id;
        String secret;
        if (vendor.isEnphase()) {
            String[] basic = DerapiTokenEndpoint.basic(request).orElseThrow(VendorTokenEndpoint::invalidClient);
            id = basic[0];
            secret = basic[1];
        } else {
            id = required(fields, "client_id");
            secret = fields.getOrDefault("client_secret", "");
        }
        // Tesla documents no secret for a refresh.
        boolean withoutSecret = vendor == DerapiVendor.TESLA && refresh && secret.isEmpty();
        return directory.app(vendor, id).filter(app -> withoutSecret || Secrets.equal(app.secret(), secret))
                .orElseThrow(VendorTokenEndpoint::invalidClient);
    }

    private static OAuthProblem invalidClient() {
        return new OAuthProblem(401, "invalid_client", "");
    }

    private static Map<String, String> fields(HttpRequest request, DerapiVendor vendor) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (vendor.isEnphase()) {
            all.putAll(request.queryParameters());
        }
        if (request.body().length > 0) {
            if (!"application/x-www-form-urlencoded".equals(request.mediaType())) {
                throw new OAuthProblem(400, "invalid_request", "a form is expected");
            }
            all.putAll(request.formParameters());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new OAuthProblem(400, "invalid_request", name + " is there twice");
            }
            fields.put(name, values.get(0));
        });
        return fields;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new OAuthProblem(400, "invalid_request", name + " is missing");
        }
        return value;
    }
}
