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
package org.openhab.binding.novasense.internal.mapping;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a channel has no value although the answer could be read.
 *
 * @param channel the channel
 * @param kind what is the matter
 * @param path the path that was looked at; never content of the answer
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MappingIssue(String channel, Kind kind, String path) {

    /** What is the matter. */
    public enum Kind {
        /** The list is not in the answer. */
        LIST_MISSING,
        /** The path leads nowhere in the answer: a name was changed, or misspelt. */
        PATH_MISSING,
        /** What is there is not of the channel's kind. */
        WRONG_KIND,
        /** The time of the value cannot be read. */
        TIME_UNREADABLE
    }
}
