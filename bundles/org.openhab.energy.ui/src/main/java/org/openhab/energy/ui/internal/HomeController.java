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
package org.openhab.energy.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.feed.ThingWords;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Serves the first page from what the Things last said. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { PageController.class,
        EnergySink.class }, immediate = true, property = PageController.PATH + "=" + HtmlPage.ROOT)
public final class HomeController implements PageController, EnergySink {
    private static final String CSS = "text/css;charset=utf-8";

    private final TimeZoneProvider timeZone;
    private final ThingWords words;
    private final HubTexts texts;
    private final Clock clock = Clock.systemUTC();
    private final String style;
    private final Map<String, ThingSnapshot> things = new ConcurrentHashMap<>();
    private final Collection<SinkStatus> sinks = new CopyOnWriteArrayList<>();

    @Activate
    public HomeController(@Reference TimeZoneProvider timeZone, @Reference TranslationProvider translations,
            @Reference ThingWords words, BundleContext context)
            throws IOException {
        this.timeZone = timeZone;
        this.words = words;
        this.texts = new HubTexts(translations, context.getBundle());
        try (InputStream css = Objects.requireNonNull(HomeController.class.getResourceAsStream("/page/ui.css"))) {
            this.style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSink(SinkStatus sink) {
        sinks.add(sink);
    }

    public void removeSink(SinkStatus sink) {
        sinks.remove(sink);
    }

    @Override
    public void thingUpdated(ThingSnapshot snapshot) {
        things.put(snapshot.uid(), snapshot);
    }

    @Override
    public void thingRemoved(String uid) {
        things.remove(uid);
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        Texts said = texts.in(request.locale());
        return switch (request.path()) {
            case HtmlPage.ROOT, HtmlPage.ROOT + "/" -> {
                HomePage page = new HomePage(clock.instant(), timeZone.getTimeZone(), request.locale(), said,
                        words);
                yield PageAnswer.page(200, page.html(things.values(), sinks));
            }
            case HomePage.STYLE -> PageAnswer.content(CSS, style);
            default -> PageAnswer.page(404, new HtmlPage(request.locale(), said.get("ui.missing"), request.path())
                    .add("<p><a href=\"%s\">%s</a></p>", HtmlPage.ROOT, said.get("ui.title")).html());
        };
    }
}
