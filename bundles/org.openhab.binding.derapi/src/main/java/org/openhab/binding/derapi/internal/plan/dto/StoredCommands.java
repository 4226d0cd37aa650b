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
package org.openhab.binding.derapi.internal.plan.dto;

import java.util.List;

/**
 * What a battery plan sent, as it is kept over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredCommands {
    public String site;
    public List<StoredCommand> items;
}
