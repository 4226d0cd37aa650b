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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where the tokens of one account are kept. What a method has written is on the disk when it returns.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface TokenStore {

    /** {@return what is kept; never fails, a record that cannot be read is set aside} */
    StoredTokens read();

    /** Keeps these tokens; those that were kept before become the previous ones. */
    void write(TokenSet tokens) throws IOException;

    /** {@return the tokens before the present ones, or null} */
    @Nullable
    TokenSet previous();

    /** {@return whether a refresh was started of which the end is not known} */
    boolean isRefreshOpen();

    /** Notes that the present refresh token is about to be used up. */
    void openRefresh(TokenSet tokens) throws IOException;

    /** Notes that the refresh is over, well or badly. */
    void closeRefresh() throws IOException;

    /** Deletes all that is kept. */
    void delete() throws IOException;
}
