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
package org.openhab.binding.nomos.internal.action;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.handler.SubscriptionView;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * What all actions of a contract share: openHAB takes one class of actions for each scope, and finds only the actions that the class itself has.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class SubscriptionActions implements ThingActions {
    private volatile @Nullable ThingHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /** What an action does with a contract. */
    interface Question {
        Map<String, Object> of(SubscriptionView view);
    }

    /** {@return the outputs of the question, or why nobody can be asked} */
    final Map<String, Object> with(Question question) {
        SubscriptionView view = view();
        return view == null ? notOpen() : question.of(view);
    }

    static Map<String, Object> notOpen() {
        // Without a handler there is nobody who could translate.
        return Map.of("error", "The Thing is not open. Enable it");
    }

    final @Nullable SubscriptionView view() {
        return handler instanceof SubscriptionView view ? view : null;
    }

    static Instant now(SubscriptionView view) {
        return view.clock().instant();
    }

    static Instant instant(@Nullable ZonedDateTime time, Instant otherwise) {
        return time == null ? otherwise : time.toInstant();
    }
}
