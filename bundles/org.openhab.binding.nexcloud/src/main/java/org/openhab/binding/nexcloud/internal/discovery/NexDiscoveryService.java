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
package org.openhab.binding.nexcloud.internal.discovery;

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.Device;
import org.openhab.binding.nexcloud.internal.handler.Listing;
import org.openhab.binding.nexcloud.internal.handler.ListingListener;
import org.openhab.binding.nexcloud.internal.handler.NexAccountHandler;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts the devices of an account into the Inbox. The account asks for its controllers and devices once a day; this service listens, and a scan started by a
 * person has it ask soon. Results that are no longer in the list are taken back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NexDiscoveryService.class)
public class NexDiscoveryService extends AbstractThingHandlerDiscoveryService<NexAccountHandler>
        implements
            ListingListener {
    private static final int SCAN_SECONDS = 30;

    private final Clock clock;

    public NexDiscoveryService() {
        super(NexAccountHandler.class, Set.of(THING_TYPE_DEVICE), SCAN_SECONDS, true);
        clock = Clock.systemUTC();
    }

    /** For tests, which bring their own time. */
    NexDiscoveryService(ScheduledExecutorService scheduler, Clock clock) {
        super(scheduler, NexAccountHandler.class, Set.of(THING_TYPE_DEVICE), SCAN_SECONDS, true, null, null);
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
        handler().scan();
    }

    @Override
    public void listed(Listing listing) {
        ThingUID bridge = handler().getThing().getUID();
        for (Device device : listing.devices()) {
            String id = Long.toString(device.id());
            thingDiscovered(DiscoveryResultBuilder.create(new ThingUID(THING_TYPE_DEVICE, bridge, id))
                    .withThingType(THING_TYPE_DEVICE).withBridge(bridge).withProperty(DEVICE_ID, id)
                    .withRepresentationProperty(DEVICE_ID).withLabel(label(listing, device)).build());
        }
        if (listing.whole()) {
            // Whole seconds, because results may carry their time less exactly than the clock.
            removeOlderResults(clock.instant().truncatedTo(ChronoUnit.SECONDS), Set.of(THING_TYPE_DEVICE), bridge);
        }
    }

    private static String label(Listing listing, Device device) {
        return listing.controllers().stream().filter(controller -> controller.id() == device.controllerId())
                .map(Controller::name).findFirst().map(name -> name + " " + device.name()).orElse(device.name());
    }

    private NexAccountHandler handler() {
        NexAccountHandler known = getThingHandler();
        if (known == null) {
            throw new IllegalStateException("The hub sets the handler before it initialises the service");
        }
        return known;
    }
}
