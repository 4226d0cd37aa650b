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
package org.openhab.energy.hub.runtime.descriptor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An element of a descriptor with the line it begins on, so that a fault can be named where it is. Names are without prefix.
 *
 * @param name local name
 * @param attributes attributes by local name
 * @param children child elements in order
 * @param text character data outside of child elements, trimmed
 * @param line line of the start tag, from 1
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text,
        int line) {

    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Text of a child, null when it is absent or empty. */
    public @Nullable String childText(String childName) {
        return child(childName).map(XmlElement::text).filter(value -> !value.isEmpty()).orElse(null);
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    public String requiredAttribute(String key) throws DescriptorException {
        String value = attributes.get(key);
        if (value == null || value.isBlank()) {
            throw fault("needs the attribute '" + key + "'");
        }
        return value;
    }

    public String requiredText(String childName) throws DescriptorException {
        String value = childText(childName);
        if (value == null) {
            throw fault("needs the element <" + childName + ">");
        }
        return value;
    }

    public @Nullable BigDecimal decimalAttribute(String key) throws DescriptorException {
        String value = attributes.get(key);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(value.trim());
        } catch (NumberFormatException e) {
            throw fault("has the attribute " + key + "=\"" + value + "\", which is no number");
        }
    }

    public boolean booleanAttribute(String key, boolean otherwise) throws DescriptorException {
        String value = attributes.get(key);
        return value == null ? otherwise : bool(value);
    }

    public boolean booleanChild(String childName, boolean otherwise) throws DescriptorException {
        String value = childText(childName);
        return value == null ? otherwise : bool(value);
    }

    /** openHAB drops a whole file for an element it does not know; so a reader that is used for development has to tell. */
    public void allow(String... names) throws DescriptorException {
        List<String> known = List.of(names);
        for (XmlElement child : children) {
            if (!known.contains(child.name)) {
                throw child.fault("is not allowed in <" + name + ">");
            }
        }
    }

    public DescriptorException fault(String what) {
        return new DescriptorException(line, "<" + name + "> " + what);
    }

    private boolean bool(String value) throws DescriptorException {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw fault("takes true or false, not '" + value + "'");
        };
    }
}
