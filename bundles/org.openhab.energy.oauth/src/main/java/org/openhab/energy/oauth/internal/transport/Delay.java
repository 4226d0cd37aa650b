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
package org.openhab.energy.oauth.internal.transport;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Lets a thread wait; a virtual one lets tests pass without waiting.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Delay {

    /**
     * Waits.
     *
     * @throws InterruptedException when the thread was interrupted
     */
    void waitFor(Duration time) throws InterruptedException;
}
