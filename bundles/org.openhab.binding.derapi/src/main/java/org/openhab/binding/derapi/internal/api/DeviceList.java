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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a list call brought: a part of it when some vendors failed.
 *
 * @param ids Derapi's identifiers
 * @param errors the text of the failure by vendor; empty when all answered
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DeviceList(List<String> ids, Map<String, String> errors) {

    public DeviceList {
        ids = List.copyOf(ids);
        errors = Map.copyOf(errors);
    }

    /** {@return whether nothing is missing} An empty list without errors is a whole one. */
    public boolean isWhole() {
        return errors.isEmpty();
    }
}
