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
package org.openhab.core.library.unit;

import java.util.Objects;

import javax.measure.Quantity;
import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;

import tech.units.indriya.AbstractSystemOfUnits;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * A system of units that grows while its class is being initialised.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
abstract class CustomUnits extends AbstractSystemOfUnits {

    /** Adds a unit that the unit library already knows by its symbol. */
    protected <U extends Unit<?>> U add(U unit) {
        units.add(unit);
        return unit;
    }

    /** Adds a unit and gives it the symbol by which it is written and read. */
    protected <U extends Unit<?>> U add(U unit, String symbol) {
        SimpleUnitFormat.getInstance().label(unit, symbol);
        units.add(unit);
        return unit;
    }

    /** Adds a unit that is the default of a dimension. */
    protected <Q extends Quantity<Q>> Unit<Q> add(Unit<Q> unit, Class<Q> dimension) {
        quantityToUnit.put(Objects.requireNonNull(dimension), unit);
        return add(unit);
    }

    /** Adds a unit with its symbol that is the default of a dimension. */
    protected <Q extends Quantity<Q>> Unit<Q> add(Unit<Q> unit, String symbol, Class<Q> dimension) {
        quantityToUnit.put(Objects.requireNonNull(dimension), unit);
        return add(unit, symbol);
    }
}
