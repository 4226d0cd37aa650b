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
package org.openhab.core.i18n;

import java.util.Collection;

import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Knows the units in which the hub shows values. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface UnitProvider {

    /**
     * Returns the unit of a dimension.
     *
     * @throws IllegalArgumentException if the dimension is not known
     */
    <T extends Quantity<T>> Unit<T> getUnit(Class<T> dimension) throws IllegalArgumentException;

    SystemOfUnits getMeasurementSystem();

    Collection<Class<? extends Quantity<?>>> getAllDimensions();
}
