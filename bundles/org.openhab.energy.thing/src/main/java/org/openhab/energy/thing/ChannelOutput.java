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
package org.openhab.energy.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * Where a Thing's states go: the protected methods of its handler.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ChannelOutput {

    void state(String channelId, State state);

    void series(String channelId, TimeSeries series);
}
