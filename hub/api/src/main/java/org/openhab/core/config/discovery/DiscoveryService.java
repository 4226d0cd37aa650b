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

import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Finds Things. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface DiscoveryService {

    /** Configuration parameter that switches the search in the background on or off. */
    String CONFIG_PROPERTY_BACKGROUND_DISCOVERY = "background";

    Collection<ThingTypeUID> getSupportedThingTypes();

    boolean isScanInputSupported();

    @Nullable
    String getScanInputLabel();

    @Nullable
    String getScanInputDescription();

    /** Returns after how many seconds a scan ends; 0 if it ends by itself. */
    int getScanTimeout();

    boolean isBackgroundDiscoveryEnabled();

    /** Begins a scan; one that is under way is aborted. */
    void startScan(@Nullable ScanListener listener);

    /** Begins a scan with what the user has typed. */
    void startScan(String input, @Nullable ScanListener listener);

    void abortScan();

    /** Adds a listener, which is told of all that has been found so far. */
    void addDiscoveryListener(@Nullable DiscoveryListener listener);

    void removeDiscoveryListener(@Nullable DiscoveryListener listener);
}
