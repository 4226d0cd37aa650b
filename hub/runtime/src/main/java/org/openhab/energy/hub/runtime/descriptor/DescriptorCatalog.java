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

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionProvider;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.ThingTypeProvider;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelGroupTypeProvider;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeProvider;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All types that the bundles of this hub describe, in the asked language.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { DescriptorCatalog.class, ThingTypeProvider.class, ChannelTypeProvider.class,
        ChannelGroupTypeProvider.class,
        ConfigDescriptionProvider.class })
public class DescriptorCatalog
        implements
            ThingTypeProvider,
            ChannelTypeProvider,
            ChannelGroupTypeProvider,
            ConfigDescriptionProvider {

    private record Loaded(Bundle bundle, Descriptors descriptors) {
    }

    private final LocaleProvider locales;
    private final DescriptorTexts texts;
    private final Map<Long, Loaded> byBundle = new ConcurrentSkipListMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public DescriptorCatalog(@Reference TranslationProvider translations, @Reference LocaleProvider locales) {
        this.locales = locales;
        this.texts = new DescriptorTexts(translations);
    }

    public void put(Bundle bundle, Descriptors descriptors) {
        byBundle.put(bundle.getBundleId(), new Loaded(bundle, descriptors));
        listeners.forEach(Runnable::run);
    }

    public void remove(Bundle bundle) {
        if (byBundle.remove(bundle.getBundleId()) != null) {
            listeners.forEach(Runnable::run);
        }
    }

    /** The listener is called on the thread that changes the catalog. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public Collection<ThingType> getThingTypes(@Nullable Locale locale) {
        return all(Descriptors::thingTypes).map(found -> texts.localize(found.bundle, found.value, language(locale)))
                .toList();
    }

    @Override
    public @Nullable ThingType getThingType(ThingTypeUID uid, @Nullable Locale locale) {
        return all(Descriptors::thingTypes).filter(found -> found.value.getUID().equals(uid)).findFirst()
                .map(found -> texts.localize(found.bundle, found.value, language(locale))).orElse(null);
    }

    @Override
    public Collection<ChannelType> getChannelTypes(@Nullable Locale locale) {
        return Stream.concat(
                all(Descriptors::channelTypes)
                        .map(found -> texts.localize(found.bundle, found.value, language(locale))),
                SystemChannelTypes.all().stream()).toList();
    }

    @Override
    public @Nullable ChannelType getChannelType(ChannelTypeUID uid, @Nullable Locale locale) {
        return all(Descriptors::channelTypes).filter(found -> found.value.getUID().equals(uid)).findFirst()
                .map(found -> texts.localize(found.bundle, found.value, language(locale)))
                .orElseGet(() -> SystemChannelTypes.all().stream().filter(type -> type.getUID().equals(uid)).findFirst()
                        .orElse(null));
    }

    @Override
    public Collection<ChannelGroupType> getChannelGroupTypes(@Nullable Locale locale) {
        return all(Descriptors::groupTypes).map(found -> texts.localize(found.bundle, found.value, language(locale)))
                .toList();
    }

    @Override
    public @Nullable ChannelGroupType getChannelGroupType(ChannelGroupTypeUID uid, @Nullable Locale locale) {
        return all(Descriptors::groupTypes).filter(found -> found.value.getUID().equals(uid)).findFirst()
                .map(found -> texts.localize(found.bundle, found.value, language(locale))).orElse(null);
    }

    @Override
    public Collection<ConfigDescription> getConfigDescriptions(@Nullable Locale locale) {
        return all(Descriptors::configDescriptions)
                .map(found -> texts.localize(found.bundle, found.value, language(locale))).toList();
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(URI uri, @Nullable Locale locale) {
        return all(Descriptors::configDescriptions).filter(found -> found.value.getUID().equals(uri)).findFirst()
                .map(found -> texts.localize(found.bundle, found.value, language(locale))).orElse(null);
    }

    /** Description of a Thing's configuration; null when its type is not known or has none. */
    public @Nullable ConfigDescription configOf(ThingTypeUID uid, @Nullable Locale locale) {
        ThingType type = getThingType(uid, locale);
        URI uri = type == null ? null : type.getConfigDescriptionURI();
        return uri == null ? null : getConfigDescription(uri, locale);
    }

    /** The bundle that describes a type of Thing. */
    public @Nullable Bundle bundleOf(ThingTypeUID uid) {
        return all(Descriptors::thingTypes).filter(found -> found.value.getUID().equals(uid)).findFirst()
                .map(Found::bundle).orElse(null);
    }

    public Collection<AddonDescriptor> addons() {
        return all(Descriptors::addons).map(Found::value).toList();
    }

    private record Found<T>(Bundle bundle, T value) {
    }

    private <T> Stream<Found<T>> all(Function<Descriptors, List<T>> kind) {
        return byBundle.values().stream()
                .flatMap(loaded -> kind.apply(loaded.descriptors).stream()
                        .map(value -> new Found<>(loaded.bundle, value)));
    }

    private Locale language(@Nullable Locale locale) {
        return locale == null ? locales.getLocale() : locale;
    }
}
