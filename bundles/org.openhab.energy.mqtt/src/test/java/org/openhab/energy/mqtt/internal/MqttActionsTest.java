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

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.energy.mqtt.internal.action.MqttActions;

/**
 * Tests {@link MqttActions}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MqttActionsTest {
    private final EchoDesk desk = new EchoDesk();
    private final MqttActions actions = new MqttActions(desk);

    @Test
    void planIsMadeAndAnswered() {
        assertThat(actions.publishPlan("car", "request")).containsEntry("ok", true).containsEntry("answer",
                "answer to request");
    }

    @Test
    void planWithoutNameIsRefusedAndEmptyRequestAsksNobody() {
        assertThat(actions.publishPlan(" ", "request")).containsEntry("ok", false);
        assertThat(actions.publishPlan("car", null)).containsEntry("ok", true);
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void bothActionsAreForRules() throws Exception {
        assertThat(MqttActions.class.getMethod("publishPlan", String.class, String.class)
                .isAnnotationPresent(RuleAction.class)).isTrue();
        assertThat(MqttActions.class.getMethod("republish").isAnnotationPresent(RuleAction.class)).isTrue();
    }
}
