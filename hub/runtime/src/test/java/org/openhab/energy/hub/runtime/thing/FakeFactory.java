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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;

/**
 * Makes handlers that write down what is asked of them.
 *
 * @author openHAB Energy - Initial contribution
 */
public class FakeFactory implements ThingHandlerFactory {

    public final List<String> calls = new ArrayList<>();
    public final Map<ThingUID, ThingHandler> handlers = new ConcurrentHashMap<>();
    /** What the handlers do in initialize: "unknown" sets that status, "throw" throws, "nothing" leaves it to the test. */
    public String onInitialize = "unknown";
    public boolean failToRegister;

    @Override
    public boolean supportsThingType(ThingTypeUID type) {
        return "probe".equals(type.getBindingId());
    }

    @Override
    public ThingHandler registerHandler(Thing thing) {
        if (failToRegister) {
            throw new IllegalStateException("no handler today");
        }
        calls.add("register " + thing.getUID());
        ThingHandler handler = thing instanceof Bridge bridge
                ? new FakeBridgeHandler(bridge, this)
                : new FakeHandler(thing, this);
        handlers.put(thing.getUID(), handler);
        return handler;
    }

    @Override
    public void unregisterHandler(Thing thing) {
        calls.add("unregister " + thing.getUID());
        handlers.remove(thing.getUID());
    }

    @Override
    public Thing createThing(ThingTypeUID type, Configuration configuration, ThingUID uid, ThingUID bridge) {
        return null;
    }

    @Override
    public void removeThing(ThingUID uid) {
        calls.add("remove " + uid);
    }

    public FakeHandler handler(String uid) {
        return (FakeHandler) handlers.get(new ThingUID(uid));
    }

    public FakeBridgeHandler bridge(String uid) {
        return (FakeBridgeHandler) handlers.get(new ThingUID(uid));
    }
}
