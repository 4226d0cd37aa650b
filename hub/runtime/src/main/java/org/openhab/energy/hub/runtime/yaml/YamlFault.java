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
package org.openhab.energy.hub.runtime.yaml;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An element that cannot be used.
 *
 * @param line line from 1
 * @param thing UID as written, empty when none is concerned
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record YamlFault(int line, String thing, String message) {
}
