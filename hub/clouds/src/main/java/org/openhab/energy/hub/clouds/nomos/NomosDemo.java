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
package org.openhab.energy.hub.clouds.nomos;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.GrantType;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.MeterChange;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.NomosAddress;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosMeter;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

/**
 * The demo's made-up people and contracts. One customer has a key of her own (client credentials); the other gives
 * consent in the browser.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosDemo {

    /** Client whose customers consent in the browser. */
    public static final String CONSENT_CLIENT = "demo-consent";
    public static final String CONSENT_SECRET = "demo-consent-secret";

    /** Client with a customer's own key. */
    public static final String KEY_CLIENT = "demo-key";
    public static final String KEY_SECRET = "demo-key-secret";

    /** What the customer types in on the sign-in page. */
    public static final String CONSENT_EMAIL = "mara@example.org";

    /** The subscription that the key sees. */
    public static final String KEY_SUBSCRIPTION = "sub_demokey0001";
    /** The key's other subscription: feed-in of the same house. */
    public static final String KEY_FEED_IN = "sub_demokey0002";
    /** The subscriptions that the consent covers. */
    public static final String CONSENT_SUBSCRIPTION = "sub_demomara001";
    public static final String ENDED_SUBSCRIPTION = "sub_demomara000";

    private static final String KEY_CUSTOMER = "cus_demojo0001";
    private static final String CONSENT_CUSTOMER = "cus_demomara01";
    private static final String PLAN = "pln_demohome01";
    private static final String FEED_IN_PLAN = "pln_demosun001";

    private NomosDemo() {
    }

    /**
     * The demo's options.
     *
     * @param port the port, 0 for any free one
     * @param hubOrigins where the hub is reached, e.g. {@code http://127.0.0.1:8080}: redirect URIs must be below
     */
    public static NomosCloudOptions options(int port, URI... hubOrigins) {
        Instant start = Instant.parse("2025-03-31T22:00:00Z");
        Instant smartSince = Instant.parse("2025-06-23T22:00:00Z");
        NomosSubscription home = becomingSmart(
                subscription(KEY_SUBSCRIPTION, KEY_CUSTOMER, "7QX2M4RT", "Musterweg", start, null), smartSince);
        return new NomosCloudOptions().withPort(port).withSuggestedEmail(CONSENT_EMAIL)
                .withClient(new NomosClient(CONSENT_CLIENT, CONSENT_SECRET, "openHAB Energy",
                        Set.of(GrantType.AUTHORIZATION_CODE), null, "read:*", NomosVersion.CURIE,
                        List.of(hubOrigins)))
                .withClient(new NomosClient(KEY_CLIENT, KEY_SECRET, "Jo Muster", Set.of(GrantType.CLIENT_CREDENTIALS),
                        KEY_CUSTOMER, "read:* write:*", NomosVersion.BATMAN, List.of()))
                .withPlans(List.of(new NomosPlan(PLAN, "Dynamik Heim", "dynamik-heim", "Dynamic tariff",
                        new BigDecimal("6.9"), false, Instant.parse("2024-11-01T00:00:00Z")),
                        new NomosPlan(FEED_IN_PLAN, "Dynamik Sonne", "dynamik-sonne", "Dynamic feed-in",
                                BigDecimal.ZERO, true, Instant.parse("2025-01-15T00:00:00Z"))))
                .withCustomer(new NomosCustomer(KEY_CUSTOMER, "Jo", "Muster", "jo@example.org", start))
                .withCustomer(new NomosCustomer(CONSENT_CUSTOMER, "Mara", "Beispiel", CONSENT_EMAIL, start))
                .withSubscription(home)
                .withSubscription(feedIn(KEY_FEED_IN, KEY_CUSTOMER, "7QX2M4RS", "Musterweg",
                        Instant.parse("2025-04-30T22:00:00Z")))
                .withMeterOrder(MeterOrder.smooth("prdo_demokey001", home, "inexogy",
                        Instant.parse("2025-04-10T10:00:00Z"), Instant.parse("2025-06-18T07:00:00Z"), smartSince))
                .withReduction(new GridFeeReduction("gfr_demokey001", KEY_SUBSCRIPTION, KEY_CUSTOMER, 1,
                        Instant.parse("2025-11-12T08:00:00Z"), Instant.parse("2025-12-31T23:00:00Z"), null, null))
                .withReduction(new GridFeeReduction("gfr_demokey003", KEY_SUBSCRIPTION, KEY_CUSTOMER, 3,
                        Instant.parse("2025-11-12T08:05:00Z"), Instant.parse("2025-12-31T23:00:00Z"), null, null))
                .withSubscription(
                        subscription(CONSENT_SUBSCRIPTION, CONSENT_CUSTOMER, "5MB8K2LW", "Lindenallee", start, null))
                .withSubscription(subscription(ENDED_SUBSCRIPTION, CONSENT_CUSTOMER, "3TF9H6PD", "Hafenstraße",
                        Instant.parse("2024-02-29T23:00:00Z"), start));
    }

    /**
     * A made-up consumption subscription with a smart meter, signed seven weeks before delivery.
     *
     * @param end end of delivery, or null
     */
    public static NomosSubscription subscription(String id, String customer, String number, String street,
            Instant start, @Nullable Instant end) {
        Instant signed = start.minusSeconds(49L * 24 * 3600);
        Instant terminated = end == null ? null : end.minusSeconds(30L * 24 * 3600);
        String suffix = id.replaceFirst("^sub_", "");
        NomosAddress address = new NomosAddress("adr_" + suffix, street, "7a", "50667", "Köln", signed);
        NomosMeter meter = new NomosMeter("mtr_" + suffix, "1XYZ0000000001", true, "DE00000000000000000000000000000001",
                "50000000001", signed);
        return new NomosSubscription(id, customer, PLAN, number, false, 4200, signed, end == null ? start : end, start,
                terminated, end, address, meter, "pm_" + suffix);
    }

    /**
     * A made-up feed-in subscription of a solar roof that gives 6,000 kWh a year.
     */
    public static NomosSubscription feedIn(String id, String customer, String number, String street, Instant start) {
        return subscription(id, customer, number, street, start, null).asFeedIn(FEED_IN_PLAN, 6000);
    }

    /**
     * A subscription whose meter is read by people.
     */
    public static NomosSubscription analog(NomosSubscription subscription) {
        return subscription.withMeter(subscription.meter().asAnalog());
    }

    /**
     * A subscription whose meter is read by people until a smart one takes its place.
     *
     * @param at when the smart meter begins to deliver
     */
    public static NomosSubscription becomingSmart(NomosSubscription subscription, Instant at) {
        NomosMeter old = subscription.meter();
        return analog(subscription).withMeterChange(new MeterChange(
                new NomosMeter(old.id() + "s", "1XYZ0000000002", true, old.melo(), old.malo(), at), at));
    }
}
