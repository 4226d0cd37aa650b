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
package org.openhab.energy.hub.app.start;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Regional settings of a new home, under the names that openHAB gives them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RuntimeDefaults {

    static final String TEXT = """
            # Where the home is: days begin at its midnight, texts are in its language, prices in its currency.
            org.openhab.i18n:timezone=Europe/Berlin
            org.openhab.i18n:language=en
            org.openhab.i18n:region=DE
            org.openhab.units:currencyProvider=org.openhab.core.internal.library.unit.FixedCurrencyProvider
            org.openhab.units:fixedBaseCurrency=EUR
            """;

    private RuntimeDefaults() {
    }
}
