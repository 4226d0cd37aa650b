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
package org.openhab.binding.derapi.internal.control;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ThingText;

/**
 * What became of a wish to control a battery.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface ControlOutcome {

    /** It was sent and taken. */
    record Taken(ControlSchedule schedule) implements ControlOutcome {
    }

    /** It was not sent, or not taken.
     *
     * @param text why, for people
     * @param failure what Derapi or the way to it answered, or null when this add-on refused by itself
     */
    record Refused(ThingText text, @Nullable CloudException failure) implements ControlOutcome {

        /** A refusal of this add-on itself. */
        public Refused(ThingText text) {
            this(text, null);
        }
    }
}
