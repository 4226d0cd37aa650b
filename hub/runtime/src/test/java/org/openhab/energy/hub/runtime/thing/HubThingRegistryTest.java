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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * @author openHAB Energy - Initial contribution
 */
class HubThingRegistryTest {

    private static final ThingUID ACCOUNT = new ThingUID("probe:account:home");
    private static final ThingUID METER = new ThingUID("probe:meter:home:m1");

    @TempDir
    Path folder;
    private TestHub hub;
    private HubThingRegistry registry;

    @BeforeEach
    void start() {
        hub = new TestHub(folder);
        registry = new HubThingRegistry(hub.things, hub.editor, hub.lifecycle, hub.creation);
        hub.withBinding();
        hub.ask("POST", "things", TestHub.ACCOUNT);
        hub.ask("POST", "things", TestHub.METER);
    }

    @Test
    void thingsAndTheirChannelsAreFound() {
        assertThat(registry.getAll()).extracting(Thing::getUID).containsExactlyInAnyOrder(ACCOUNT, METER);
        assertThat(registry.stream()).hasSize(2);
        assertThat(registry.get(METER)).isNotNull();
        assertThat(registry.getChannel(new ChannelUID(METER, "price", "total"))).isNotNull();
        assertThat(registry.getChannel(new ChannelUID(new ThingUID("probe:meter:home:m2"), "price", "total"))).isNull();
    }

    @Test
    void listenerHearsOfChangesUntilItIsTakenAway() {
        List<String> heard = new ArrayList<>();
        RegistryChangeListener<Thing> listener = new RegistryChangeListener<>() {
            @Override
            public void added(Thing thing) {
                heard.add("added " + thing.getUID());
            }

            @Override
            public void updated(Thing before, Thing now) {
                heard.add("updated " + now.getUID());
            }

            @Override
            public void removed(Thing thing) {
                heard.add("removed " + thing.getUID());
            }
        };
        registry.addRegistryChangeListener(listener);
        registry.addRegistryChangeListener(listener);

        registry.forceRemove(METER);
        assertThat(heard).contains("removed " + METER);
        heard.clear();
        registry.removeRegistryChangeListener(listener);
        registry.forceRemove(ACCOUNT);
        assertThat(heard).isEmpty();
    }

    @Test
    void configurationGoesToTheHandler() {
        registry.updateConfiguration(ACCOUNT, Map.of("refresh", 120));

        assertThat(registry.get(ACCOUNT).getConfiguration().get("refresh")).asString().startsWith("120");
        assertThat(hub.factory.calls).endsWith("dispose " + ACCOUNT, "initialize " + ACCOUNT);
        assertThatThrownBy(() -> registry.updateConfiguration(new ThingUID("probe:account:none"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("probe:account:none");
    }

    @Test
    void thingIsMadeOfASupportedTypeOnly() {
        Configuration configuration = new Configuration(Map.of("meterId", "m2"));
        ThingUID uid = new ThingUID("probe:meter:home:m2");

        Thing made = registry.createThingOfType(new ThingTypeUID("probe:meter"), uid, ACCOUNT, "Second",
                configuration);
        assertThat(made).isNotNull();
        assertThat(made.getLabel()).isEqualTo("Second");
        assertThat(registry.get(uid)).isNull();
        assertThat(registry.createThingOfType(new ThingTypeUID("none:meter"), uid, null, null, configuration)).isNull();

        registry.add(made);
        assertThat(registry.get(uid)).isNotNull();
        assertThatThrownBy(() -> registry.add(made)).isInstanceOf(IllegalStateException.class);
    }
}
