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
package org.openhab.energy.thing.internal.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.LoadRequest;

/**
 * What a device asks for.
 *
 * @param thing id or UID of the tariff, or null for the only one
 * @param load the load to be planned
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PlanRequest(@Nullable String thing, LoadRequest load) {
}
