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
package org.openhab.core.scheduler;

import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A task that will run at a time.
 *
 * @param <T> what the task gives
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ScheduledCompletableFuture<T> extends ScheduledFuture<T> {

    /** Returns what completes when the task has run, for a recurring one when it runs no more. */
    CompletableFuture<T> getPromise();

    /** Returns when the task will run next. */
    ZonedDateTime getScheduledTime();
}
