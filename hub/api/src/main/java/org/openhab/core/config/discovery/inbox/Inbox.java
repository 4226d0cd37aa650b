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
package org.openhab.core.config.discovery.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultFlag;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;

/**
 * What was found and is not yet a Thing. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Inbox {

    /** Adds a result or brings it up to date; completes with false if there is such a Thing. */
    CompletableFuture<Boolean> add(@Nullable DiscoveryResult result);

    boolean remove(@Nullable ThingUID thingUID);

    List<DiscoveryResult> getAll();

    Stream<DiscoveryResult> stream();

    void setFlag(ThingUID thingUID, @Nullable DiscoveryResultFlag flag);

    void addInboxListener(@Nullable InboxListener listener);

    void removeInboxListener(@Nullable InboxListener listener);

    /**
     * Makes a Thing of a result.
     *
     * @param newThingId another identifier for the Thing, or null
     * @return the Thing, or null if it could not be added
     */
    @Nullable
    Thing approve(ThingUID thingUID, @Nullable String label, @Nullable String newThingId);
}
