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
package org.openhab.energy.model.load;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a load did in a window that is over, or in a job that is done.
 *
 * @param begun since when it could have run; what it would have cost to run from here without a pause is what savings are held against
 * @param spans its power over time, at least one span; else an {@link IllegalArgumentException} is thrown
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PastWindow(Instant begun, List<PowerSpan> spans) {

    public PastWindow {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A window in which nothing was done is none that is past");
        }
    }

    /** {@return when it was through} */
    public Instant end() {
        return spans.get(spans.size() - 1).end();
    }
}
