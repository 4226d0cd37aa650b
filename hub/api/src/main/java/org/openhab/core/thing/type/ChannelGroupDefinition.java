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
package org.openhab.core.thing.type;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A group of channels that every Thing of a type has.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ChannelGroupDefinition {

    private final String id;
    private final ChannelGroupTypeUID typeUID;
    private final @Nullable String label;
    private final @Nullable String description;

    /** @throws IllegalArgumentException if the identifier is empty */
    public ChannelGroupDefinition(String id, ChannelGroupTypeUID typeUID, @Nullable String label,
            @Nullable String description) throws IllegalArgumentException {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("The ID must neither be null nor empty!");
        }
        this.id = id;
        this.typeUID = typeUID;
        this.label = label;
        this.description = description;
    }

    /** @throws IllegalArgumentException if the identifier is empty */
    public ChannelGroupDefinition(String id, ChannelGroupTypeUID typeUID) throws IllegalArgumentException {
        this(id, typeUID, null, null);
    }

    public String getId() {
        return id;
    }

    public ChannelGroupTypeUID getTypeUID() {
        return typeUID;
    }

    /** Returns the label if it differs from the type's. */
    public @Nullable String getLabel() {
        return label;
    }

    /** Returns the description if it differs from the type's. */
    public @Nullable String getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return "ChannelGroupDefinition [id=" + id + ", typeUID=" + typeUID + "]";
    }
}
