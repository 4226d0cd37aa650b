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
package org.openhab.core.thing.internal.type;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.CommandDescription;
import org.openhab.core.types.EventDescription;
import org.openhab.core.types.StateDescription;

/**
 * What both builders of channel types hold.
 *
 * @param <T> type of the builder
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
abstract class AbstractChannelTypeBuilder<T extends ChannelTypeBuilder<T>> implements ChannelTypeBuilder<T> {

    final ChannelTypeUID uid;
    final String label;
    final Set<String> tags = new LinkedHashSet<>();
    boolean advanced;
    @Nullable
    String description;
    @Nullable
    String category;
    @Nullable
    URI configDescriptionURI;

    AbstractChannelTypeBuilder(ChannelTypeUID uid, String label) {
        if (label.isBlank()) {
            throw new IllegalArgumentException("Label for a ChannelType must not be empty: " + uid);
        }
        this.uid = uid;
        this.label = label;
    }

    /** Returns this builder. */
    abstract T self();

    @Override
    public T isAdvanced(boolean advanced) {
        this.advanced = advanced;
        return self();
    }

    @Override
    public T withDescription(String description) {
        this.description = description;
        return self();
    }

    @Override
    public T withCategory(String category) {
        this.category = category;
        return self();
    }

    @Override
    public T withTag(String tag) {
        tags.add(tag);
        return self();
    }

    @Override
    public T withTags(Collection<String> tags) {
        this.tags.addAll(tags);
        return self();
    }

    @Override
    public T withConfigDescriptionURI(URI configDescriptionURI) {
        this.configDescriptionURI = configDescriptionURI;
        return self();
    }

    /** Opens the constructor, which openHAB keeps to its own packages. */
    static final class BuiltChannelType extends ChannelType {
        BuiltChannelType(AbstractChannelTypeBuilder<?> from, @Nullable String itemType, @Nullable String unitHint,
                ChannelKind kind, @Nullable StateDescription state, @Nullable CommandDescription command,
                @Nullable EventDescription event, @Nullable AutoUpdatePolicy policy) {
            super(from.uid, from.advanced, itemType, unitHint, kind, from.label, from.description, from.category,
                    from.tags, state, command, event, from.configDescriptionURI, policy);
        }
    }
}
