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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * Every rule action of every binding can be called from Main UI and REST as a real openHAB 5.1.5 was seen to allow it: an input of another type hides
 * the action, a date-time may come as null, an output that is no text, number or switch arrives as the inside of an object, and a single output has
 * the default name.
 *
 * @author openHAB Energy - Initial contribution
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleActionsTest {

    private static final String ANNOTATIONS = "org.openhab.core.automation.annotation.";
    private static final Set<String> INPUTS = Set.of("java.lang.String", "boolean", "int", "long", "float", "double",
            "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double",
            "org.openhab.core.library.types.DecimalType", "java.time.Instant", "java.time.ZonedDateTime",
            "java.time.LocalDateTime", "java.time.LocalDate", "java.time.LocalTime", "java.time.Duration",
            "org.openhab.core.library.types.QuantityType");
    private static final Set<String> OUTPUTS = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer",
            "java.lang.Long", "java.lang.Double", "java.math.BigDecimal");
    private static final Set<String> DATES = Set.of("java.time.Instant", "java.time.ZonedDateTime",
            "java.time.LocalDateTime", "java.time.LocalDate", "java.time.LocalTime");

    private final List<JavaMethod> actions = new ClassFileImporter().importPaths(OpenHabApiUse.bundles(Path.of("..")))
            .stream().flatMap(type -> type.getMethods().stream()).filter(method -> annotation(method).isPresent())
            .sorted((one, other) -> one.getFullName().compareTo(other.getFullName())).toList();

    List<JavaMethod> actions() {
        return actions;
    }

    private static Optional<? extends JavaAnnotation<?>> annotation(JavaMethod method) {
        return method.tryGetAnnotationOfType(ANNOTATIONS + "RuleAction");
    }

    private static List<JavaAnnotation<?>> outputs(JavaMethod method) {
        return method.getAnnotations().stream().flatMap(annotation -> switch (annotation.getRawType().getSimpleName()) {
            case "ActionOutput" -> Stream.<JavaAnnotation<?>>of(annotation);
            case "ActionOutputs" -> Stream.of((JavaAnnotation<?>[]) annotation.get("value").orElseThrow());
            default -> Stream.<JavaAnnotation<?>>empty();
        }).toList();
    }

    private static String text(JavaAnnotation<?> annotation, String name) {
        return annotation.get(name).map(Object::toString).orElse("");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void inputsCanBeGivenInMainUi(JavaMethod action) {
        for (JavaParameter input : action.getParameters()) {
            JavaAnnotation<?> annotation = input.getAnnotationOfType(ANNOTATIONS + "ActionInput");
            String type = input.getRawType().getName();
            assertThat(INPUTS).as(action.getFullName()).contains(type);
            if (type.endsWith(".QuantityType")) {
                assertThat(text(annotation, "type")).as(action.getFullName()).startsWith("QuantityType<");
            }
            if (DATES.contains(type)) {
                assertThat(text(annotation, "required")).as(action.getFullName()).isIn("", "false");
            }
            assertThat(text(annotation, "label")).as(action.getFullName()).startsWith("@text/");
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void outputsAreTextsNumbersAndSwitches(JavaMethod action) {
        List<JavaAnnotation<?>> outputs = outputs(action);
        for (JavaAnnotation<?> output : outputs) {
            assertThat(OUTPUTS).as(action.getFullName()).contains(text(output, "type"));
        }
        if (!action.getRawReturnType().getName().equals("java.util.Map") && !outputs.isEmpty()) {
            assertThat(outputs).as(action.getFullName()).hasSize(1);
            assertThat(text(outputs.get(0), "name")).isEqualTo("result");
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void labelsAreTranslated(JavaMethod action) {
        JavaAnnotation<?> annotation = annotation(action).orElseThrow();
        assertThat(text(annotation, "label")).startsWith("@text/");
    }
}
