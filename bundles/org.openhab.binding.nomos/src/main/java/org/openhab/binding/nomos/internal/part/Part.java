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
package org.openhab.binding.nomos.internal.part;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.energy.thing.poll.PolledPart;

/**
 * One concern of a contract: what is known of it, kept over a restart, and when Nomos is asked for it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Part extends PolledPart<NomosApi> {
}
