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
package org.openhab.energy.oauth.internal.vault;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the vault holds of an account.
 *
 * @param tokens the tokens, or null if there are none
 * @param damaged whether there was a record that could not be read
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record StoredTokens(@Nullable TokenSet tokens, boolean damaged) {
}
