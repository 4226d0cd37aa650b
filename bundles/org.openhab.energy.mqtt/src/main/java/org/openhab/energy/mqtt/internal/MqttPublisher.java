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
package org.openhab.energy.mqtt.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.model.feed.CommandDesk;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what the Things say to the broker of the service configuration. A changed configuration makes a new component, to which the feed tells
 * everything again.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { EnergySink.class, SinkStatus.class,
        BrokerService.class }, immediate = true, configurationPid = MqttPublisher.PID, property = {
                "service.pid=" + MqttPublisher.PID, "service.config.description.uri=misc:energymqtt",
                "service.config.label=Energy MQTT", "service.config.category=misc" })
public final class MqttPublisher implements BrokerService {
    public static final String PID = "org.openhab.energymqtt";

    private static final String FOLDER = "energy";
    private static final int STOP_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(MqttPublisher.class);
    private final TranslationProvider translations;
    private final Bundle bundle;
    private final String name;
    private final ConcurrentMap<String, ThingSnapshot> things = new ConcurrentHashMap<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final @Nullable TopicTree tree;
    private volatile BrokerStatus status;

    @Activate
    public MqttPublisher(@Reference TimeZoneProvider timeZone, @Reference TranslationProvider translations,
            @Reference PlanDesk desk, @Reference CommandDesk commands, BundleContext context,
            Map<String, Object> configuration) throws IOException {
        this(timeZone, translations, desk, commands, context, configuration, "");
    }

    /**
     * @param name of a further broker, empty for the first
     */
    MqttPublisher(TimeZoneProvider timeZone, TranslationProvider translations, PlanDesk desk, CommandDesk commands,
            BundleContext context, Map<String, Object> configuration, String name) throws IOException {
        this.translations = translations;
        this.bundle = context.getBundle();
        this.name = name;
        Path folder = Path.of(OpenHAB.getUserDataFolder(), FOLDER);
        SecureRandom random = new SecureRandom();
        BrokerStatus first;
        TopicTree topics = null;
        try {
            MqttSettings settings = MqttSettings.of(configuration,
                    new InstallationId(folder.resolve("installation-id"), random).clientId());
            first = new BrokerStatus(State.CONNECTING, settings.host());
            topics = new TopicTree(settings.base());
            OutletFactory factory = new OutletFactory(folder, random, Clock.systemUTC(), timeZone::getTimeZone, name,
                    bundle.getVersion().toString());
            outlets.add(factory.lan(settings, topics, desk, commands, things::values, this::changed));
            if (!settings.options().homiePrefix().isEmpty()) {
                outlets.add(factory.homie(settings));
            }
        } catch (SettingsException e) {
            first = e.status();
        }
        this.status = first;
        this.tree = topics;
        outlets.forEach(Outlet::start);
    }

    @Deactivate
    public void deactivate() {
        outlets.stream().map(Outlet::stop).toList().forEach(farewell -> {
            try {
                farewell.get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                logger.debug("The farewell to the MQTT broker was cut short", e);
            }
        });
        outlets.forEach(Outlet::close);
    }

    @Override
    public void thingUpdated(ThingSnapshot snapshot) {
        things.put(snapshot.uid(), snapshot);
        outlets.forEach(outlet -> outlet.publisher().update(snapshot));
    }

    @Override
    public void thingRemoved(String uid) {
        things.remove(uid);
        outlets.forEach(outlet -> outlet.publisher().remove(uid));
    }

    @Override
    public void publishPlan(String plan, @Nullable String json) {
        TopicTree topics = tree;
        if (topics != null && !outlets.isEmpty()) {
            outlets.get(0).publisher().put("plan:" + plan,
                    json == null ? Map.of() : Map.of(topics.namedPlan(plan), json));
        }
    }

    @Override
    public List<TopicPublisher> publishers() {
        return outlets.stream().map(Outlet::publisher).toList();
    }

    @Override
    public String name() {
        return name.isEmpty() ? "MQTT" : "MQTT " + name;
    }

    @Override
    public Level level() {
        return status.state().level();
    }

    @Override
    public String text(Locale locale) {
        BrokerStatus present = status;
        String key = present.state().key();
        return Objects.requireNonNullElse(
                translations.getText(bundle, key, key, locale, present.subject(), present.detail()), key);
    }

    private void changed(BrokerStatus present) {
        status = present;
        logger.debug("MQTT broker {}: {}", present.subject(), present.state());
    }
}
