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
package org.openhab.binding.novasense.internal.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The last answers that came with an {@code ETag}, so that the API may say that nothing has changed. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TaggedAnswers {
    private static final int MOST = 50;
    private static final int LARGEST = 256 * 1024;

    /** An answer and its tag. */
    record Tagged(String tag, String body) {
    }

    private final Map<URI, Tagged> answers = new LinkedHashMap<>();

    synchronized @Nullable Tagged of(URI address) {
        return answers.get(address);
    }

    /** Keeps an answer, or forgets the one before when it has no tag. */
    synchronized void put(URI address, @Nullable String tag, String body) {
        answers.remove(address);
        if (tag != null && !tag.isBlank() && body.length() <= LARGEST) {
            answers.put(address, new Tagged(tag, body));
            if (answers.size() > MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
    }
}
