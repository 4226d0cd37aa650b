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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.Translator;

/**
 * What the handlers need from the hub.
 *
 * @param accounts opens the way to NEX
 * @param feed is told what the Things say
 * @param storage keeps last answers over a restart
 * @param translator resolves texts in the hub's language
 * @param executor runs ticks and calls
 * @param clock tells the time
 * @param random spreads repeated calls
 * @param patience lets a thread of a person's request wait for its turn
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexContext(CloudAccounts accounts, EnergyFeed feed, Storage<String> storage, Translator translator,
        ScheduledExecutorService executor, Clock clock, RandomGenerator random, Patience patience) {

    /** Lets the calling thread wait. */
    @FunctionalInterface
    public interface Patience {
        void waitFor(Duration time) throws InterruptedException;
    }
}
