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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a sink is doing, told to people. A sink that has something to say registers this as an OSGi service beside {@link EnergySink}; pages list
 * all of them. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface SinkStatus {

    /** How well it goes. */
    enum Level {
        /** Not configured or switched off by the user. */
        OFF,
        /** Under way, nothing to do for anybody. */
        BUSY,
        /** All that the Things say gets through. */
        GOOD,
        /** Most gets through; the text says what does not. */
        PARTLY,
        /** Nothing gets through. */
        FAILED
    }

    /** {@return the sink's name, for example {@code MQTT}} */
    String name();

    Level level();

    /** {@return one sentence that says what is the matter and, if something is to be done, what} */
    String text(Locale locale);
}
