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

/**
 * Slots of one length without a gap between them, as they are kept: seconds since 1970, and amounts in EUR/kWh as texts with a blank between, so that every
 * digit stays. A hyphen is an unknown amount; a part of the price that no slot has is null.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredRun {
    public long start;
    public long seconds;
    public String total;
    public String electricity;
    public String grid;
    public String levies;
}
