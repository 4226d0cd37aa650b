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
package org.openhab.energy.thing.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.energy.model.feed.CommandAnswer;

/**
 * Tests {@link CommandDeskService}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class CommandDeskServiceTest {
    private static final ThingUID UID = new ThingUID("test", "load", "one");

    private final List<String> handled = new ArrayList<>();
    private final Thing thing = ThingBuilder.create(new ThingTypeUID("test", "load"), UID)
            .withChannel(
                    ChannelBuilder.create(new ChannelUID(UID, "switch"), "Switch").withType(type("switch")).build())
            .withChannel(ChannelBuilder.create(new ChannelUID(UID, "set#power"), "Number:Power").withType(type("power"))
                    .build())
            .withChannel(ChannelBuilder.create(new ChannelUID(UID, "price"), "Number").withType(type("price")).build())
            .build();
    private final ChannelTypeRegistry types = new ChannelTypeRegistry() {
        @Override
        public @Nullable ChannelType getChannelType(@Nullable ChannelTypeUID uid, @Nullable Locale locale) {
            return switch (uid == null ? "" : uid.getId()) {
                case "switch" -> ChannelTypeBuilder.state(type("switch"), "Switch", "Switch").build();
                case "power" -> described("power", "Number:Power", false);
                case "price" -> described("price", "Number", true);
                default -> null;
            };
        }
    };
    private final CommandDeskService desk = new CommandDeskService(
            (ThingRegistry) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{ ThingRegistry.class },
                    (proxy, method, arguments) -> "get".equals(method.getName()) && UID.equals(arguments[0])
                            ? thing
                            : null),
            types, Runnable::run);

    @BeforeEach
    void handle() {
        thing.setHandler((ThingHandler) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ ThingHandler.class }, (proxy, method, arguments) -> {
                    if ("handleCommand".equals(method.getName())) {
                        handled.add(arguments[0] + " " + arguments[1]);
                    }
                    return null;
                }));
    }

    @ParameterizedTest
    @CsvSource({ "switch, ON, ON", "switch, true, ON", "switch, off, OFF", "set#power, 42, 42",
            "set#power, 42.5 W, 42.5 W" })
    void commandReachesTheHandler(String channel, String text, String command) {
        assertThat(desk.send(UID.toString(), channel, text)).isEqualTo(CommandAnswer.TAKEN);
        assertThat(handled).containsExactly("test:load:one:" + channel + " " + command);
    }

    @ParameterizedTest
    @CsvSource({ "switch, maybe, invalid-value", "switch, '', invalid-value", "set#power, 101, out-of-range",
            "set#power, -1, out-of-range", "price, 1, read-only", "none, 1, unknown-channel" })
    void whatTheChannelDoesNotAcceptIsRefusedWithTheReason(String channel, String text, String reason) {
        CommandAnswer answer = desk.send(UID.toString(), channel, text);

        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.message()).isNotBlank();
        assertThat(handled).isEmpty();
    }

    @Test
    void thingThatIsNotThereOrDoesNotRunIsSaid() {
        assertThat(desk.send("test:load:other", "switch", "ON").reason()).isEqualTo("unknown-channel");
        thing.setHandler(null);
        assertThat(desk.send(UID.toString(), "switch", "ON").reason()).isEqualTo("not-running");
    }

    private static ChannelTypeUID type(String id) {
        return new ChannelTypeUID("test", id);
    }

    private static ChannelType described(String id, String itemType, boolean readOnly) {
        return ChannelTypeBuilder.state(type(id), id, itemType)
                .withStateDescriptionFragment(StateDescriptionFragmentBuilder.create().withReadOnly(readOnly)
                        .withMinimum(BigDecimal.ZERO).withMaximum(BigDecimal.valueOf(100)).build())
                .build();
    }
}
