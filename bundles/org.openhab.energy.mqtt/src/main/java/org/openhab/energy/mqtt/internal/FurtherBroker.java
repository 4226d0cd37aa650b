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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.model.feed.CommandDesk;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.PlanDesk;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * A broker beside the first one: one for each configuration with the factory PID, which openHAB makes of a file in {@code conf/services} whose first line
 * is {@code pid:org.openhab.energymqtt.broker~<name>}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { EnergySink.class, SinkStatus.class,
        BrokerService.class }, immediate = true, configurationPid = FurtherBroker.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class FurtherBroker implements BrokerService {
    public static final String PID = MqttPublisher.PID + ".broker";

    private final MqttPublisher publisher;

    @Activate
    public FurtherBroker(@Reference TimeZoneProvider timeZone, @Reference TranslationProvider translations,
            @Reference PlanDesk desk, @Reference CommandDesk commands, BundleContext context,
            Map<String, Object> configuration) throws IOException {
        publisher = new MqttPublisher(timeZone, translations, desk, commands, context, configuration,
                nameOf(configuration));
    }

    @Deactivate
    public void deactivate() {
        publisher.deactivate();
    }

    @Override
    public void thingUpdated(ThingSnapshot snapshot) {
        publisher.thingUpdated(snapshot);
    }

    @Override
    public void thingRemoved(String uid) {
        publisher.thingRemoved(uid);
    }

    @Override
    public void publishPlan(String plan, @Nullable String json) {
        publisher.publishPlan(plan, json);
    }

    @Override
    public List<TopicPublisher> publishers() {
        return publisher.publishers();
    }

    @Override
    public String name() {
        return publisher.name();
    }

    @Override
    public Level level() {
        return publisher.level();
    }

    @Override
    public String text(Locale locale) {
        return publisher.text(locale);
    }

    /** {@return what stands behind the tilde of the PID} */
    private static String nameOf(Map<String, Object> configuration) {
        String pid = Objects.toString(configuration.get("service.pid"), "");
        return pid.substring(pid.indexOf('~') + 1).replace(PID + ".", "");
    }
}
