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
package org.openhab.core.thing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;
import org.openhab.core.config.core.ConfigDescriptionParameterBuilder;
import org.openhab.core.config.core.ConfigDescriptionProvider;
import org.openhab.core.config.core.ConfigDescriptionRegistry;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.ChannelDefinitionBuilder;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelGroupTypeBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeProvider;
import org.openhab.core.thing.type.ChannelGroupTypeRegistry;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.ChannelTypeProvider;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeBuilder;
import org.openhab.core.types.StateDescriptionFragmentBuilder;

/**
 * Tests Things that are made of their types.
 *
 * @author openHAB Energy - Initial contribution
 */
class TypedThingsTest {

    private static final URI CONFIG = URI.create("thing-type:nomos:account");
    private static final ThingUID UID = new ThingUID("nomos:account:home");

    private final ChannelType price = ChannelTypeBuilder
            .state(new ChannelTypeUID("nomos:price"), "Price", "Number:EnergyPrice").withTag("Price")
            .withUnitHint("EUR/kWh")
            .withStateDescriptionFragment(
                    StateDescriptionFragmentBuilder.create().withReadOnly(true).withPattern("%.4f %unit%").build())
            .build();
    private final ChannelType arrival = ChannelTypeBuilder.trigger(new ChannelTypeUID("nomos:arrival"), "Arrival")
            .build();
    private final ChannelGroupType group = ChannelGroupTypeBuilder
            .instance(new ChannelGroupTypeUID("nomos:prices"), "Prices")
            .withChannelDefinitions(List.of(
                    new ChannelDefinitionBuilder("total", price.getUID()).withLabel("Total")
                            .withProperties(Map.of("part", "all")).build(),
                    new ChannelDefinitionBuilder("next", price.getUID()).build(),
                    new ChannelDefinitionBuilder("lost", new ChannelTypeUID("nomos:nowhere")).build()))
            .build();
    private final ThingTypeBuilder type = ThingTypeBuilder.instance("nomos", "account", "Account")
            .withConfigDescriptionURI(CONFIG).withProperties(Map.of("vendor", "Nomos"))
            .withChannelDefinitions(List.of(new ChannelDefinitionBuilder("arrival", arrival.getUID()).build()))
            .withChannelGroupDefinitions(List.of(new ChannelGroupDefinition("price", group.getUID()),
                    new ChannelGroupDefinition("gone", new ChannelGroupTypeUID("nomos:gone"))));
    private final TypedThings things = new TypedThings(new Channels(), new Groups(), new Descriptions());

    @Test
    void bridgeHasTheChannelsPropertiesAndDefaultsOfItsType() {
        Thing thing = things.create(type.buildBridge(), UID, new Configuration(), null);
        assertThat(thing).isInstanceOf(Bridge.class);
        assertThat(thing.getLabel()).isEqualTo("Account");
        assertThat(thing.getProperties()).containsEntry("vendor", "Nomos");
        assertThat(thing.getConfiguration().get("refresh")).isEqualTo(new BigDecimal(60));
        assertThat(thing.getChannels()).extracting(channel -> channel.getUID().getId())
                .as("channels of unknown types are left out").containsExactly("arrival", "price#total", "price#next");
        assertThat(thing.getChannelsOfGroup("price")).hasSize(2);
    }

    @Test
    void channelTakesWhatItsDefinitionSaysAndElseWhatItsTypeSays() {
        ThingType plain = type.build();
        Thing thing = things.create(plain, UID, new Configuration(), null);
        Channel total = thing.getChannel("price#total");
        assertThat(total.getLabel()).isEqualTo("Total");
        assertThat(total.getProperties()).containsEntry("part", "all");
        assertThat(total.getAcceptedItemType()).isEqualTo("Number:EnergyPrice");
        assertThat(total.getDefaultTags()).containsExactly("Price");
        assertThat(thing.getChannel("price#next").getLabel()).isEqualTo("Price");
        assertThat(thing.getChannel("arrival").getKind()).isEqualTo(ChannelKind.TRIGGER);
        assertThat(thing).isNotInstanceOf(Bridge.class);
    }

    @Test
    void configurationThatIsSetStays() {
        Configuration configuration = new Configuration(Map.of("refresh", 5));
        assertThat(things.create(type.build(), UID, configuration, null).getConfiguration().get("refresh"))
                .isEqualTo(new BigDecimal(5));
    }

    private final class Channels extends ChannelTypeRegistry {
        Channels() {
            addChannelTypeProvider(new ChannelTypeProvider() {
                @Override
                public Collection<ChannelType> getChannelTypes(Locale locale) {
                    return List.of(price, arrival);
                }

                @Override
                public ChannelType getChannelType(ChannelTypeUID uid, Locale locale) {
                    return getChannelTypes(locale).stream().filter(one -> one.getUID().equals(uid)).findFirst()
                            .orElse(null);
                }
            });
        }
    }

    private final class Groups extends ChannelGroupTypeRegistry {
        Groups() {
            addChannelGroupTypeProvider(new ChannelGroupTypeProvider() {
                @Override
                public Collection<ChannelGroupType> getChannelGroupTypes(Locale locale) {
                    return List.of(group);
                }

                @Override
                public ChannelGroupType getChannelGroupType(ChannelGroupTypeUID uid, Locale locale) {
                    return group.getUID().equals(uid) ? group : null;
                }
            });
        }
    }

    private static final class Descriptions extends ConfigDescriptionRegistry {
        Descriptions() {
            ConfigDescription description = ConfigDescriptionBuilder.create(CONFIG).withParameter(
                    ConfigDescriptionParameterBuilder.create("refresh", Type.INTEGER).withDefault("60").build())
                    .build();
            addConfigDescriptionProvider(new ConfigDescriptionProvider() {
                @Override
                public Collection<ConfigDescription> getConfigDescriptions(Locale locale) {
                    return List.of(description);
                }

                @Override
                public ConfigDescription getConfigDescription(URI uri, Locale locale) {
                    return CONFIG.equals(uri) ? description : null;
                }
            });
        }
    }
}
