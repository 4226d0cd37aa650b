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
package org.openhab.energy.hub.runtime.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate of this hub, by the framework properties {@code energy.hub.bind} and {@code energy.hub.token}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = HubAccess.class)
public class HubAccess {

    private final AccessGate gate;

    @Activate
    public HubAccess(BundleContext context) throws IOException {
        String bind = context.getProperty("energy.hub.bind");
        if (bind == null || bind.isBlank() || AccessGate.isLoopback(bind.trim())) {
            gate = new AccessGate(true, "");
            return;
        }
        Path file = Path.of(OpenHAB.getUserDataFolder(), "energy", "api-token");
        gate = new AccessGate(false, ApiToken.of(context.getProperty("energy.hub.token"), file, new SecureRandom()));
        Logger logger = LoggerFactory.getLogger(HubAccess.class);
        logger.info("The hub listens on {}; REST needs 'Authorization: Bearer' with the token in {}", bind, file);
    }

    public @Nullable RestResponse check(RestRequest request) {
        return gate.check(request);
    }
}
