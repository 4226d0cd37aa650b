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
package org.openhab.energy.model.feed;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Passes commands of others on to Things. Registered as an OSGi service. Thread-safe; returns at once, whatever the Thing does with the command.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface CommandDesk {

    /**
     * Hands a command to a Thing, if its channel accepts commands and this one.
     *
     * @param uid the Thing's UID
     * @param channel the channel's id, with its group if it has one ({@code group#channel})
     * @param command the command as text, for example {@code ON} or {@code 21.5 °C}
     * @return whether it was handed over, else why not
     */
    CommandAnswer send(String uid, String channel, String command);
}
