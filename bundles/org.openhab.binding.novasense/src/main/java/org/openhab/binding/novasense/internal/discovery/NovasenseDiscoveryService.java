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
package org.openhab.binding.novasense.internal.discovery;

import static org.openhab.binding.novasense.internal.NovasenseBindingConstants.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.handler.ListedPlant;
import org.openhab.binding.novasense.internal.handler.NovasenseAccountHandler;
import org.openhab.binding.novasense.internal.handler.PlantListener;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.UidSegment;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the plants of an account into the Inbox, when the account says where they are listed. They are looked at once a day, and at once by a scan. Plants that
 * the account may no longer see are taken back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NovasenseDiscoveryService.class)
public class NovasenseDiscoveryService extends AbstractThingHandlerDiscoveryService<NovasenseAccountHandler>
        implements
            PlantListener {
    private static final int SCAN_SECONDS = 30;

    private final Logger logger = LoggerFactory.getLogger(NovasenseDiscoveryService.class);
    private final Clock clock;

    public NovasenseDiscoveryService() {
        super(NovasenseAccountHandler.class, Set.of(THING_TYPE_PLANT), SCAN_SECONDS, true);
        clock = Clock.systemUTC();
    }

    /** For tests, which bring their own time. */
    NovasenseDiscoveryService(ScheduledExecutorService scheduler, Clock clock) {
        super(scheduler, NovasenseAccountHandler.class, Set.of(THING_TYPE_PLANT), SCAN_SECONDS, true, null, null);
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
        scheduler.execute(this::scan);
    }

    private void scan() {
        try {
            // The account tells its listeners; without background discovery this service is none of them.
            List<ListedPlant> plants = handler().scan().plants();
            if (plants != null) {
                plantsListed(plants);
            }
        } catch (CloudException | IllegalStateException e) {
            // The account's status tells the user; a scan has no way to.
            logger.debug("The plants of {} could not be listed: {}", handler().getThing().getUID(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopScan();
        }
    }

    @Override
    public void plantsListed(List<ListedPlant> plants) {
        Instant now = clock.instant();
        ThingUID bridge = handler().getThing().getUID();
        for (ListedPlant plant : plants) {
            ThingUID uid = new ThingUID(THING_TYPE_PLANT, bridge, UidSegment.of(plant.id()));
            thingDiscovered(DiscoveryResultBuilder.create(uid).withThingType(THING_TYPE_PLANT).withBridge(bridge)
                    .withProperty(PLANT_ID, plant.id()).withRepresentationProperty(PLANT_ID)
                    .withLabel(plant.label()).build());
        }
        // Whole seconds, because results may carry their time less exactly than the clock.
        removeOlderResults(now.truncatedTo(ChronoUnit.SECONDS), Set.of(THING_TYPE_PLANT), bridge);
    }

    private NovasenseAccountHandler handler() {
        NovasenseAccountHandler known = getThingHandler();
        if (known == null) {
            throw new IllegalStateException("The hub sets the handler before it initialises the service");
        }
        return known;
    }
}
