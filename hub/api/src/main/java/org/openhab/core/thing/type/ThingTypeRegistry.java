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

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.ThingTypeProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * All types of Things that the {@link ThingTypeProvider} services know.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(immediate = true, service = ThingTypeRegistry.class)
public class ThingTypeRegistry {

    private final List<ThingTypeProvider> providers = new CopyOnWriteArrayList<>();
    private final ChannelTypeRegistry channelTypeRegistry;

    @Activate
    public ThingTypeRegistry(@Reference ChannelTypeRegistry channelTypeRegistry) {
        this.channelTypeRegistry = channelTypeRegistry;
    }

    public List<ThingType> getThingTypes(@Nullable Locale locale) {
        return providers.stream().flatMap(provider -> provider.getThingTypes(locale).stream()).toList();
    }

    public List<ThingType> getThingTypes() {
        return getThingTypes((Locale) null);
    }

    public List<ThingType> getThingTypes(String bindingId, @Nullable Locale locale) {
        return getThingTypes(locale).stream().filter(type -> type.getBindingId().equals(bindingId)).toList();
    }

    public List<ThingType> getThingTypes(String bindingId) {
        return getThingTypes(bindingId, null);
    }

    public @Nullable ThingType getThingType(ThingTypeUID thingTypeUID, @Nullable Locale locale) {
        for (ThingTypeProvider provider : providers) {
            ThingType type = provider.getThingType(thingTypeUID, locale);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    public @Nullable ThingType getThingType(ThingTypeUID thingTypeUID) {
        return getThingType(thingTypeUID, null);
    }

    /** Returns the type of a channel, or null when it has none or it is not known. */
    public @Nullable ChannelType getChannelType(Channel channel) {
        return getChannelType(channel, null);
    }

    /** Returns the type of a channel, or null when it has none or it is not known. */
    public @Nullable ChannelType getChannelType(Channel channel, @Nullable Locale locale) {
        ChannelTypeUID uid = channel.getChannelTypeUID();
        return uid == null ? null : channelTypeRegistry.getChannelType(uid, locale);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    protected void addThingTypeProvider(ThingTypeProvider thingTypeProvider) {
        providers.add(thingTypeProvider);
    }

    protected void removeThingTypeProvider(ThingTypeProvider thingTypeProvider) {
        providers.remove(thingTypeProvider);
    }
}
