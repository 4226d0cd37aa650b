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
package org.openhab.core.scheduler;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A recurring task. As an OSGi service with the property {@link #CRON} it is run without being asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface CronJob {

    /** Service property with the cron expression. */
    String CRON = "cron";

    void run(Map<String, Object> data) throws Exception;
}
