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
package org.openhab.core.scheduler;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjuster;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the next time of a recurring task, as long as there is one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface SchedulerTemporalAdjuster extends TemporalAdjuster {

    /** Returns whether there is no time after this one. */
    boolean isDone(Temporal temporal);
}
