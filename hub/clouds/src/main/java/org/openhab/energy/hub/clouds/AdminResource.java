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
package org.openhab.energy.hub.clouds;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;

/**
 * One path below {@code /__admin/}. Called on many threads at once.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface AdminResource {

    /**
     * Carries out a request.
     *
     * @param method {@code GET}, {@code PUT}, {@code POST} or {@code DELETE}
     * @param body the JSON body, an empty object when there is none
     * @return what to answer
     * @throws IllegalArgumentException with a message that names the field, for a 400
     * @throws UnsupportedOperationException for a 405
     */
    JsonElement carryOut(String method, JsonElement body);
}
