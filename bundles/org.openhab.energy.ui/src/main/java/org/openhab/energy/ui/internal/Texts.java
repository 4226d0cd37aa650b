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
package org.openhab.energy.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The texts of the pages in the reader's language.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
interface Texts {

    /** {@return the text of the key with its places filled} */
    String get(String key, Object... arguments);
}
