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
package org.openhab.binding.derapi.internal.handler;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.access.CallSpacing;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.Translator;

/**
 * What the handlers need from the hub.
 *
 * @param accounts opens the ways to Derapi and to its vendors
 * @param feed is told what the Things say
 * @param storage keeps last answers over a restart
 * @param translator resolves status texts
 * @param executor runs ticks and calls
 * @param clock tells the time
 * @param random spreads repeated calls
 * @param pause how a thread waits for a moment
 * @param sites the sites that are open
 * @param zone the home's time zone, for devices whose site is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DerapiContext(CloudAccounts accounts, EnergyFeed feed, org.openhab.core.storage.Storage<String> storage,
        Translator translator,
        ScheduledExecutorService executor, Clock clock, RandomGenerator random, Supplier<ZoneId> zone, Sites sites,
        CallSpacing.Pause pause) {
}
