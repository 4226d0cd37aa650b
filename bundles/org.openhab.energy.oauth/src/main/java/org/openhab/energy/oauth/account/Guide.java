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
package org.openhab.energy.oauth.account;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells an owner in plain steps how an account is connected. The Connect page shows it beside the account's button. Two guides that say the same must be equal, because
 * settings are compared; a record is. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Guide {

    /** For accounts whose button says enough. */
    Guide NONE = locale -> new GuideText(List.of(), List.of(), List.of());

    /** {@return the steps in the reader's language; English if there is no other}
     *
     * @param locale the reader's language
     */
    GuideText in(Locale locale);

    /** {@return path of a page of this hub that tells of other ways, or empty} */
    default String more() {
        return "";
    }
}
