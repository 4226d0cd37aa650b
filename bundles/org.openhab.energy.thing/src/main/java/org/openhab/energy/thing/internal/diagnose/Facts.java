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
package org.openhab.energy.thing.internal.diagnose;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a report of faults is made of.
 *
 * @param made when it was made
 * @param system name and value of what the hub runs on
 * @param bundles name, version and state of each bundle that matters, one text each
 * @param things the Things of all energy bindings
 * @param sinks how MQTT and others do, one text each
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Facts(Instant made, Map<String, String> system, List<String> bundles, List<ThingFacts> things,
        List<String> sinks) {
}
