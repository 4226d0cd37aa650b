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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * A list that can be filtered and comes in pages. The oldest version has no pages.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Listing<T>(ListFilter filter, Function<T, String> id) {

    /**
     * @param items all that may be seen, newest first
     */
    HttpResponse answer(Call call, List<T> items, Function<T, JsonObject> writer) {
        return answer(call, items, writer, call.atLeast(NomosVersion.BATMAN));
    }

    /**
     * @param paged whether this version has pages here
     */
    HttpResponse answer(Call call, List<T> items, Function<T, JsonObject> writer, boolean paged) {
        Predicate<JsonObject> wanted = filter.condition(call.request());
        List<T> visible = call.filters()
                ? items.stream().filter(item -> wanted.test(writer.apply(item))).toList()
                : items;
        return HttpResponse.json(200, paged
                ? ListPage.answer(call.request(), visible, id, writer)
                : ListPage.whole(visible, writer));
    }
}
