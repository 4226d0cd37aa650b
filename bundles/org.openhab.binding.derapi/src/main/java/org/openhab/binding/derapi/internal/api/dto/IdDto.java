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
package org.openhab.binding.derapi.internal.api.dto;

import org.openhab.binding.derapi.internal.api.IdAdapter;

import com.google.gson.annotations.JsonAdapter;

/**
 * An entry of a list: {@code {"id":"..."}}, or in older answers the address of the resource as a text, whose last segment is the id.
 *
 * @author openHAB Energy - Initial contribution
 */
@JsonAdapter(IdAdapter.class)
public class IdDto {
    public String id;
}
