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
package org.openhab.core.config.discovery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * A discovery that belongs to a handler, usually a bridge's. The search in the background begins when the service has
 * its handler, and ends with it.
 *
 * @param <T> type of the handler
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractThingHandlerDiscoveryService<T extends ThingHandler> extends AbstractDiscoveryService
        implements
            ThingHandlerService {

    private final Class<T> thingClazz;
    private boolean searching;

    /** The handler; there is none before {@link #setThingHandler(ThingHandler)}. */
    @SuppressWarnings("NullAway.Init")
    protected T thingHandler;

    protected AbstractThingHandlerDiscoveryService(Class<T> thingClazz,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault,
            @Nullable String scanInputLabel, @Nullable String scanInputDescription) throws IllegalArgumentException {
        super(supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, scanInputLabel,
                scanInputDescription);
        this.thingClazz = thingClazz;
    }

    protected AbstractThingHandlerDiscoveryService(Class<T> thingClazz,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault)
            throws IllegalArgumentException {
        this(thingClazz, supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, null, null);
    }

    protected AbstractThingHandlerDiscoveryService(Class<T> thingClazz,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout) throws IllegalArgumentException {
        this(thingClazz, supportedThingTypes, timeout, true);
    }

    protected AbstractThingHandlerDiscoveryService(Class<T> thingClazz, int timeout) throws IllegalArgumentException {
        this(thingClazz, null, timeout);
    }

    /** For tests, which bring their own scheduler. */
    protected AbstractThingHandlerDiscoveryService(ScheduledExecutorService scheduler, Class<T> thingClazz,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault,
            @Nullable String scanInputLabel, @Nullable String scanInputDescription) throws IllegalArgumentException {
        super(scheduler, supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, scanInputLabel,
                scanInputDescription);
        this.thingClazz = thingClazz;
    }

    @Override
    protected abstract void startScan();

    /** @throws IllegalArgumentException if the handler is of another class */
    @Override
    public void setThingHandler(ThingHandler handler) {
        if (!thingClazz.isInstance(handler)) {
            throw new IllegalArgumentException(
                    "Expected class is " + thingClazz + " but the parameter has class " + handler.getClass());
        }
        thingHandler = thingClazz.cast(handler);
    }

    @Override
    public @Nullable T getThingHandler() {
        return thingHandler;
    }

    /** Called by the framework before there is a handler; nothing is searched for yet. */
    @Override
    public void activate(@Nullable Map<String, Object> config) {
        readBackground(config);
    }

    @Override
    public void modified(@Nullable Map<String, Object> config) {
        if (searching || !isBackgroundDiscoveryEnabled()) {
            super.modified(config);
            searching = isBackgroundDiscoveryEnabled();
        } else {
            readBackground(config);
        }
    }

    /** Called at the end; does nothing more, for {@link #dispose()} has ended the search. */
    @Override
    public void deactivate() {
        // The search ends with the handler.
    }

    /** Called once the service has its handler. */
    @Override
    public void initialize() {
        if (isBackgroundDiscoveryEnabled() && !searching) {
            searching = true;
            startBackgroundDiscovery();
        }
    }

    /** Called when the handler ends. */
    @Override
    public void dispose() {
        abortScan();
        if (searching) {
            searching = false;
            stopBackgroundDiscovery();
        }
    }
}
