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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a step leads to.
 *
 * @param state the load after the step
 * @param events what happened in it, in order
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadStep(LoadState state, List<LoadEvent> events) {

    public LoadStep {
        events = List.copyOf(events);
    }
}
