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
package org.openhab.binding.nomos.internal.load.dto;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a load stands, as it is kept over a restart. Instants are texts, runs are two instants with a slash between them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class StoredLoad {
    public boolean enabled;
    public @Nullable String windowStart;
    public @Nullable String windowEnd;
    public @Nullable String regularEnd;
    public @Nullable String begun;
    public @Nullable List<String> done;
    public @Nullable String current;
    public @Nullable List<String> ahead;
    public @Nullable String madeAt;
    public @Nullable String shortfall;
    public @Nullable String coverage;
    public @Nullable String offSince;
    public @Nullable List<StoredPastWindow> history;
}
