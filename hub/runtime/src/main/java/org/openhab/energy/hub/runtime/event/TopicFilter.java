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
package org.openhab.energy.hub.runtime.event;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The {@code topics} parameter of {@code /rest/events}: topics separated by commas, {@code *} for any text; without it every topic passes.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TopicFilter implements Predicate<HubEvent> {

    private final List<Pattern> patterns;

    public TopicFilter(@Nullable String topics) {
        patterns = topics == null
                ? List.of()
                : Arrays.stream(topics.split(",")).map(String::trim).filter(topic -> !topic.isEmpty())
                        .map(TopicFilter::pattern).toList();
    }

    @Override
    public boolean test(HubEvent event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matcher(event.topic()).matches());
    }

    private static Pattern pattern(String topic) {
        String any = Arrays.stream(topic.split("\\*", -1)).map(Pattern::quote)
                .reduce((left, right) -> left + ".*" + right).orElse(".*");
        return Pattern.compile(any);
    }
}
