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
package org.openhab.binding.nomos.internal.discovery;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.handler.NomosAccountHandler;
import org.openhab.binding.nomos.internal.handler.SubscriptionListener;
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
 * Puts the contracts of an account into the Inbox: all that deliver or will deliver. The account asks for its contracts after it was connected and once a
 * day; this service listens, and a scan started by a person asks at once. Results that are no longer in the list are taken back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NomosDiscoveryService.class)
public class NomosDiscoveryService extends AbstractThingHandlerDiscoveryService<NomosAccountHandler>
        implements
            SubscriptionListener {
    private static final int SCAN_SECONDS = 30;

    private final Logger logger = LoggerFactory.getLogger(NomosDiscoveryService.class);
    private final Clock clock;

    public NomosDiscoveryService() {
        super(NomosAccountHandler.class, Set.of(THING_TYPE_SUBSCRIPTION), SCAN_SECONDS, true);
        clock = Clock.systemUTC();
    }

    /** For tests, which bring their own time. */
    NomosDiscoveryService(ScheduledExecutorService scheduler, Clock clock) {
        super(scheduler, NomosAccountHandler.class, Set.of(THING_TYPE_SUBSCRIPTION), SCAN_SECONDS, true, null, null);
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
            List<Subscription> subscriptions = handler().scan();
            if (subscriptions != null) {
                subscriptionsListed(subscriptions);
            }
        } catch (CloudException e) {
            // The account's status tells the user; a scan has no way to.
            logger.debug("The contracts of {} could not be listed: {}", handler().getThing().getUID(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopScan();
        }
    }

    @Override
    public void subscriptionsListed(List<Subscription> subscriptions) {
        Instant now = clock.instant();
        ThingUID bridge = handler().getThing().getUID();
        for (Subscription subscription : subscriptions) {
            if (!subscription.hasEnded(now)) {
                ThingUID uid = new ThingUID(THING_TYPE_SUBSCRIPTION, bridge, UidSegment.of(subscription.id()));
                thingDiscovered(DiscoveryResultBuilder.create(uid).withThingType(THING_TYPE_SUBSCRIPTION)
                        .withBridge(bridge).withProperty(SUBSCRIPTION_ID, subscription.id())
                        .withRepresentationProperty(SUBSCRIPTION_ID).withLabel(label(subscription)).build());
            }
        }
        // Whole seconds, because results may carry their time less exactly than the clock.
        removeOlderResults(now.truncatedTo(ChronoUnit.SECONDS), Set.of(THING_TYPE_SUBSCRIPTION), bridge);
    }

    private static String label(Subscription subscription) {
        return (subscription.feedIn() ? "Nomos Feed-in " : "Nomos Tariff ") + subscription.name();
    }

    private NomosAccountHandler handler() {
        NomosAccountHandler known = getThingHandler();
        if (known == null) {
            throw new IllegalStateException("The hub sets the handler before it initialises the service");
        }
        return known;
    }
}
