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
package org.openhab.energy.thing.internal.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeRegistry;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateOption;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.feed.ThingWords;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks openHAB's registries. What they do not know is said as the Thing said it. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingWords.class)
public final class RegistryWords implements ThingWords {
    /** What handlers put into a status: a key and texts in quotes. */
    private static final Pattern KEY = Pattern.compile("@text/(\\S+)(.*)", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

    private final ThingRegistry things;
    private final ThingTypeRegistry types;
    private final TranslationProvider translations;
    private final Function<ThingHandler, @Nullable Bundle> bundles;

    @Activate
    public RegistryWords(@Reference ThingRegistry things, @Reference ThingTypeRegistry types,
            @Reference TranslationProvider translations) {
        this(things, types, translations, handler -> FrameworkUtil.getBundle(handler.getClass()));
    }

    /**
     * @param bundles gives the bundle whose texts a handler means
     */
    RegistryWords(ThingRegistry things, ThingTypeRegistry types, TranslationProvider translations,
            Function<ThingHandler, @Nullable Bundle> bundles) {
        this.things = things;
        this.types = types;
        this.translations = translations;
        this.bundles = bundles;
    }

    @Override
    public String model(ThingSnapshot thing, Locale locale) {
        Thing known = things.get(new ThingUID(thing.uid()));
        ThingType type = known == null ? null : types.getThingType(known.getThingTypeUID(), locale);
        return type == null ? thing.model() : type.getLabel();
    }

    @Override
    public String status(ThingSnapshot thing, Locale locale) {
        Thing known = things.get(new ThingUID(thing.uid()));
        if (known == null) {
            return thing.status();
        }
        String description = Objects.requireNonNullElse(known.getStatusInfo().getDescription(), "");
        Matcher key = KEY.matcher(description);
        Bundle bundle = bundle(known);
        if (bundle != null && key.matches()) {
            List<String> arguments = ARGUMENT.matcher(key.group(2)).results().map(found -> found.group(1)).toList();
            String text = translations.getText(bundle, key.group(1), thing.status(), locale, arguments.toArray());
            return text == null ? thing.status() : text;
        }
        return thing.status();
    }

    @Override
    public boolean waitsForItsBridge(ThingSnapshot thing) {
        Thing known = things.get(new ThingUID(thing.uid()));
        return known != null && known.getStatusInfo().getStatusDetail() == ThingStatusDetail.BRIDGE_OFFLINE;
    }

    private @Nullable Bundle bundle(Thing thing) {
        ThingHandler handler = thing.getHandler();
        return handler == null ? null : bundles.apply(handler);
    }

    @Override
    public String channel(ThingSnapshot thing, String channelId, Locale locale) {
        Thing known = things.get(new ThingUID(thing.uid()));
        Channel channel = known == null ? null : known.getChannel(channelId);
        if (channel == null) {
            return channelId;
        }
        String label = Objects.requireNonNullElse(channel.getLabel(), channelId);
        ChannelType general = types.getChannelType(channel);
        ChannelType translated = types.getChannelType(channel, locale);
        // A channel with a name of its own, as a data point has, keeps it.
        return general != null && translated != null && general.getLabel().equals(label)
                ? translated.getLabel()
                : label;
    }

    @Override
    public String meaning(ThingSnapshot thing, String channelId, String text, Locale locale) {
        Thing known = things.get(new ThingUID(thing.uid()));
        Channel channel = known == null ? null : known.getChannel(channelId);
        ChannelType type = channel == null ? null : types.getChannelType(channel, locale);
        StateDescription state = type == null ? null : type.getState();
        if (state != null) {
            for (StateOption option : state.getOptions()) {
                String label = option.getLabel();
                if (option.getValue().equals(text) && label != null) {
                    return label;
                }
            }
        }
        return text;
    }
}
