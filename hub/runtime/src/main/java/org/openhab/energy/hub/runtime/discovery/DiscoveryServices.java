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
package org.openhab.energy.hub.runtime.discovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All discovery services of this hub: starts their scans and takes what they find to the inbox.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = DiscoveryServices.class, immediate = true)
public class DiscoveryServices implements DiscoveryListener {

    private static final long EXPIRE_SECONDS = 60;

    private final Logger logger = LoggerFactory.getLogger(DiscoveryServices.class);
    private final HubInbox inbox;
    private final List<DiscoveryService> services = new CopyOnWriteArrayList<>();
    private final Map<ThingUID, DiscoveryService> finders = new ConcurrentHashMap<>();
    private final @Nullable ScheduledFuture<?> expiry;

    @Activate
    public DiscoveryServices(@Reference HubInbox inbox) {
        this.inbox = inbox;
        this.expiry = ThreadPoolManager.getScheduledPool(ThreadPoolManager.THREAD_POOL_NAME_COMMON)
                .scheduleWithFixedDelay(inbox::expire,
                        EXPIRE_SECONDS, EXPIRE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void deactivate() {
        ScheduledFuture<?> current = expiry;
        if (current != null) {
            current.cancel(false);
        }
        services.forEach(service -> service.removeDiscoveryListener(this));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addService(DiscoveryService service) {
        services.add(service);
        service.addDiscoveryListener(this);
    }

    public void removeService(DiscoveryService service) {
        services.remove(service);
        service.removeDiscoveryListener(this);
        finders.values().removeIf(service::equals);
    }

    public Collection<String> bindings() {
        TreeSet<String> bindings = new TreeSet<>();
        services.forEach(
                service -> service.getSupportedThingTypes().forEach(type -> bindings.add(type.getBindingId())));
        return bindings;
    }

    /**
     * Starts the scan of every service of a binding.
     *
     * @return seconds after which the last of them gives up; -1 when there is none
     */
    public int scan(String binding) {
        int seconds = -1;
        for (DiscoveryService service : services) {
            if (service.getSupportedThingTypes().stream().anyMatch(type -> type.getBindingId().equals(binding))) {
                seconds = Math.max(seconds, service.getScanTimeout());
                start(service);
            }
        }
        return seconds;
    }

    private void start(DiscoveryService service) {
        try {
            service.startScan(null);
        } catch (RuntimeException e) { // a binding may throw anything; the other services go on
            logger.warn("The scan of {} failed", service.getClass().getName(), e);
        }
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        finders.put(result.getThingUID(), source);
        inbox.add(result);
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID uid) {
        finders.remove(uid);
        inbox.remove(uid);
    }

    /** What the user ignores stays ignored. */
    @Override
    public @Nullable Collection<ThingUID> removeOlderResults(DiscoveryService source, Instant time,
            @Nullable Collection<ThingTypeUID> types,
            @Nullable ThingUID bridge) {
        Collection<ThingTypeUID> concerned = types == null ? source.getSupportedThingTypes() : types;
        List<ThingUID> older = inbox.stream().filter(result -> result.getFlag() == DiscoveryResultFlag.NEW)
                .filter(result -> concerned.contains(result.getThingTypeUID()))
                .filter(result -> result.getCreationTime().isBefore(time))
                .filter(result -> bridge == null || bridge.equals(result.getBridgeUID()))
                .map(DiscoveryResult::getThingUID)
                .filter(uid -> source.equals(finders.getOrDefault(uid, source))).toList();
        older.forEach(inbox::remove);
        return older;
    }
}
