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
package org.openhab.binding.nomos.internal.handler;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.NomosApi;

/**
 * An account's way to Nomos. Each consent has its own, by which the contracts notice that it was given, however quick it was. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NomosWay {
    private final Supplier<NomosApi> ways;
    private volatile NomosApi api;

    NomosWay(Supplier<NomosApi> ways) {
        this.ways = ways;
        api = ways.get();
    }

    /** {@return the present way, the same object until the next consent} */
    NomosApi api() {
        return api;
    }

    void renew() {
        api = ways.get();
    }
}
