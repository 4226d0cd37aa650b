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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.StateChannelTypeBuilder;
import org.openhab.core.thing.type.TriggerChannelTypeBuilder;
import org.openhab.core.types.CommandDescriptionBuilder;
import org.openhab.core.types.CommandOption;
import org.openhab.core.types.EventDescription;
import org.openhab.core.types.EventOption;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;

/**
 * Reads {@code channel-type} elements (schema thing-description 1.0.0).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ChannelTypeReader {

    private final String binding;

    ChannelTypeReader(String binding) {
        this.binding = binding;
    }

    ChannelType read(XmlElement element, @Nullable URI config) throws DescriptorException {
        element.allow("item-type", "kind", "label", "description", "category", "tags", "state", "command", "event",
                "autoUpdatePolicy",
                "config-description", "config-description-ref");
        String id = element.requiredAttribute("id");
        ChannelTypeUID uid = new ChannelTypeUID(element.booleanAttribute("system", false) ? "system" : binding, id);
        String label = element.requiredText("label");
        String kind = element.childText("kind");
        if (kind == null || "state".equalsIgnoreCase(kind)) {
            return state(element, ChannelTypeBuilder.state(uid, label, element.requiredText("item-type")), config);
        }
        if (!"trigger".equalsIgnoreCase(kind)) {
            throw element.fault("has the kind '" + kind + "'; known are state and trigger");
        }
        TriggerChannelTypeBuilder trigger = ChannelTypeBuilder.trigger(uid, label);
        Optional<XmlElement> event = element.child("event");
        if (event.isPresent()) {
            List<EventOption> options = new ArrayList<>();
            for (XmlElement option : options(event.get())) {
                options.add(new EventOption(option.requiredAttribute("value"), option.text()));
            }
            trigger.withEventDescription(new EventDescription(options));
        }
        return common(element, trigger, config);
    }

    private ChannelType state(XmlElement element, StateChannelTypeBuilder builder, @Nullable URI config)
            throws DescriptorException {
        Optional<XmlElement> state = element.child("state");
        if (state.isPresent()) {
            builder.withStateDescriptionFragment(description(state.get()).build());
        }
        Optional<XmlElement> command = element.child("command");
        if (command.isPresent()) {
            CommandDescriptionBuilder commands = CommandDescriptionBuilder.create();
            for (XmlElement option : options(command.get())) {
                commands.withCommandOption(new CommandOption(option.requiredAttribute("value"), option.text()));
            }
            builder.withCommandDescription(commands.build());
        }
        AutoUpdatePolicy policy = ThingDescriptionReader.autoUpdate(element);
        if (policy != null) {
            builder.withAutoUpdatePolicy(policy);
        }
        String hint = element.child("item-type").map(item -> item.attribute("unitHint")).orElse(null);
        if (hint != null) {
            builder.withUnitHint(hint);
        }
        return common(element, builder, config);
    }

    private static StateDescriptionFragmentBuilder description(XmlElement state) throws DescriptorException {
        StateDescriptionFragmentBuilder builder = StateDescriptionFragmentBuilder.create()
                .withReadOnly(state.booleanAttribute("readOnly", false));
        var minimum = state.decimalAttribute("min");
        if (minimum != null) {
            builder.withMinimum(minimum);
        }
        var maximum = state.decimalAttribute("max");
        if (maximum != null) {
            builder.withMaximum(maximum);
        }
        var step = state.decimalAttribute("step");
        if (step != null) {
            builder.withStep(step);
        }
        String pattern = state.attribute("pattern");
        if (pattern != null) {
            builder.withPattern(pattern);
        }
        for (XmlElement option : options(state)) {
            builder.withOption(new StateOption(option.requiredAttribute("value"), option.text()));
        }
        return builder;
    }

    private static <T extends ChannelTypeBuilder<T>> ChannelType common(XmlElement element, T builder,
            @Nullable URI config)
            throws DescriptorException {
        builder.isAdvanced(element.booleanAttribute("advanced", false));
        String description = element.childText("description");
        if (description != null) {
            builder.withDescription(description);
        }
        String category = element.childText("category");
        if (category != null) {
            builder.withCategory(category);
        }
        Optional<XmlElement> tags = element.child("tags");
        if (tags.isPresent()) {
            tags.get().allow("tag");
            builder.withTags(tags.get().children().stream().map(XmlElement::text).toList());
        }
        if (config != null) {
            builder.withConfigDescriptionURI(config);
        }
        return builder.build();
    }

    private static List<XmlElement> options(XmlElement element) throws DescriptorException {
        element.allow("options");
        Optional<XmlElement> list = element.child("options");
        if (list.isEmpty()) {
            return List.of();
        }
        list.get().allow("option");
        return list.get().children();
    }
}
