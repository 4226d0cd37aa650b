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
package org.openhab.binding.novasense.internal.setting;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.RowLayout;
import org.openhab.binding.novasense.internal.mapping.Selector;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.mapping.Words;
import org.openhab.binding.novasense.internal.query.Paging;
import org.openhab.binding.novasense.internal.query.Query;
import org.openhab.binding.novasense.internal.template.Template;

/**
 * Makes a query of settings. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class QuerySettings {
    private static final int USUAL_PAGES = 10;
    private static final int MOST_PAGES = 50;
    private static final int USUAL_SIZE = 100;

    /** The kinds of paging, by their words. */
    private enum Kind {
        NONE,
        PAGE,
        OFFSET,
        CURSOR,
        LINK
    }

    private QuerySettings() {
    }

    /**
     * @throws InvalidSettingException naming what cannot be understood
     */
    public static Query read(Settings settings) throws InvalidSettingException {
        String path = settings.text("path");
        if (path.isEmpty() || path.contains("://") || path.startsWith("//")) {
            throw new InvalidSettingException("offline.config-path", path);
        }
        Map<String, Template> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : settings.pairs("query").entrySet()) {
            parameters.put(pair.getKey(), Template.parse(pair.getValue()));
        }
        ValuePath items = settings.path("itemsPath");
        return new Query(Template.parse(path), parameters, items == null ? ValuePath.ROOT : items,
                Words.read("layout", settings.text("layout"), RowLayout.class),
                Selector.parse(settings.text("selector")), paging(settings),
                settings.whole("maxPages", USUAL_PAGES, 1, MOST_PAGES));
    }

    private static Paging paging(Settings settings) throws InvalidSettingException {
        int size = settings.whole("pageSize", USUAL_SIZE, 1, 10_000);
        return switch (Words.read("paging", settings.text("paging"), Kind.class)) {
            case NONE -> new Paging.None();
            case PAGE -> new Paging.Numbered(settings.text("pageParameter", "page"),
                    settings.text("sizeParameter", "size"), size, settings.whole("firstPage", 1, 0, 1));
            case OFFSET -> new Paging.Offset(settings.text("pageParameter", "offset"),
                    settings.text("sizeParameter", "limit"), size);
            case CURSOR -> new Paging.Cursor(settings.text("pageParameter", "cursor"), next(settings));
            case LINK -> new Paging.Link(next(settings));
        };
    }

    private static ValuePath next(Settings settings) throws InvalidSettingException {
        @Nullable
        ValuePath path = settings.path("nextPath");
        if (path == null) {
            throw new InvalidSettingException("offline.config-next-path");
        }
        return path;
    }
}
