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
package org.openhab.energy.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * Keeps the arrows of the house pointing down: binding to thing to oauth and model, the publisher and the pages to the model, nothing to the embedded
 * hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
// Reading the classes takes seconds; no rule changes them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String MODEL = "org.openhab.energy.model..";
    private static final String OAUTH = "org.openhab.energy.oauth..";
    private static final String THING = "org.openhab.energy.thing..";
    private static final String MQTT = "org.openhab.energy.mqtt..";
    private static final String UI = "org.openhab.energy.ui..";
    private static final String BINDINGS = "org.openhab.binding..";
    private static final String HUB = "org.openhab.energy.hub..";
    private static final String CORE = "org.openhab.core..";

    private final JavaClasses bundles = classesOf("bundles/org.openhab.energy.model",
            "bundles/org.openhab.energy.oauth",
            "bundles/org.openhab.energy.thing", "bundles/org.openhab.energy.mqtt", "bundles/org.openhab.energy.ui",
            "bundles/org.openhab.binding.nomos", "bundles/org.openhab.binding.derapi",
            "bundles/org.openhab.binding.nexcloud", "bundles/org.openhab.binding.novasense");

    private static JavaClasses classesOf(String... modules) {
        List<Path> folders = Stream.of(modules).map(module -> Path.of("..", module, "target", "classes")).toList();
        assertThat(folders).allSatisfy(folder -> assertThat(folder).isDirectory());
        return new ClassFileImporter().importPaths(folders);
    }

    @Test
    void modelIsPureJava() {
        classes().that().resideInAPackage(MODEL).should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.eclipse.jdt.annotation..",
                        "org.osgi.annotation..", MODEL))
                .check(bundles);
    }

    @Test
    void oauthKnowsNoThingsAndNoVendor() {
        noClasses().that().resideInAPackage(OAUTH).should()
                .dependOnClassesThat(resideInAnyPackage("org.openhab.core.thing..", MODEL, THING, MQTT, UI, BINDINGS))
                .check(bundles);
    }

    @Test
    void thingKnowsNoVendorAndNoConsumer() {
        noClasses().that().resideInAPackage(THING).should()
                .dependOnClassesThat(resideInAnyPackage(MQTT, UI, BINDINGS)).check(bundles);
    }

    @Test
    void publisherKnowsTheModelOnly() {
        noClasses().that().resideInAPackage(MQTT).should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.openhab.core.thing..", OAUTH, THING, UI, BINDINGS))
                .check(bundles);
    }

    @Test
    void pagesKnowTheModelAndThePageTypesOnly() {
        DescribedPredicate<JavaClass> oauthButItsPages = resideInAPackage(OAUTH)
                .and(DescribedPredicate.not(resideInAPackage("org.openhab.energy.oauth.web..")));
        noClasses().that().resideInAPackage(UI).should()
                .dependOnClassesThat(resideInAnyPackage("org.openhab.core.thing..", THING, MQTT, BINDINGS)
                        .or(oauthButItsPages))
                .check(bundles);
    }

    @Test
    void bindingsDoNotKnowEachOther() {
        SlicesRuleDefinition.slices().matching("org.openhab.binding.(*)..").should().notDependOnEachOther()
                .allowEmptyShould(true).check(bundles);
        noClasses().that().resideInAPackage(BINDINGS).should().dependOnClassesThat(resideInAnyPackage(MQTT, UI))
                .check(bundles);
    }

    @Test
    void noBundleKnowsTheEmbeddedHub() {
        noClasses().should().dependOnClassesThat().resideInAPackage(HUB).check(bundles);
    }

    @Test
    void theHubKnowsNoBundleOfOurs() {
        noClasses().should()
                .dependOnClassesThat(resideInAnyPackage(MODEL, OAUTH, THING, MQTT, UI, BINDINGS))
                .check(classesOf("hub/api", "hub/runtime", "hub/clouds"));
        noClasses().should().dependOnClassesThat().resideInAPackage(CORE).check(classesOf("hub/clouds"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "org.eclipse.jetty..", "javax.servlet.." })
    void onlyOneClassTouchesALibraryThatOpenHabWillReplace(String library) {
        List<String> users = bundles.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass())))
                .map(type -> type.getName().replaceAll("\\$.*", "")).distinct().toList();

        assertThat(users).hasSize(1);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis").orShould()
                .callMethod(Math.class, "random")
                .check(bundles);
    }
}
