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

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.Aggregate;
import org.openhab.binding.novasense.internal.mapping.ChannelMapper;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.mapping.MappedChannel;
import org.openhab.binding.novasense.internal.mapping.MappingIssue;
import org.openhab.binding.novasense.internal.mapping.MappingMoment;
import org.openhab.binding.novasense.internal.query.QueryAnswer;
import org.openhab.binding.novasense.internal.query.QueryReader;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.thing.ThingText;

/**
 * Asks all queries of a plan, one after the other. One that the API refuses does not keep the others from being asked; trouble with the portal itself does.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Poll {
    private final PollPlan plan;
    private final QueryReader reader;
    private final Clock clock;

    private final Map<String, MappedChannel> channels = new LinkedHashMap<>();
    private final List<MappingIssue> issues = new ArrayList<>();
    private final Map<String, CloudException> failed = new LinkedHashMap<>();
    private final List<String> cut = new ArrayList<>();
    private @Nullable ThingText fault;
    private int answered;

    Poll(PollPlan plan, QueryReader reader, Clock clock) {
        this.plan = plan;
        this.reader = reader;
        this.clock = clock;
    }

    PollOutcome run() throws InterruptedException {
        for (PlannedQuery query : plan.queries()) {
            if (!query.channels().isEmpty() && !ask(query)) {
                break;
            }
        }
        return new PollOutcome(channels, issues, failed, cut, fault, answered);
    }

    /** {@return whether it is worth while to ask the next query} */
    private boolean ask(PlannedQuery planned) throws InterruptedException {
        Instant now = clock.instant();
        try {
            QueryAnswer answer = reader.read(planned.query(), plan.context(now));
            answered++;
            if (!answer.whole()) {
                cut.add(planned.name());
            }
            planned.channels().forEach((channel, mapping) -> map(planned, channel, mapping, answer, now));
            return true;
        } catch (InvalidSettingException e) {
            fault = ThingText.of(e.textKey(), e.arguments());
            return true;
        } catch (CloudException e) {
            failed.put(planned.name(), e);
            return e instanceof AbsentException || e instanceof ProtocolException
                    || e instanceof ConfigurationException && !Logins.concerns(e);
        }
    }

    private void map(PlannedQuery planned, String channel, ChannelMapping mapping, QueryAnswer answer, Instant now) {
        MappedChannel mapped = new ChannelMapper(channel, mapping, planned.query().selector()).map(answer.first(),
                answer.rows(), new MappingMoment(now, answer.fetchedAt(), plan.zone()));
        boolean partial = !answer.whole() && mapping.aggregate() != Aggregate.NONE;
        // A sum or a count of a part of the list is not that of the list.
        channels.put(channel, partial
                ? new MappedChannel(new ChannelReading.Unknown(), new TreeMap<>(), null)
                : mapped);
        MappingIssue issue = mapped.issue();
        if (issue != null) {
            issues.add(issue);
        }
    }
}
