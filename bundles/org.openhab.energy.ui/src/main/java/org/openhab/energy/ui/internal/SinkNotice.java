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

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.oauth.web.ConnectNotice;
import org.openhab.energy.oauth.web.NoticeLine;
import org.openhab.energy.oauth.web.NoticeLine.Look;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Says on the Connect page what the home page says, too: how the sinks are doing, such as the connection to the MQTT broker. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConnectNotice.class)
public final class SinkNotice implements ConnectNotice {
    private final SinkAnswers answers = new SinkAnswers();
    private final Function<Locale, Texts> texts;
    private final Collection<SinkStatus> sinks = new CopyOnWriteArrayList<>();

    @Activate
    public SinkNotice(@Reference TranslationProvider translations, BundleContext context) {
        this(new HubTexts(translations, context.getBundle())::in);
    }

    SinkNotice(Function<Locale, Texts> texts) {
        this.texts = texts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSink(SinkStatus sink) {
        sinks.add(sink);
    }

    public void removeSink(SinkStatus sink) {
        sinks.remove(sink);
    }

    @Override
    public String heading(Locale locale) {
        return texts.apply(locale).get("ui.sinks");
    }

    @Override
    public List<NoticeLine> lines(Locale locale) {
        return answers.of(sinks, locale, texts.apply(locale)).stream()
                .map(sink -> new NoticeLine(look(sink.level()), sink.name(), sink.text())).toList();
    }

    private static Look look(SinkStatus.Level level) {
        return switch (level) {
            case OFF -> Look.OFF;
            case GOOD -> Look.GOOD;
            case BUSY, PARTLY -> Look.WAIT;
            case FAILED -> Look.BAD;
        };
    }
}
