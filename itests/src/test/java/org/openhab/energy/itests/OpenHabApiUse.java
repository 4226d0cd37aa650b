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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * Every type and member of openHAB's API that the bundles use, read from their class files: what a real openHAB must have for the bundles to run in
 * it.
 *
 * @author openHAB Energy - Initial contribution
 */
final class OpenHabApiUse {

    private static final String CORE = "org.openhab.core.";

    private final SortedSet<String> types = new TreeSet<>();
    private final SortedSet<String> members = new TreeSet<>();

    /**
     * @param project folder of the repository, built
     */
    OpenHabApiUse(Path project) {
        List<Path> folders = new ArrayList<>(bundles(project));
        folders.add(project.resolve("hub/api/target/classes"));
        JavaClasses classes = new ClassFileImporter().importPaths(folders);
        classes.stream().filter(type -> !type.getName().startsWith(CORE)).forEach(this::read);
    }

    /** {@return the class folders of all bundles} */
    static List<Path> bundles(Path project) {
        try (Stream<Path> modules = Files.list(project.resolve("bundles"))) {
            return modules.map(module -> module.resolve("target/classes")).filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JavaClass type) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getName().startsWith(CORE)) {
                types.add(target.getName());
            }
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            access.getTarget().resolveMember().map(JavaMember.class::cast)
                    .filter(member -> member.getOwner().getName().startsWith(CORE))
                    .ifPresent(member -> members.add(line(access, member)));
        }
    }

    private static String line(JavaAccess<?> access, JavaMember member) {
        String name = member.getName().equals("<init>") ? "new" : member.getName();
        String parameters = access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        return member.getOwner().getName() + "#" + name + parameters;
    }

    SortedSet<String> types() {
        return types;
    }

    /** {@return members as {@code type#name(simple names of the parameters' types)}, constructors as {@code type#new(...)}, fields without brackets} */
    SortedSet<String> members() {
        return members;
    }
}
