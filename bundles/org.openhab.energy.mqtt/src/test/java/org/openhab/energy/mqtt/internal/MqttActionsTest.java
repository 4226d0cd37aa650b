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

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.energy.mqtt.internal.action.MqttActions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Tests {@link MqttActions}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MqttActionsTest {
    private final EchoDesk desk = new EchoDesk();
    private Locale hub = Locale.ENGLISH;
    private final MqttActions actions = new MqttActions(desk, new FileTranslations(), () -> hub,
            (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(),
                    new Class<?>[]{ BundleContext.class }, (context, method, arguments) -> null));

    @Test
    void planIsMadeAndAnswered() {
        assertThat(actions.publishPlan("car", "request")).containsEntry("ok", true).containsEntry("answer",
                "answer to request");
    }

    @Test
    void planWithoutNameIsRefusedAndEmptyRequestAsksNobody() {
        assertThat(actions.publishPlan(" ", "request")).containsEntry("ok", false);
        assertThat(actions.publishPlan("car", null)).containsEntry("ok", true);
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void missingNameIsSaidInTheLanguageOfTheHub() {
        assertThat(actions.publishPlan(null, "request")).containsEntry("answer",
                "A name is needed: it is the last level of the topic.");
        hub = Locale.GERMANY;
        assertThat(actions.publishPlan("", "request")).containsEntry("answer",
                "Ein Name ist nötig: Er ist die letzte Ebene des Topics.");
    }

    @Test
    void nameThatIsTooLongIsRefusedInTheLanguageOfTheHubAndCanBeTakenAway() {
        String longest = "ü".repeat(200);
        assertThat(actions.publishPlan(longest, "request")).containsEntry("ok", true);
        assertThat(actions.publishPlan(longest + "x", "other")).containsEntry("ok", false).containsEntry("answer",
                "The name has 201 characters; 200 are the most.");
        hub = Locale.GERMANY;
        assertThat(actions.publishPlan("x".repeat(999), "other")).containsEntry("ok", false)
                .containsEntry("answer", "Der Name hat 999 Zeichen; 200 sind das Höchste.");
        assertThat(desk.asked()).containsExactly("request");
        assertThat(actions.publishPlan(longest + "x", " ")).containsEntry("ok", true);
    }

    @Test
    void bothActionsAreForRules() throws Exception {
        assertThat(MqttActions.class.getMethod("publishPlan", String.class, String.class)
                .isAnnotationPresent(RuleAction.class)).isTrue();
        assertThat(MqttActions.class.getMethod("republish").isAnnotationPresent(RuleAction.class)).isTrue();
    }

    /** The texts of this bundle, as the hub would find them. */
    private static final class FileTranslations implements TranslationProvider {
        @Override
        public String getText(Bundle bundle, String key, String defaultText, Locale locale) {
            return ResourceBundle.getBundle("OH-INF.i18n.energymqtt", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        }

        @Override
        public String getText(Bundle bundle, String key, String defaultText, Locale locale, Object... arguments) {
            return arguments == null || arguments.length == 0
                    ? getText(bundle, key, defaultText, locale)
                    : MessageFormat.format(getText(bundle, key, defaultText, locale), arguments);
        }
    }
}
