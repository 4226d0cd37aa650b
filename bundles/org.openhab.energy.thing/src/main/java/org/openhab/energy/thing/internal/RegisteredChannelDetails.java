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
package org.openhab.energy.thing.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.types.StateDescription;
import org.openhab.energy.model.feed.ChannelDetail;
import org.openhab.energy.model.feed.ThingId;
import org.openhab.energy.thing.internal.command.AcceptedCommands;

/**
 * Reads the details of channels from the hub's registries. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RegisteredChannelDetails implements ChannelDetails {
    /** A number in a pattern as {@link java.util.Formatter} reads it: {@code %.2f %unit%}, {@code %d}. */
    private static final Pattern NUMBER = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.(\\d+)f|d)(?![\\w%])");

    private final ThingRegistry things;
    private final ChannelTypeRegistry types;
    private final LocaleProvider locale;

    RegisteredChannelDetails(ThingRegistry things, ChannelTypeRegistry types, LocaleProvider locale) {
        this.things = things;
        this.types = types;
        this.locale = locale;
    }

    @Override
    public Map<String, ChannelDetail> of(String uid) {
        Thing thing = things.get(new ThingUID(uid));
        Map<String, ChannelDetail> details = new LinkedHashMap<>();
        if (thing != null) {
            for (Channel channel : thing.getChannels()) {
                if (channel.getKind() == ChannelKind.STATE) {
                    details.put(channel.getUID().getId(), detail(channel));
                }
            }
        }
        return details;
    }

    @Override
    public String id(String uid) {
        return ThingId.of(uid, things.getAll().stream().map(thing -> thing.getUID().getAsString()).toList());
    }

    private ChannelDetail detail(Channel channel) {
        ChannelType type = types.getChannelType(channel.getChannelTypeUID(), locale.getLocale());
        String given = channel.getLabel();
        String label = given != null && !given.isBlank() ? given : type == null ? "" : type.getLabel();
        StateDescription state = type == null ? null : type.getState();
        return new ChannelDetail(label, Objects.requireNonNullElse(channel.getAcceptedItemType(), ""),
                decimals(state == null ? null : state.getPattern()), AcceptedCommands.areAccepted(channel, type));
    }

    static int decimals(@Nullable String pattern) {
        Matcher number = NUMBER.matcher(Objects.requireNonNullElse(pattern, ""));
        if (!number.find()) {
            return ChannelDetail.ALL_DECIMALS;
        }
        String decimals = number.group(1);
        return decimals == null ? 0 : Integer.parseInt(decimals);
    }
}
