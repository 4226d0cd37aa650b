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
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.thing.ThingText;

/**
 * Chooses the words for somebody who asked for something that was not done. A Thing's status says that it is tried again; what a person asked for is not.
 * Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OutcomeText {
    private static final String OF_A_STATUS = "offline.";

    private OutcomeText() {
    }

    public static ThingText of(Outcome.Failed<?> failed) {
        ThingText text = failed.text();
        if (failed.reason() != Reason.UNAVAILABLE || !text.key().startsWith(OF_A_STATUS)) {
            return text;
        }
        return text.key().equals(StatusText.RATE_LIMITED)
                ? new ThingText("hint.patience", text.arguments())
                : ThingText.of("hint.try-later");
    }
}
