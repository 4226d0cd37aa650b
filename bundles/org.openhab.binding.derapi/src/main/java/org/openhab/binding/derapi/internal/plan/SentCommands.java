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
package org.openhab.binding.derapi.internal.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.control.OwnCommands;

/**
 * What a battery plan sent and has not taken back.
 *
 * @param site Derapi's identifier of the site
 * @param commands all that may stand there
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SentCommands(String site, OwnCommands commands) {
}
