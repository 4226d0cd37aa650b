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

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.Rows;
import org.openhab.binding.novasense.internal.mapping.Scalars;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.template.Template;
import org.openhab.binding.novasense.internal.template.TemplateContext;
import org.openhab.energy.oauth.error.CloudException;

import com.google.gson.JsonElement;

/**
 * Carries out queries, page after page. Thread-safe as far as its source is.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class QueryReader {
    private final PageSource source;
    private final Clock clock;

    public QueryReader(PageSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Where the next page is: parameters to set, or a link. */
    private record Next(Map<String, String> parameters, @Nullable String link) {
    }

    /**
     * Asks. Blocks until the last page is there.
     *
     * @throws InvalidSettingException when the query names a variable that has no value
     */
    public QueryAnswer read(Query query, TemplateContext context)
            throws CloudException, InterruptedException, InvalidSettingException {
        String path = path(query, context);
        Map<String, String> fixed = parameters(query, context);
        List<JsonElement> items = new ArrayList<>();
        JsonElement first = null;
        boolean present = false;
        boolean whole = false;
        Instant fetchedAt = clock.instant();
        Set<URI> asked = new HashSet<>();
        Next next = new Next(firstPage(query.paging()), null);
        int pageSize = Integer.MAX_VALUE;
        while (asked.size() < query.maxPages()) {
            URI address = address(path, fixed, next);
            if (!asked.add(address)) {
                // The pages lead in a circle.
                break;
            }
            JsonElement page = source.get(address);
            Rows rows = Rows.of(page, query.itemsPath(), query.layout());
            items.addAll(rows.items());
            if (first == null) {
                first = page;
                present = rows.present();
                fetchedAt = clock.instant();
            }
            Next following = next(query.paging(), page, asked.size(), items.size());
            if (following == null || following.link() == null && counted(query.paging())
                    && (rows.items().isEmpty() || rows.items().size() < pageSize && asked.size() > 1)) {
                whole = true;
                break;
            }
            pageSize = asked.size() == 1 ? rows.items().size() : pageSize;
            next = following;
        }
        if (first == null) {
            throw new InvalidSettingException("offline.config-max-pages");
        }
        return new QueryAnswer(first, new Rows(items, present), fetchedAt, whole);
    }

    /** {@return the address of a query's first page, to show to people} */
    public URI address(Query query, TemplateContext context) throws CloudException, InvalidSettingException {
        return address(path(query, context), parameters(query, context), new Next(firstPage(query.paging()), null));
    }

    private static String path(Query query, TemplateContext context) throws InvalidSettingException {
        return query.path().fill(context, QueryReader::encoded);
    }

    private static Map<String, String> parameters(Query query, TemplateContext context)
            throws InvalidSettingException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Template> parameter : query.parameters().entrySet()) {
            values.put(parameter.getKey(), parameter.getValue().fill(context, text -> text));
        }
        return values;
    }

    private URI address(String path, Map<String, String> fixed, Next next) throws CloudException {
        String link = next.link();
        if (link != null) {
            // A link of parameters alone is about the same path.
            return source.address(link.startsWith("?") ? path + link : link);
        }
        Map<String, String> all = new LinkedHashMap<>(fixed);
        all.putAll(next.parameters());
        String query = all.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return source.address(query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query);
    }

    /** Numbered pages say by their rows alone when they end. */
    private static boolean counted(Paging paging) {
        return paging instanceof Paging.Numbered || paging instanceof Paging.Offset;
    }

    private static Map<String, String> firstPage(Paging paging) {
        if (paging instanceof Paging.Numbered numbered) {
            return page(numbered, numbered.first());
        }
        return paging instanceof Paging.Offset offset ? page(offset, 0) : Map.of();
    }

    private static Map<String, String> page(Paging.Numbered numbered, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(numbered.pageParameter(), Integer.toString(number));
        parameters.put(numbered.sizeParameter(), Integer.toString(numbered.size()));
        return parameters;
    }

    private static Map<String, String> page(Paging.Offset offset, int start) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(offset.offsetParameter(), Integer.toString(start));
        parameters.put(offset.limitParameter(), Integer.toString(offset.limit()));
        return parameters;
    }

    /** {@return where the next page is, or null after the last} */
    private static @Nullable Next next(Paging paging, JsonElement page, int pages, int rows) {
        if (paging instanceof Paging.Numbered numbered) {
            return new Next(page(numbered, numbered.first() + pages), null);
        }
        if (paging instanceof Paging.Offset offset) {
            return new Next(page(offset, rows), null);
        }
        if (paging instanceof Paging.Cursor cursor) {
            String mark = text(cursor.path(), page);
            return mark == null ? null : new Next(Map.of(cursor.parameter(), mark), null);
        }
        if (paging instanceof Paging.Link link) {
            String address = text(link.path(), page);
            return address == null ? null : new Next(Map.of(), address);
        }
        return null;
    }

    private static @Nullable String text(ValuePath path, JsonElement page) {
        JsonElement found = path.in(page);
        String text = found == null ? null : Scalars.text(found);
        return text == null || text.isBlank() ? null : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
