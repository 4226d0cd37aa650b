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
package org.openhab.energy.hub.app.addons;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Version;

/**
 * A bundle in a file of the addons folder.
 *
 * @param name symbolic name
 * @param version its version
 * @param file name of the file that brought it
 * @param digest tells contents apart; a development version changes without its number
 * @param content the jar; not to be changed
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record AddonJar(String name, Version version, String file, String digest, byte[] content) {
}
