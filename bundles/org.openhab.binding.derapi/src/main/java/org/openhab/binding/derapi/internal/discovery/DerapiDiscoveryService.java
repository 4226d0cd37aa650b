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
package org.openhab.binding.derapi.internal.discovery;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.binding.derapi.internal.listing.Found;
import org.openhab.binding.derapi.internal.listing.ListingListener;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.thing.UidSegment;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts the sites and devices of a vendor into the Inbox. The vendor's bridge lists them after it was connected and once a day; this service listens, and a scan started by a
 * person asks at once. Nothing is taken back because a list is partial: a failing vendor tells no list at all.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = DerapiDiscoveryService.class)
public class DerapiDiscoveryService extends AbstractThingHandlerDiscoveryService<DerapiVendorHandler>
        implements
            ListingListener {
    private static final int SCAN_SECONDS = 60;

    private final Clock clock;

    public DerapiDiscoveryService() {
        super(DerapiVendorHandler.class, DEVICE_TYPES, SCAN_SECONDS, true);
        clock = Clock.systemUTC();
    }

    /** For tests, which bring their own time. */
    DerapiDiscoveryService(ScheduledExecutorService scheduler, Clock clock) {
        super(scheduler, DerapiVendorHandler.class, DEVICE_TYPES, SCAN_SECONDS, true, null, null);
        this.clock = clock;
    }

    @Override
    protected void startBackgroundDiscovery() {
        handler().addListener(this);
    }

    @Override
    protected void stopBackgroundDiscovery() {
        handler().removeListener(this);
    }

    @Override
    protected void startScan() {
        scheduler.execute(() -> {
            VendorListing listing = handler().scan();
            if (listing != null) {
                listed(listing);
            }
            stopScan();
        });
    }

    @Override
    public void listed(VendorListing listing) {
        Instant now = clock.instant();
        ThingUID bridge = handler().getThing().getUID();
        for (Found item : listing.found()) {
            ThingTypeUID type = switch (item.kind()) {
                case SITE -> THING_TYPE_SITE;
                case INVERTER -> THING_TYPE_INVERTER;
                case BATTERY -> THING_TYPE_BATTERY;
            };
            ThingUID uid = new ThingUID(type, bridge, UidSegment.of(item.id()));
            thingDiscovered(DiscoveryResultBuilder.create(uid).withThingType(type).withBridge(bridge)
                    .withProperty(CONFIG_ID, item.id()).withRepresentationProperty(CONFIG_ID).withLabel(label(item))
                    .build());
        }
        // Whole seconds, because results may carry their time less exactly than the clock.
        removeOlderResults(now.truncatedTo(ChronoUnit.SECONDS), DEVICE_TYPES, bridge);
    }

    private String label(Found item) {
        String kind = switch (item.kind()) {
            case SITE -> "Site";
            case INVERTER -> "Solar Inverter";
            case BATTERY -> "Battery";
        };
        return handler().vendorName() + " " + kind + " " + (item.name().isEmpty() ? item.id() : item.name());
    }

    private DerapiVendorHandler handler() {
        DerapiVendorHandler known = getThingHandler();
        if (known == null) {
            throw new IllegalStateException("The hub sets the handler before it initialises the service");
        }
        return known;
    }
}
