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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * A Nomos that gives prepared answers and remembers what it was asked, as the account's chain would show it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NomosAnswers {
    final List<CloudRequest> requests = new ArrayList<>();
    private final List<CloudResponse> answers = new ArrayList<>();

    NomosApi api(String version) {
        return new NomosApi(this::send, URI.create("https://api.example.org"), ApiVersion.of(version));
    }

    NomosApi api() {
        return api("2026-05-27.curie");
    }

    void add(String body) {
        add(200, body);
    }

    void add(int status, String body) {
        answers.add(new CloudResponse(status, Map.of(), body));
    }

    void add(CloudResponse answer) {
        answers.add(answer);
    }

    String address(int request) {
        return requests.get(request).uri().toString().substring("https://api.example.org".length());
    }

    private CloudResponse send(CloudRequest request) throws CloudException {
        requests.add(request);
        CloudResponse answer = answers.remove(0);
        if (request.isAnsweredBy(answer.status())) {
            return answer;
        }
        throw switch (answer.status()) {
            case 402, 403 -> new ConfigurationException("refused", null, StatusText.FORBIDDEN);
            case 404, 410 -> new AbsentException("absent", null, StatusText.NOT_FOUND);
            default -> new ProtocolException("broken", null, StatusText.BAD_ANSWER);
        };
    }
}
