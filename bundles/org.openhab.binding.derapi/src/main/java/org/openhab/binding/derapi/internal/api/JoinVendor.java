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

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A vendor as Derapi Join wants to be told of it. Its text form shows no secret.
 *
 * @param vendor Derapi's word
 * @param clientId client of the own application, or empty
 * @param clientSecret its secret
 * @param apiKey its API key, or empty
 * @param credentialsId identifier of an application stored at Derapi, which is used instead; or empty
 * @param programId the vendor's program, or empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record JoinVendor(String vendor, String clientId, String clientSecret, String apiKey, String credentialsId,
        String programId) {

    /** {@return the request's entry; vendors with keys take nothing but their name} */
    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("vendor", vendor);
        if (!credentialsId.isEmpty() || !clientId.isEmpty()) {
            entry.put("credentials", application());
            if (vendor.equals("enphasevpp")) {
                entry.put("partnerAppCredentials", application());
                entry.put("programID", programId);
            }
        }
        return entry;
    }

    private Map<String, Object> application() {
        Map<String, Object> application = new LinkedHashMap<>();
        if (!credentialsId.isEmpty()) {
            application.put("credentialsID", credentialsId);
            return application;
        }
        application.put("clientID", clientId);
        application.put("clientSecret", clientSecret);
        if (!apiKey.isEmpty()) {
            application.put("apiKey", apiKey);
        }
        return application;
    }

    @Override
    public String toString() {
        return vendor;
    }
}
