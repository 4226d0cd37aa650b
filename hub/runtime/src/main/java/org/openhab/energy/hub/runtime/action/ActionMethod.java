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
package org.openhab.energy.hub.runtime.action;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.Visibility;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;

/**
 * A method that a Thing offers as an action.
 *
 * @param uid {@code scope.method#hash}, where the hash is the MD5 of the parameters' type names, as in openHAB
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record ActionMethod(String uid, ThingActions owner, Method method, RuleAction annotation, List<Input> inputs) {

    /**
     * A parameter.
     *
     * @param declared type as the annotation writes it, else the class name
     *
     * @author openHAB Energy - Initial contribution
     */
    record Input(String name, Class<?> type, String declared, @Nullable ActionInput annotation) {

        boolean isAskable() {
            return ActionInputs.form(type, declared) != null;
        }
    }

    static List<ActionMethod> of(ThingActions actions) {
        ThingActionsScope scope = actions.getClass().getAnnotation(ThingActionsScope.class);
        List<ActionMethod> methods = new ArrayList<>();
        for (Method method : actions.getClass().getMethods()) {
            RuleAction annotation = method.getAnnotation(RuleAction.class);
            if (scope != null && annotation != null) {
                List<Input> inputs = Arrays.stream(method.getParameters()).map(ActionMethod::input).toList();
                methods.add(new ActionMethod(scope.name() + "." + method.getName() + "#" + hash(method), actions,
                        method, annotation, inputs));
            }
        }
        // reflection has no order of its own
        methods.sort(Comparator.comparing(ActionMethod::uid));
        return methods;
    }

    /** An action with an input that cannot be asked for is hidden, whatever its annotation says. */
    Visibility visibility() {
        return inputs.stream().allMatch(Input::isAskable) ? annotation.visibility() : Visibility.HIDDEN;
    }

    boolean isCallable() {
        return inputs.stream().allMatch(Input::isAskable);
    }

    private static Input input(Parameter parameter) {
        ActionInput annotation = parameter.getAnnotation(ActionInput.class);
        String declared = annotation == null || annotation.type().isEmpty()
                ? parameter.getType().getName()
                : annotation.type();
        return new Input(annotation == null ? parameter.getName() : annotation.name(), parameter.getType(), declared,
                annotation);
    }

    static String hash(Method method) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (Class<?> type : method.getParameterTypes()) {
                digest.update(type.getName().getBytes(StandardCharsets.UTF_8));
            }
            return String.format("%032x", new BigInteger(1, digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
