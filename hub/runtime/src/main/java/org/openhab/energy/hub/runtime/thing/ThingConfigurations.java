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
package org.openhab.energy.hub.runtime.thing;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.config.core.validation.ConfigValidationMessage;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.energy.hub.runtime.config.ConfigCheck;
import org.openhab.energy.hub.runtime.config.ConfigFault;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Configurations of Things against their descriptions.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingConfigurations.class)
public class ThingConfigurations {

    private final DescriptorCatalog catalog;
    private final TranslationProvider translations;

    @Activate
    public ThingConfigurations(@Reference DescriptorCatalog catalog, @Reference TranslationProvider translations) {
        this.catalog = catalog;
        this.translations = translations;
    }

    public @Nullable ConfigDescription description(ThingTypeUID type) {
        return catalog.configOf(type, null);
    }

    public @Nullable ConfigDescription description(ChannelTypeUID uid) {
        ChannelType type = catalog.getChannelType(uid, null);
        var uri = type == null ? null : type.getConfigDescriptionURI();
        return uri == null ? null : catalog.getConfigDescription(uri, null);
    }

    /** What is wrong, by parameter, in the hub's language; empty when nothing is, or nothing is known. */
    public Map<String, String> faults(Thing thing) {
        try {
            validate(description(thing.getThingTypeUID()), thing.getConfiguration().getProperties());
            return Map.of();
        } catch (ConfigValidationException e) {
            return e.getValidationMessages();
        }
    }

    /** @throws ConfigValidationException when the configuration does not fit */
    public void validate(@Nullable ConfigDescription description, Map<String, ?> configuration) {
        List<ConfigValidationMessage> messages = description == null
                ? List.of()
                : ConfigCheck.check(description, configuration).stream().map(ThingConfigurations::message).toList();
        if (!messages.isEmpty()) {
            throw new ConfigValidationException(FrameworkUtil.getBundle(ThingConfigurations.class), translations,
                    messages);
        }
    }

    private static ConfigValidationMessage message(ConfigFault fault) {
        return new ConfigValidationMessage(fault.parameter(), fault.rule().text(), fault.rule().key(),
                fault.arguments().toArray());
    }
}
