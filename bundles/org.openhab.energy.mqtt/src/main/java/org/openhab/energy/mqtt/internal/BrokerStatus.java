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
package org.openhab.energy.mqtt.internal;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.SinkStatus.Level;

/**
 * How the connection to the broker is. Immutable.
 *
 * @param state what goes on
 * @param subject what the text is about: the broker's address, or a wrong setting; never a secret
 * @param detail a topic or a client id that the text names, or empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BrokerStatus(State state, String subject, String detail) {

    BrokerStatus(State state, String subject) {
        this(state, subject, "");
    }

    /** What goes on; each has a text in the translations. */
    public enum State {
        DISABLED(Level.OFF),
        NOT_CONFIGURED(Level.OFF),
        BAD_HOST(Level.FAILED),
        BAD_PORT(Level.FAILED),
        BAD_BASE(Level.FAILED),
        CONNECTING(Level.BUSY),
        CONNECTED(Level.GOOD),
        UNKNOWN_HOST(Level.FAILED),
        REFUSED(Level.FAILED),
        UNREACHABLE(Level.FAILED),
        NO_ANSWER(Level.FAILED),
        WRONG_CREDENTIALS(Level.FAILED),
        CLIENT_ID_REJECTED(Level.FAILED),
        NO_TRUST(Level.FAILED),
        LOST(Level.FAILED),
        NO_MQTT(Level.FAILED),
        KICKED_OUT(Level.FAILED),
        TOO_LARGE(Level.PARTLY),
        READ_FORBIDDEN(Level.PARTLY),
        BAD_FILE(Level.FAILED),
        BAD_NUMBER(Level.FAILED),
        BAD_FLAG(Level.FAILED),
        BAD_PREFIX(Level.FAILED);

        private final Level level;

        State(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }

        /** {@return the key of the text for people} */
        String key() {
            return "mqtt.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
