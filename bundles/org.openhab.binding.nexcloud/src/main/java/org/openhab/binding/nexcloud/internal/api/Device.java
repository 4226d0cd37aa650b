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
package org.openhab.binding.nexcloud.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A device in or behind a controller.
 *
 * @param id its identifier in addresses
 * @param controllerId identifier of the controller that it was listed under
 * @param name its name, never empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Device(long id, long controllerId, String name) {
}
