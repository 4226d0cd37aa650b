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
package org.openhab.binding.novasense.internal.handler;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.openapi.FoundDocument;
import org.openhab.energy.thing.ThingText;

/**
 * What is known of the portal's structure, looked at once a day.
 *
 * @param found the OpenAPI document, or that there is none
 * @param plants the plants that the account may see; null when they are not listed
 * @param note what a person should know, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Structure(FoundDocument found, @Nullable List<ListedPlant> plants, @Nullable ThingText note) {
}
