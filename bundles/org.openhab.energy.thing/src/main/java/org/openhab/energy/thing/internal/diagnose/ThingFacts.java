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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a report of faults says about a Thing.
 *
 * @param uid the Thing's UID
 * @param status status, detail and the text that belongs to them
 * @param configuration configuration parameters; of texts only the name is shown
 * @param properties what the Thing tells about itself, call counters among it
 * @param data how old its data is and what is missing in it, empty if it gave none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record ThingFacts(String uid, String status, Map<String, Object> configuration, Map<String, String> properties,
        String data) {

    @Override
    public String toString() {
        return uid;
    }
}
