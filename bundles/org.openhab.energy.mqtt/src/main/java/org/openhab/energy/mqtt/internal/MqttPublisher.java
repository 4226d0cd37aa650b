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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
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
@Component(service = { EnergySink.class,
        SinkStatus.class }, immediate = true, configurationPid = MqttPublisher.PID, property = {
                "service.pid=" + MqttPublisher.PID, "service.config.description.uri=misc:energymqtt",
                "service.config.label=Energy MQTT", "service.config.category=misc" })
public final class MqttPublisher implements EnergySink, SinkStatus {
    static final String PID = "org.openhab.energymqtt";

    private static final String POOL = "energyMqtt";
    private static final String FOLDER = "energy";
    private static final int STOP_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(MqttPublisher.class);
    private final TranslationProvider translations;
    private final Bundle bundle;
    private final @Nullable TopicPublisher publisher;
    private volatile BrokerStatus status;

    @Activate
    public MqttPublisher(@Reference TimeZoneProvider timeZone, @Reference TranslationProvider translations,
            @Reference PlanDesk desk, BundleContext context, Map<String, Object> configuration) throws IOException {
        this.translations = translations;
        this.bundle = context.getBundle();
        Path folder = Path.of(OpenHAB.getUserDataFolder(), FOLDER);
        SecureRandom random = new SecureRandom();
        BrokerStatus first;
        TopicPublisher made = null;
        try {
            MqttSettings settings = MqttSettings.of(configuration,
                    new InstallationId(folder.resolve("installation-id"), random).clientId());
            first = new BrokerStatus(State.CONNECTING, settings.host());
            made = new TopicPublisher(new SerialExecutor(ThreadPoolManager.getScheduledPool(POOL)),
                    new BrokerConnection(settings), new TopicTree(settings.base()),
                    new PublishedTopics(folder.resolve("mqtt-topics.json")), new ReconnectDelay(random),
                    Clock.systemUTC(), timeZone::getTimeZone, new PlanRequests(desk), this::changed);
        } catch (SettingsException e) {
            first = e.status();
        }
        this.status = first;
        this.publisher = made;
        if (made != null) {
            made.start();
        }
    }

    @Deactivate
    public void deactivate() {
        if (publisher == null) {
            return;
        }
        try {
            publisher.stop().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            logger.debug("The farewell to the MQTT broker was cut short", e);
        }
    }

    @Override
    public void thingUpdated(ThingSnapshot snapshot) {
        if (publisher != null) {
            publisher.update(snapshot);
        }
    }

    @Override
    public void thingRemoved(String uid) {
        if (publisher != null) {
            publisher.remove(uid);
        }
    }

    @Override
    public String name() {
        return "MQTT";
    }

    @Override
    public Level level() {
        return status.state().level();
    }

    @Override
    public String text(Locale locale) {
        BrokerStatus present = status;
        String key = present.state().key();
        return Objects.requireNonNullElse(translations.getText(bundle, key, key, locale, present.subject()), key);
    }

    private void changed(BrokerStatus present) {
        status = present;
        logger.debug("MQTT broker {}: {}", present.subject(), present.state());
    }
}
