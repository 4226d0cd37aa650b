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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.energy.oauth.error.CloudException;

/**
 * One call that is made again and again.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Errand {

    /** {@return what it is for; of two with the same key the later takes the place of the earlier} */
    String key();

    Rank rank();

    /**
     * Makes the call; exactly one.
     *
     * @return when to make it again, or null for never
     */
    @Nullable
    Instant run(NexApi api) throws CloudException, InterruptedException;

    /**
     * Takes note that the call failed for a reason of its own.
     *
     * @return when to make it again, or null for never
     */
    @Nullable
    Instant failed(CloudException reason);
}
