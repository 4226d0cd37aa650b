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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.CredentialsDto;

import com.google.gson.JsonElement;

/**
 * Credentials of an application that Derapi keeps; the secrets stay there.
 *
 * @param id identifier, which a vendor's bridge is given
 * @param name what the owner calls them, or empty
 * @param vendor Derapi's word for the vendor
 * @param type the kind of application
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record StoredCredentials(String id, String name, String vendor, String type) {

    /** {@return the credentials of an answer} */
    static StoredCredentials of(CredentialsDto dto) {
        Map<String, @Nullable JsonElement> inner = dto.credentials;
        return new StoredCredentials(Values.text(dto.id), Values.text(dto.name), word(inner, "vendor"),
                word(inner, "type"));
    }

    private static String word(@Nullable Map<String, @Nullable JsonElement> values, String name) {
        JsonElement value = values == null ? null : values.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }
}
