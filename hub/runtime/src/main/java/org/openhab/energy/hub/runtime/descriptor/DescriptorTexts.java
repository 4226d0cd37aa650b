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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameterBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameterGroup;
import org.openhab.core.config.core.ConfigDescriptionParameterGroupBuilder;
import org.openhab.core.config.core.ParameterOption;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.type.BridgeType;
import org.openhab.core.thing.type.ChannelDefinition;
import org.openhab.core.thing.type.ChannelDefinitionBuilder;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelGroupTypeBuilder;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.StateChannelTypeBuilder;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeBuilder;
import org.openhab.core.thing.type.TriggerChannelTypeBuilder;
import org.openhab.core.types.CommandDescription;
import org.openhab.core.types.CommandDescriptionBuilder;
import org.openhab.core.types.CommandOption;
import org.openhab.core.types.EventDescription;
import org.openhab.core.types.EventOption;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;
import org.osgi.framework.Bundle;

/**
 * Descriptions in a language, by openHAB's keys: {@code thing-type.<binding>.<type>.label}, {@code channel-type...},
 * {@code thing-type.config.<binding>.<type>.<parameter>.label} and the like, or the key a text names itself with {@code @text/}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DescriptorTexts {

    private static final String CONSTANT = "@text/";

    private final TranslationProvider translations;

    DescriptorTexts(TranslationProvider translations) {
        this.translations = translations;
    }

    ThingType localize(Bundle bundle, ThingType type, Locale locale) {
        String key = "thing-type." + dots(type.getUID().getAsString());
        ThingTypeBuilder builder = ThingTypeBuilder.instance(type)
                .withLabel(label(bundle, key, type.getLabel(), locale));
        with(description(bundle, key, type.getDescription(), locale), builder::withDescription);
        builder.withChannelDefinitions(channels(bundle, key, type.getChannelDefinitions(), locale));
        builder.withChannelGroupDefinitions(
                type.getChannelGroupDefinitions().stream().map(group -> group(bundle, key, group, locale)).toList());
        return type instanceof BridgeType ? builder.buildBridge() : builder.build();
    }

    ChannelGroupType localize(Bundle bundle, ChannelGroupType type, Locale locale) {
        String key = "channel-group-type." + dots(type.getUID().getAsString());
        ChannelGroupTypeBuilder builder = ChannelGroupTypeBuilder
                .instance(type.getUID(), label(bundle, key, type.getLabel(), locale))
                .withChannelDefinitions(channels(bundle, key, type.getChannelDefinitions(), locale));
        with(description(bundle, key, type.getDescription(), locale), builder::withDescription);
        with(type.getCategory(), builder::withCategory);
        return builder.build();
    }

    ChannelType localize(Bundle bundle, ChannelType type, Locale locale) {
        String key = "channel-type." + dots(type.getUID().getAsString());
        String label = label(bundle, key, type.getLabel(), locale);
        String itemType = type.getItemType();
        if (type.getKind() == ChannelKind.TRIGGER || itemType == null) {
            TriggerChannelTypeBuilder trigger = ChannelTypeBuilder.trigger(type.getUID(), label);
            EventDescription event = type.getEvent();
            if (event != null) {
                trigger.withEventDescription(new EventDescription(event.getOptions().stream()
                        .map(option -> new EventOption(option.getValue(),
                                text(bundle, key + ".event.option." + option.getValue(), option.getLabel(), locale)))
                        .toList()));
            }
            return common(bundle, key, type, trigger, locale);
        }
        StateChannelTypeBuilder state = ChannelTypeBuilder.state(type.getUID(), label, itemType);
        StateDescription description = type.getState();
        if (description != null) {
            state.withStateDescriptionFragment(StateDescriptionFragmentBuilder.create(description)
                    .withOptions(description.getOptions().stream().map(option -> new StateOption(option.getValue(),
                            text(bundle, key + ".state.option." + option.getValue(), option.getLabel(), locale)))
                            .toList())
                    .build());
        }
        CommandDescription command = type.getCommandDescription();
        if (command != null) {
            CommandDescriptionBuilder commands = CommandDescriptionBuilder.create();
            for (CommandOption option : command.getCommandOptions()) {
                commands.withCommandOption(new CommandOption(option.getCommand(),
                        text(bundle, key + ".command.option." + option.getCommand(), option.getLabel(), locale)));
            }
            state.withCommandDescription(commands.build());
        }
        with(type.getUnitHint(), state::withUnitHint);
        with(type.getAutoUpdatePolicy(), state::withAutoUpdatePolicy);
        return common(bundle, key, type, state, locale);
    }

    ConfigDescription localize(Bundle bundle, ConfigDescription description, Locale locale) {
        URI uri = description.getUID();
        String key = uri.getScheme() + ".config." + dots(uri.getSchemeSpecificPart());
        return ConfigDescriptionBuilder.create(uri)
                .withParameters(description.getParameters().stream()
                        .map(parameter -> parameter(bundle, key, parameter, locale)).toList())
                .withParameterGroups(
                        description.getParameterGroups().stream()
                                .map(group -> parameterGroup(bundle, key + ".group.", group, locale)).toList())
                .build();
    }

    private ConfigDescriptionParameter parameter(Bundle bundle, String prefix, ConfigDescriptionParameter parameter,
            Locale locale) {
        String key = prefix + "." + parameter.getName();
        return ConfigDescriptionParameterBuilder.create(parameter.getName(), parameter.getType())
                .withMinimum(parameter.getMinimum())
                .withMaximum(parameter.getMaximum()).withStepSize(parameter.getStepSize())
                .withPattern(parameter.getPattern())
                .withRequired(parameter.isRequired()).withReadOnly(parameter.isReadOnly())
                .withMultiple(parameter.isMultiple())
                .withContext(parameter.getContext()).withDefault(parameter.getDefault())
                .withLabel(text(bundle, key + ".label", parameter.getLabel(), locale))
                .withDescription(text(bundle, key + ".description", parameter.getDescription(), locale))
                .withOptions(parameter.getOptions().stream().map(option -> new ParameterOption(option.getValue(),
                        label(bundle, key + ".option." + option.getValue(), "", option.getLabel(), locale))).toList())
                .withLimitToOptions(parameter.getLimitToOptions()).withAdvanced(parameter.isAdvanced())
                .withVerify(parameter.isVerifyable())
                .withGroupName(parameter.getGroupName()).withUnit(parameter.getUnit())
                .withUnitLabel(text(bundle, key + ".unitLabel", parameter.getUnitLabel(), locale))
                .withFilterCriteria(parameter.getFilterCriteria()).withMultipleLimit(parameter.getMultipleLimit())
                .build();
    }

    private ConfigDescriptionParameterGroup parameterGroup(Bundle bundle, String prefix,
            ConfigDescriptionParameterGroup group, Locale locale) {
        String key = prefix + group.getName();
        ConfigDescriptionParameterGroupBuilder builder = ConfigDescriptionParameterGroupBuilder.create(group.getName())
                .withAdvanced(group.isAdvanced());
        with(text(bundle, key + ".label", group.getLabel(), locale), builder::withLabel);
        with(text(bundle, key + ".description", group.getDescription(), locale), builder::withDescription);
        with(group.getContext(), builder::withContext);
        return builder.build();
    }

    private List<ChannelDefinition> channels(Bundle bundle, String prefix, List<ChannelDefinition> channels,
            Locale locale) {
        return channels.stream().map(channel -> {
            String key = prefix + ".channel." + channel.getId();
            return new ChannelDefinitionBuilder(channel)
                    .withLabel(text(bundle, key + ".label", channel.getLabel(), locale))
                    .withDescription(text(bundle, key + ".description", channel.getDescription(), locale)).build();
        }).toList();
    }

    private ChannelGroupDefinition group(Bundle bundle, String prefix, ChannelGroupDefinition group, Locale locale) {
        String key = prefix + ".group." + group.getId();
        return new ChannelGroupDefinition(group.getId(), group.getTypeUID(),
                text(bundle, key + ".label", group.getLabel(), locale),
                text(bundle, key + ".description", group.getDescription(), locale));
    }

    private <T extends ChannelTypeBuilder<T>> ChannelType common(Bundle bundle, String key, ChannelType type, T builder,
            Locale locale) {
        builder.isAdvanced(type.isAdvanced()).withTags(type.getTags());
        with(description(bundle, key, type.getDescription(), locale), builder::withDescription);
        with(type.getCategory(), builder::withCategory);
        with(type.getConfigDescriptionURI(), builder::withConfigDescriptionURI);
        return builder.build();
    }

    private String label(Bundle bundle, String key, String label, Locale locale) {
        return label(bundle, key, ".label", label, locale);
    }

    private String label(Bundle bundle, String key, String suffix, String label, Locale locale) {
        String text = text(bundle, key + suffix, label, locale);
        return text == null ? label : text;
    }

    private @Nullable String description(Bundle bundle, String key, @Nullable String description, Locale locale) {
        return text(bundle, key + ".description", description, locale);
    }

    private @Nullable String text(Bundle bundle, String key, @Nullable String otherwise, Locale locale) {
        boolean constant = otherwise != null && otherwise.startsWith(CONSTANT);
        String wanted = constant && otherwise != null ? otherwise.substring(CONSTANT.length()) : key;
        return translations.getText(bundle, wanted, otherwise, locale);
    }

    /** Builders take no nulls. */
    private static <T> void with(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private static String dots(String text) {
        return text.replace(':', '.');
    }
}
