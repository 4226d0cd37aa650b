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
package org.openhab.binding.novasense.internal.handler;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.profile.ProfileFiles;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.Translator;

/**
 * What the handlers need from the hub.
 *
 * @param accounts opens the way to the portal
 * @param feed is told what the Things say
 * @param storage keeps last values over a restart
 * @param translator resolves status texts
 * @param executor runs polls
 * @param clock tells the time
 * @param random spreads repeated calls
 * @param folder the user's folder of profiles and documents
 * @param profiles says where the API has what a plant shows
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NovasenseContext(CloudAccounts accounts, EnergyFeed feed, Storage<String> storage, Translator translator,
        ScheduledExecutorService executor, Clock clock, RandomGenerator random, Path folder, ProfileFiles profiles) {
}
