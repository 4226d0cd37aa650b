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
package org.openhab.binding.nomos.internal.api;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.ErrorDto;
import org.openhab.binding.nomos.internal.api.dto.FieldErrorDto;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Why Nomos refused a request. Versions before 2026-05-27.curie give no reasons, and a gateway may answer with a page instead.
 *
 * @param reasons the codes of the reasons, which may be none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Refusal(Set<String> reasons) {
    static final String SUBSCRIPTION_NOT_STARTED = "subscription_not_started";
    static final String UPGRADE_API_VERSION = "upgrade_api_version";

    Refusal {
        reasons = Set.copyOf(reasons);
    }

    static Refusal of(String body, Gson gson) {
        Set<String> reasons = new LinkedHashSet<>();
        try {
            ErrorDto error = gson.fromJson(body, ErrorDto.class);
            if (error != null && error.errors != null) {
                for (FieldErrorDto reason : error.errors) {
                    if (reason != null && reason.code != null) {
                        reasons.add(reason.code);
                    }
                }
            }
        } catch (JsonParseException e) {
            // A refusal without readable reasons is one for reasons unknown.
            reasons.clear();
        }
        return new Refusal(reasons);
    }

    boolean has(String reason) {
        return reasons.contains(reason);
    }
}
