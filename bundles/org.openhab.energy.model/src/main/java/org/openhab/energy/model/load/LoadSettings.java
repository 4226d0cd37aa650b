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
package org.openhab.energy.model.load;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.Preference;

/**
 * What the owner wants of a load.
 *
 * @param programme what it has to do in each window
 * @param daily when it may run
 * @param goal whether low or high prices are wanted
 * @param preference which of equally good plans is taken
 * @param once whether it does its work once and then waits to be enabled anew, or every day
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadSettings(LoadProgramme programme, DailyWindow daily, Goal goal, Preference preference,
        boolean once) {
}
