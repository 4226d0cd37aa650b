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
package org.openhab.binding.nomos.internal.contract.dto;

import org.openhab.binding.nomos.internal.contract.ContractRecord;

/**
 * What is known of a contract, as it is kept over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredContract {
    /** Changes with every change of what is kept; another shape counts as nothing. */
    public int shape;
    public String subscription;
    public ContractRecord contract;
}
