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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.ControlDto;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlSchedule;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

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

    /**
     * {@return the schedule}
     *
     * @throws ConfigurationException with Derapi's words if it understood the request and will not do it, for instance because the vendor has no control
     */
    public ControlSchedule get(String site) throws CloudException, InterruptedException {
        return ControlMapper.schedule(exchange("control", "GET", path(site, ""), null));
    }

    /**
     * Replaces the whole schedule.
     *
     * @param programId the vendor's program, or empty
     * @return the schedule as Derapi took it
     * @throws ConfigurationException with Derapi's words if it understood the request and will not do it
     */
    public ControlSchedule put(String site, String programId, List<ControlInterval> intervals)
            throws CloudException, InterruptedException {
        return ControlMapper.schedule(
                exchange("control-put", "PUT", path(site, programId), ControlMapper.request(intervals)));
    }

    /** A refusal of control is something to be set right by a person; like all such failures it is not tried again before much time has passed. */
    private ControlDto exchange(String kind, String method, String path, @Nullable ControlDto body)
            throws CloudException, InterruptedException {
        try {
            return calls.send(kind, method, path, body, ControlDto.class);
        } catch (RefusedException e) {
            throw new ConfigurationException("Derapi refused " + kind, e, "hint.control-refused", e.problem().text());
        }
    }

    private static String path(String site, String programId) {
        return Kind.SITE.pathOf(site) + "/battery-control"
                + (programId.isEmpty() ? "" : "?programID=" + DerapiCalls.encoded(programId));
    }
}
