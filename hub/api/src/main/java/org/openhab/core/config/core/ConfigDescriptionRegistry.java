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

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * All configuration descriptions of the {@link ConfigDescriptionProvider} services. What several say for one URI is
 * put together, and options of {@link ConfigOptionProvider} services are added.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(immediate = true, service = ConfigDescriptionRegistry.class)
public class ConfigDescriptionRegistry {

    private final List<ConfigDescriptionProvider> providers = new CopyOnWriteArrayList<>();
    private final List<ConfigOptionProvider> optionProviders = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    protected void addConfigOptionProvider(ConfigOptionProvider configOptionProvider) {
        optionProviders.add(configOptionProvider);
    }

    protected void removeConfigOptionProvider(ConfigOptionProvider configOptionProvider) {
        optionProviders.remove(configOptionProvider);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    protected void addConfigDescriptionProvider(ConfigDescriptionProvider configDescriptionProvider) {
        providers.add(configDescriptionProvider);
    }

    protected void removeConfigDescriptionProvider(ConfigDescriptionProvider configDescriptionProvider) {
        providers.remove(configDescriptionProvider);
    }

    public Collection<ConfigDescription> getConfigDescriptions(@Nullable Locale locale) {
        Set<URI> uris = new LinkedHashSet<>();
        providers.forEach(provider -> provider.getConfigDescriptions(locale)
                .forEach(description -> uris.add(description.getUID())));
        return uris.stream().map(uri -> getConfigDescription(uri, locale)).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
    }

    public Collection<ConfigDescription> getConfigDescriptions() {
        return getConfigDescriptions(null);
    }

    public @Nullable ConfigDescription getConfigDescription(URI uri, @Nullable Locale locale) {
        List<ConfigDescriptionParameter> parameters = new ArrayList<>();
        List<ConfigDescriptionParameterGroup> groups = new ArrayList<>();
        boolean found = false;
        for (ConfigDescriptionProvider provider : providers) {
            ConfigDescription description = provider.getConfigDescription(uri, locale);
            if (description != null) {
                found = true;
                parameters.addAll(description.getParameters());
                groups.addAll(description.getParameterGroups());
            }
        }
        if (!found) {
            return null;
        }
        List<ConfigDescriptionParameter> complete = parameters.stream()
                .map(parameter -> withOptions(uri, parameter, locale)).toList();
        return ConfigDescriptionBuilder.create(uri).withParameters(complete).withParameterGroups(groups).build();
    }

    public @Nullable ConfigDescription getConfigDescription(URI uri) {
        return getConfigDescription(uri, null);
    }

    private ConfigDescriptionParameter withOptions(URI uri, ConfigDescriptionParameter parameter,
            @Nullable Locale locale) {
        List<ParameterOption> options = new ArrayList<>(parameter.getOptions());
        for (ConfigOptionProvider provider : optionProviders) {
            Collection<ParameterOption> more = provider.getParameterOptions(uri, parameter.getName(),
                    parameter.getContext(), locale);
            if (more != null) {
                options.addAll(more);
            }
        }
        return options.size() == parameter.getOptions().size()
                ? parameter
                : ConfigDescriptionParameterBuilder.of(parameter).withOptions(options).build();
    }
}
