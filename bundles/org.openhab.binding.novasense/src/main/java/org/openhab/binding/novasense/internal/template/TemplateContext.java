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
package org.openhab.binding.novasense.internal.template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What templates are filled with.
 *
 * @param now the time of the request
 * @param zone the zone whose days and months count
 * @param format how times are written unless the template says otherwise
 * @param variables values of {@code {name}}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record TemplateContext(Instant now, ZoneId zone, TimeFormat format, Map<String, String> variables) {

    public TemplateContext {
        variables = Map.copyOf(variables);
    }
}
