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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What goes first when more is due than may be called: what an errand of this rank can wait beyond its time. NEX asks for day and hour data first. Since
 * each waits for a limited time only, none starves.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Rank {
    STRUCTURE(Duration.ZERO),
    DAY(Duration.ofSeconds(10)),
    HOUR(Duration.ofMinutes(5)),
    LIVE(Duration.ofMinutes(10));

    private final Duration patience;

    Rank(Duration patience) {
        this.patience = patience;
    }

    public Duration patience() {
        return patience;
    }
}
