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
package org.openhab.core.config.core;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a user interface goes by when it offers values for a parameter.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class FilterCriteria {

    private final String name;
    private final String value;

    /** For frameworks that fill objects by reflection only. */
    protected FilterCriteria() {
        this("", "");
    }

    public FilterCriteria(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return "FilterCriteria [name=\"" + name + "\", value=\"" + value + "\"]";
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof FilterCriteria other && name.equals(other.name) && value.equals(other.value);
    }
}
