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
package org.openhab.binding.novasense.internal.handler;

import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.MappingIssue;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * What a Thing's status says after a poll: offline when nothing could be read, online with a word about what is missing otherwise. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PollCondition {
    private static final int SHOWN = 3;

    private PollCondition() {
    }

    static ThingCondition of(PollPlan plan, PollOutcome outcome) {
        CloudException failure = outcome.failure();
        if (failure != null && (outcome.answered() == 0 || failure instanceof WaitException
                || Logins.concerns(failure))) {
            return ThingCondition.of(failure);
        }
        ThingText fault = outcome.fault();
        if (fault != null && outcome.answered() == 0) {
            return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR, fault);
        }
        if (!plan.faults().isEmpty()) {
            return ThingCondition.online(plan.faults().get(0));
        }
        if (fault != null) {
            return ThingCondition.online(fault);
        }
        if (!outcome.failed().isEmpty()) {
            return ThingCondition
                    .online(ThingText.of("online.queries-failed", String.join(", ", outcome.failed().keySet())));
        }
        if (!outcome.issues().isEmpty()) {
            return ThingCondition.online(ThingText.of(key(outcome.issues().get(0).kind()), outcome.issues().stream()
                    .limit(SHOWN).map(issue -> issue.path().isEmpty()
                            ? issue.channel()
                            : issue.channel() + " (" + issue.path() + ")")
                    .collect(Collectors.joining(", ")) + (outcome.issues().size() > SHOWN ? ", …" : "")));
        }
        return outcome.cut().isEmpty()
                ? ThingCondition.online()
                : ThingCondition.online(ThingText.of("online.pages-cut", String.join(", ", outcome.cut())));
    }

    private static String key(MappingIssue.Kind kind) {
        return "online.issue-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
