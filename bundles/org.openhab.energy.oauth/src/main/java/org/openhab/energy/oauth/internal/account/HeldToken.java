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
package org.openhab.energy.oauth.internal.account;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * Tokens with their number, which grows with each set that an account gets: whoever was refused tells by it which set it was.
 *
 * @param tokens the tokens
 * @param generation their number since the account was opened
 * @param refreshAt when new ones are to be got, by the account's ticker
 * @param endsAt when the access token ends, by the account's ticker
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HeldToken(TokenSet tokens, long generation, Duration refreshAt, Duration endsAt) {
}
