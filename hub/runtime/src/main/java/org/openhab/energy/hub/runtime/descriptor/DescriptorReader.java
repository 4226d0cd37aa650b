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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads a descriptor file of any kind by its root element.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DescriptorReader {

    private final ConfigDescriptionReader configs = new ConfigDescriptionReader();

    public Descriptors read(XmlElement root) throws DescriptorException {
        Descriptors found = Descriptors.empty();
        switch (root.name()) {
            case "thing-descriptions" ->
                new ThingDescriptionReader(root.requiredAttribute("bindingId"), found, configs).read(root);
            case "config-descriptions" -> {
                root.allow("config-description");
                for (XmlElement element : root.children()) {
                    found.configDescriptions().add(configs.read(element, null));
                }
            }
            case "addon" -> addon(root, found);
            case "update-descriptions" -> {
                // how stored Things follow a new version of their type; this hub rebuilds channels from the type instead
            }
            default -> throw root.fault("is no descriptor this hub knows");
        }
        return found;
    }

    private void addon(XmlElement root, Descriptors found) throws DescriptorException {
        root.allow("type", "name", "description", "connection", "countries", "service-id", "config-description",
                "config-description-ref",
                "discovery-methods");
        String id = root.requiredAttribute("id");
        found.addons().add(new AddonDescriptor(id, root.requiredText("type"), root.requiredText("name"),
                root.requiredText("description")));
        var config = root.child("config-description");
        if (config.isPresent()) {
            found.configDescriptions().add(configs.read(config.get(), "binding:" + id));
        }
    }
}
