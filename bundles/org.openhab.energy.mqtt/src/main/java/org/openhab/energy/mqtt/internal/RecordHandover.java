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

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands topics from the record of one publisher to that of the other, when the Homie tree has been switched off, and nobody is there any more to remove
 * it, or on again. Done before either of them begins; the new record is written before the old one goes, so that a crash in between forgets nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RecordHandover {
    private final Logger logger = LoggerFactory.getLogger(RecordHandover.class);
    private final PublishedTopics plain;
    private final PublishedTopics homie;

    /**
     * @param plain record of the publisher that is always there
     * @param homie record of the one for the Homie tree
     */
    RecordHandover(PublishedTopics plain, PublishedTopics homie) {
        this.plain = plain;
        this.homie = homie;
    }

    /** @param homiePrefix first level of the Homie tree, empty if there is none */
    void settle(String homiePrefix) {
        try {
            if (homiePrefix.isEmpty()) {
                leaveTree();
            } else {
                takeTreeBack(homiePrefix + "/5/");
            }
        } catch (IOException e) {
            logger.warn("What was published of the Homie tree cannot be recorded ({}), and may stay on the broker. "
                    + "Make room in, or allow writing to, the hub's user data folder.", e.getMessage());
        }
    }

    private void leaveTree() throws IOException {
        if (!homie.exists()) {
            return;
        }
        TopicRecord tree = homie.load();
        Set<String> left = new LinkedHashSet<>(tree.obsolete());
        tree.owned().values().forEach(left::addAll);
        plain.save(plain.load().withObsolete(left));
        homie.delete();
    }

    /** What was not removed yet may be wanted again, and what is not is removed by the tree's own publisher. */
    private void takeTreeBack(String tree) throws IOException {
        TopicRecord record = plain.load();
        Set<String> moved = new LinkedHashSet<>(record.obsolete());
        moved.removeIf(topic -> !topic.startsWith(tree));
        if (!moved.isEmpty()) {
            homie.save(homie.load().withObsolete(moved));
            plain.save(record.withoutObsolete(moved));
        }
    }
}
