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
package org.openhab.energy.model.usage;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whether a measured value may still change.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Finality {
    /** Estimated or not yet checked; a later answer may say something else. */
    PRELIMINARY,
    /** What is billed. */
    FINAL
}
