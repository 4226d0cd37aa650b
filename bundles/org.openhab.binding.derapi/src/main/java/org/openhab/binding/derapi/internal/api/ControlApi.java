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
package org.openhab.binding.derapi.internal.api;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.dto.ControlDto;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlSchedule;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Reads and replaces the schedule of a site's batteries. This can move real energy. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ControlApi {
    private final DerapiCalls calls;

    ControlApi(DerapiCalls calls) {
        this.calls = calls;
    }

    /** {@return the schedule} */
    public ControlSchedule get(String site) throws CloudException, InterruptedException {
        return ControlMapper.schedule(calls.get("control", path(site, ""), ControlDto.class));
    }

    /**
     * Replaces the whole schedule.
     *
     * @param programId the vendor's program, or empty
     * @return the schedule as Derapi took it
     */
    public ControlSchedule put(String site, String programId, List<ControlInterval> intervals)
            throws CloudException, RefusedException, InterruptedException {
        return ControlMapper.schedule(calls.send("control-put", "PUT", path(site, programId),
                ControlMapper.request(intervals), ControlDto.class));
    }

    private static String path(String site, String programId) {
        return Kind.SITE.pathOf(site) + "/battery-control"
                + (programId.isEmpty() ? "" : "?programID=" + DerapiCalls.encoded(programId));
    }
}
