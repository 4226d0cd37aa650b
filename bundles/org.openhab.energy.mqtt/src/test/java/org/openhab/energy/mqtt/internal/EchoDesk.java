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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;

/**
 * Answers with the request, and can be made slow.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class EchoDesk implements PlanDesk {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);

    @Override
    public PlanAnswer answer(String request) {
        asked.add(request);
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new PlanAnswer(true, "answer to " + request);
    }

    @Override
    public PlanAnswer busy(String request) {
        refused.incrementAndGet();
        return new PlanAnswer(false, "busy for " + request);
    }

    /** Keeps whoever asks waiting. */
    void hold() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    List<String> asked() {
        return asked;
    }

    int refused() {
        return refused.get();
    }
}
