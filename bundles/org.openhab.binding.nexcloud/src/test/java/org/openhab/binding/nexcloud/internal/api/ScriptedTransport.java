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
package org.openhab.binding.nexcloud.internal.api;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Gives one answer to every request and remembers the last request.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ScriptedTransport implements Transport {
    private final CloudResponse response;
    String asked = "";

    ScriptedTransport(int status, String type, String body) {
        response = new CloudResponse(status, Map.of("Content-Type", type), body);
    }

    static ScriptedTransport json(String body) {
        return new ScriptedTransport(200, "application/json; charset=UTF-8", body);
    }

    @Override
    public CloudResponse send(CloudRequest request) {
        asked = request.uri().toString();
        return response;
    }
}
