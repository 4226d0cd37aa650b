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
package org.openhab.binding.nomos.internal.action;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.thing.ThingText;

/**
 * A question for a plan that has no plan for an answer. Never leaves this package: an action tells it in its outputs.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NoPlanException extends Exception {
    static final String MISSING = "missing";
    static final String WRONG_FORMAT = "wrong_format";
    static final String OUT_OF_RANGE = "out_of_range";

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient ThingText text;

    /**
     * @param reason a word that never changes, the same as in answers over MQTT
     * @param text why, for people
     */
    NoPlanException(String reason, String textKey, String... arguments) {
        super(textKey);
        this.reason = reason;
        this.text = ThingText.of(textKey, arguments);
    }

    String reason() {
        return reason;
    }

    ThingText text() {
        return text;
    }
}
