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
package org.openhab.energy.ui.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.SinkStatus.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each sink once how it is doing. A sink is anybody's code: one that fails to answer has a text in its place and takes nothing else off a page.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SinkAnswers {
    private final Logger logger = LoggerFactory.getLogger(SinkAnswers.class);

    /**
     * What a sink said.
     *
     * @param name its name
     * @param level how well it goes
     * @param text what is the matter, in the reader's language
     */
    record Answer(String name, Level level, String text) {
    }

    /** {@return what all sinks say, in the order of their names} */
    List<Answer> of(Collection<SinkStatus> sinks, Locale locale, Texts texts) {
        return sinks.stream().map(sink -> answer(sink, locale, texts)).sorted(Comparator.comparing(Answer::name))
                .toList();
    }

    private Answer answer(SinkStatus sink, Locale locale, Texts texts) {
        String name = texts.get("ui.sink.unnamed");
        try {
            name = sink.name();
            return new Answer(name, sink.level(), sink.text(locale));
        } catch (RuntimeException e) {
            logger.warn("{} does not say how it is doing", sink.getClass().getName(), e);
            return new Answer(name, Level.FAILED, texts.get("ui.sink.silent"));
        }
    }
}
