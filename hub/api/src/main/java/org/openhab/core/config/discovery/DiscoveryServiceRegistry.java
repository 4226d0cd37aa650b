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

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;

/**
 * All discovery services of the hub. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface DiscoveryServiceRegistry {

    /** Begins a scan of all services for a type. Returns false if there is none or one failed. */
    boolean startScan(ThingTypeUID thingTypeUID, @Nullable String input, @Nullable ScanListener listener);

    /** Begins a scan of all services of a binding. Returns false if there is none or one failed. */
    boolean startScan(String bindingId, @Nullable String input, @Nullable ScanListener listener);

    boolean abortScan(ThingTypeUID thingTypeUID);

    boolean abortScan(String bindingId);

    boolean supportsDiscovery(ThingTypeUID thingTypeUID);

    boolean supportsDiscovery(String bindingId);

    void addDiscoveryListener(DiscoveryListener listener);

    void removeDiscoveryListener(DiscoveryListener listener);

    List<ThingTypeUID> getSupportedThingTypes();

    List<String> getSupportedBindings();

    Set<DiscoveryService> getDiscoveryServices(String bindingId) throws IllegalStateException;

    int getMaxScanTimeout(ThingTypeUID thingTypeUID);

    int getMaxScanTimeout(String bindingId);
}
