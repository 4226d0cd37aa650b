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
package org.openhab.energy.mqtt.internal.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.AnnotatedActions;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.ActionScope;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.mqtt.internal.BrokerService;
import org.openhab.energy.mqtt.internal.TopicPublisher;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Actions of rules that need no Thing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@ActionScope(name = "energymqtt")
@Component(service = { AnnotatedActions.class, MqttActions.class })
public class MqttActions implements AnnotatedActions {
    private static final String ANSWER = "answer";
    private static final String OK = "ok";
    private static final String NO_NAME = "action.publish-plan.no-name";
    private static final String LONG_NAME = "action.publish-plan.long-name";
    /** Percent-encoded it is a few thousand bytes, far below the 65,535 of a topic (MQTT 3.1.1, section 1.5.3). */
    private static final int LONGEST_NAME = 200;

    private final PlanDesk desk;
    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private final Bundle bundle;
    private final List<BrokerService> brokers = new CopyOnWriteArrayList<>();

    @Activate
    public MqttActions(@Reference PlanDesk desk, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, BundleContext context) {
        this.desk = desk;
        this.translations = translations;
        this.locales = locales;
        this.bundle = context.getBundle();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addBroker(BrokerService broker) {
        brokers.add(broker);
    }

    public void removeBroker(BrokerService broker) {
        brokers.remove(broker);
    }

    /**
     * Makes a plan and keeps it on {@code <base>/plans/<name>} for every device that looks there.
     *
     * @param name name of the load, the last topic level; 200 characters at most
     * @param request the request as JSON, the same as devices send; empty takes the plan away
     * @return whether there is a plan, and the answer as JSON
     */
    @RuleAction(label = "@text/action.publish-plan.label", description = "@text/action.publish-plan.description")
    public @ActionOutput(name = OK, type = "java.lang.Boolean", label = "@text/action.output.ok") @ActionOutput(name = ANSWER, type = "java.lang.String", label = "@text/action.output.answer") Map<String, Object> publishPlan(
            @ActionInput(name = "name", label = "@text/action.publish-plan.name.label", description = "@text/action.publish-plan.name.description", required = true) @Nullable String name,
            @ActionInput(name = "request", label = "@text/action.publish-plan.request.label", description = "@text/action.publish-plan.request.description") @Nullable String request) {
        if (name == null || name.isBlank()) {
            return Map.of(OK, false, ANSWER, inTheHubsLanguage(NO_NAME));
        }
        if (request == null || request.isBlank()) {
            brokers.forEach(broker -> broker.publishPlan(name, null));
            return Map.of(OK, true, ANSWER, "");
        }
        if (name.length() > LONGEST_NAME) {
            return Map.of(OK, false, ANSWER, inTheHubsLanguage(LONG_NAME, name.length(), LONGEST_NAME));
        }
        PlanAnswer answer = desk.answer(request);
        brokers.forEach(broker -> broker.publishPlan(name, answer.json()));
        return Map.of(OK, answer.planned(), ANSWER, answer.json());
    }

    /** Sends everything again, also what was too large for a broker. */
    @RuleAction(label = "@text/action.republish.label", description = "@text/action.republish.description")
    public void republish() {
        brokers.stream().flatMap(broker -> broker.publishers().stream()).forEach(TopicPublisher::republish);
    }

    private String inTheHubsLanguage(String key, Object... values) {
        return Objects.requireNonNullElse(translations.getText(bundle, key, key, locales.getLocale(), values), key);
    }
}
