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

import java.net.URI;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.CommandDescription;
import org.openhab.core.types.EventDescription;
import org.openhab.core.types.StateDescription;

/**
 * A type of channels. {@link ChannelTypeBuilder} makes one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ChannelType extends AbstractDescriptionType {

    private final ChannelTypeUID uid;
    private final boolean advanced;
    private final @Nullable String itemType;
    private final @Nullable String unitHint;
    private final ChannelKind kind;
    private final Set<String> tags;
    private final @Nullable String category;
    private final @Nullable StateDescription state;
    private final @Nullable CommandDescription commandDescription;
    private final @Nullable EventDescription event;
    private final @Nullable AutoUpdatePolicy autoUpdatePolicy;

    /** @throws IllegalArgumentException if a state channel has no item type or a trigger channel has one */
    protected ChannelType(ChannelTypeUID uid, boolean advanced, @Nullable String itemType, @Nullable String unitHint,
            ChannelKind kind, String label, @Nullable String description, @Nullable String category,
            @Nullable Set<String> tags, @Nullable StateDescription state,
            @Nullable CommandDescription commandDescription, @Nullable EventDescription event,
            @Nullable URI configDescriptionURI, @Nullable AutoUpdatePolicy autoUpdatePolicy)
            throws IllegalArgumentException {
        super(uid, label, description, configDescriptionURI);
        if (kind == ChannelKind.STATE && (itemType == null || itemType.isBlank())) {
            throw new IllegalArgumentException("If the kind is 'state', the item type must be set: " + uid);
        }
        if (kind == ChannelKind.TRIGGER && itemType != null) {
            throw new IllegalArgumentException("If the kind is 'trigger', the item type must not be set: " + uid);
        }
        this.uid = uid;
        this.advanced = advanced;
        this.itemType = itemType;
        this.unitHint = unitHint;
        this.kind = kind;
        this.category = category;
        this.tags = tags == null ? Set.of() : Set.copyOf(tags);
        this.state = state;
        this.commandDescription = commandDescription;
        this.event = event;
        this.autoUpdatePolicy = autoUpdatePolicy;
    }

    @Override
    public ChannelTypeUID getUID() {
        return uid;
    }

    /** Returns the type of items that can be linked; null for a trigger. */
    public @Nullable String getItemType() {
        return itemType;
    }

    public ChannelKind getKind() {
        return kind;
    }

    public Set<String> getTags() {
        return tags;
    }

    @Override
    public String toString() {
        return uid.toString();
    }

    public @Nullable StateDescription getState() {
        return state;
    }

    /** Returns the unit that a new item for such a channel should have. */
    public @Nullable String getUnitHint() {
        return unitHint;
    }

    public @Nullable EventDescription getEvent() {
        return event;
    }

    public boolean isAdvanced() {
        return advanced;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public @Nullable AutoUpdatePolicy getAutoUpdatePolicy() {
        return autoUpdatePolicy;
    }

    public @Nullable CommandDescription getCommandDescription() {
        return commandDescription;
    }
}
