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
package org.openhab.binding.nomos.internal.handler;

import java.time.Clock;
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
 * @param accounts opens the way to Nomos
 * @param feed is told what the Things say
 * @param storage keeps last answers over a restart
 * @param translator resolves status texts
 * @param executor runs ticks and calls
 * @param clock tells the time
 * @param random spreads repeated calls
 * @param contracts the open contracts, for loads
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosContext(CloudAccounts accounts, EnergyFeed feed, Storage<String> storage, Translator translator,
        ScheduledExecutorService executor, Clock clock, RandomGenerator random, OpenContracts contracts) {

    /** A hub in which no contract is open yet. */
    public NomosContext(CloudAccounts accounts, EnergyFeed feed, Storage<String> storage, Translator translator,
            ScheduledExecutorService executor, Clock clock, RandomGenerator random) {
        this(accounts, feed, storage, translator, executor, clock, random, new OpenContracts());
    }
}
