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
package org.openhab.core.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Tests the identifiers of Things, channels and types.
 *
 * @author openHAB Energy - Initial contribution
 */
class IdentifiersTest {

    private static final ThingTypeUID SUBSCRIPTION = new ThingTypeUID("nomos", "subscription");
    private static final ThingUID ACCOUNT = new ThingUID("nomos:account:home");

    @Test
    void thingBelowABridgeCarriesTheBridgesIdentifiers() {
        ThingUID thing = new ThingUID(SUBSCRIPTION, ACCOUNT, "flat");
        assertThat(thing).hasToString("nomos:subscription:home:flat")
                .isEqualTo(new ThingUID("nomos:subscription:home:flat"))
                .isEqualTo(new ThingUID(SUBSCRIPTION, "flat", "home"))
                .hasSameHashCodeAs(new ThingUID("nomos", "subscription", "home", "flat"));
        assertThat(thing.getBridgeIds()).containsExactly("home");
        assertThat(thing.getId()).isEqualTo("flat");
        assertThat(thing.getBindingId()).isEqualTo("nomos");
        assertThat(ACCOUNT.getBridgeIds()).isEmpty();
    }

    @Test
    void channelsKnowGroupAndThing() {
        ChannelUID channel = new ChannelUID(ACCOUNT, "price", "total");
        assertThat(channel).hasToString("nomos:account:home:price#total")
                .isEqualTo(new ChannelUID(new ChannelGroupUID(ACCOUNT, "price"), "total"))
                .isEqualTo(new ChannelUID(ACCOUNT, "price#total"));
        assertThat(channel.getId()).isEqualTo("price#total");
        assertThat(channel.getIdWithoutGroup()).isEqualTo("total");
        assertThat(channel.getGroupId()).isEqualTo("price");
        assertThat(channel.isInGroup()).isTrue();
        assertThat(channel.getThingUID()).isEqualTo(ACCOUNT);
        assertThat(new ChannelUID(ACCOUNT, "rank").getGroupId()).isNull();
    }

    @Test
    void kindsOfIdentifiersAreNotEqual() {
        assertThat(new ChannelTypeUID("nomos:price")).isNotEqualTo(new ChannelGroupTypeUID("nomos:price"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(wrong("nomos:account", ThingUID::new), wrong("nomos:account:ho me", ThingUID::new),
                wrong("nomos:account:price#total", ThingUID::new), wrong("nomos", ThingTypeUID::new),
                wrong("nomos:acc/ount", ThingTypeUID::new), wrong("nomos:account:home", ChannelUID::new),
                wrong("nomos:account:home:a#b#c", ChannelUID::new), wrong("nomos:acc#ount:home:a", ChannelUID::new),
                wrong("nomos:account:home:ä", ChannelUID::new), wrong("nomos:account:home", ChannelGroupUID::new),
                wrong("nomos", ChannelTypeUID::new), wrong("", ThingUID::new));
    }

    private static Arguments wrong(String text, Function<String, UID> constructor) {
        return Arguments.of(text, constructor);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongTextIsRefused(String text, Function<String, UID> constructor) {
        assertThatThrownBy(() -> constructor.apply(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statusTellsReasonAndText() {
        assertThat(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null)).hasToString("ONLINE");
        assertThat(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "no route"))
                .hasToString("OFFLINE (COMMUNICATION_ERROR): no route");
    }
}
