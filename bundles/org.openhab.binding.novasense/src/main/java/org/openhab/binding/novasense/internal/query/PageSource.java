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
package org.openhab.binding.novasense.internal.query;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;

import com.google.gson.JsonElement;

/**
 * Gets pages of the API.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface PageSource {

    /** {@return the JSON at an address below the API} Blocks. */
    JsonElement get(URI address) throws CloudException, InterruptedException;

    /** {@return the address of a path with its query; of a link as an answer has it too} */
    URI address(String pathAndQuery) throws CloudException;
}
