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
package org.openhab.binding.novasense.internal.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.RowLayout;
import org.openhab.binding.novasense.internal.mapping.Selector;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.template.Template;

/**
 * What is asked of the API. Immutable. Always a GET: the binding reads only.
 *
 * @param path path below the API's address, with places for variables and times
 * @param parameters query parameters in their order
 * @param itemsPath where the list is in the answer
 * @param layout how the list is written
 * @param selector which rows count
 * @param paging how a long list is asked for
 * @param maxPages after how many pages to stop
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Query(Template path, Map<String, Template> parameters, ValuePath itemsPath, RowLayout layout,
        Selector selector, Paging paging, int maxPages) {

    public Query {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
