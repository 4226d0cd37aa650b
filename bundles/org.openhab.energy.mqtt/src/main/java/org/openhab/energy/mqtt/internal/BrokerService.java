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
package org.openhab.energy.mqtt.internal;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.SinkStatus;

/**
 * What publishes to one broker, as the console and rule actions see it. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface BrokerService extends EnergySink, SinkStatus {

    /** Publishes the plan of something that is no Thing, under a name of its own, or takes it away if it is null. */
    void publishPlan(String plan, @Nullable String json);

    /** {@return what publishes to this broker; empty if the settings do not allow a connection} */
    List<TopicPublisher> publishers();
}
