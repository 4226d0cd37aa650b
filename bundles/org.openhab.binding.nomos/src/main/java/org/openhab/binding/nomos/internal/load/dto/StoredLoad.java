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

/**
 * Where a load stands, as it is kept over a restart. Instants are texts, runs are two instants with a slash between them.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredLoad {
    public boolean enabled;
    public String windowStart;
    public String windowEnd;
    public String regularEnd;
    public String begun;
    public List<String> done;
    public String current;
    public List<String> ahead;
    public String madeAt;
    public String shortfall;
    public String coverage;
    public String offSince;
    public List<StoredPastWindow> history;
}
