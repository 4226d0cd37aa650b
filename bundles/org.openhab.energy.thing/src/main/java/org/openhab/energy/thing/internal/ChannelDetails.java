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
package org.openhab.energy.thing.internal;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelDetail;

/**
 * Tells what is known of a Thing and of its channels besides their values.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
interface ChannelDetails {

    /** {@return the details by channel id; empty if there is no such Thing} */
    Map<String, ChannelDetail> of(String uid);

    /** {@return the name of the Thing on the LAN, which no other Thing has} */
    String id(String uid);
}
