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
package org.openhab.binding.nomos.internal.price.dto;

import java.util.List;

/**
 * A contract's prices as they are kept over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredPrices {
    public String subscription;
    public String fetchedAt;
    public String announced;
    public String historyUntil;
    public List<String> arrivals;
    public List<StoredRun> runs;
}
