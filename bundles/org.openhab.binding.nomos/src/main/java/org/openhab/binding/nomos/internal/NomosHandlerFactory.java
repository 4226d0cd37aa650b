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
package org.openhab.binding.nomos.internal;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.security.SecureRandom;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.console.OpenHandlers;
import org.openhab.binding.nomos.internal.handler.NomosAccountHandler;
import org.openhab.binding.nomos.internal.handler.NomosContext;
import org.openhab.binding.nomos.internal.handler.NomosLoadHandler;
import org.openhab.binding.nomos.internal.handler.NomosSubscriptionHandler;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.BundleTranslator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the handlers of this binding. The only place that knows where clock, random source, executor and storage come from.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.nomos", service = ThingHandlerFactory.class)
public class NomosHandlerFactory extends BaseThingHandlerFactory {
    /** The pool that handlers of openHAB run their jobs in. */
    private static final String HANDLER_POOL = "thingHandler";

    private final NomosContext context;
    private final OpenHandlers handlers;

    @Activate
    public NomosHandlerFactory(BundleContext bundleContext, @Reference CloudAccounts accounts,
            @Reference EnergyFeed feed, @Reference StorageService storage, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, @Reference OpenHandlers handlers) {
        this.handlers = handlers;
        this.context = new NomosContext(accounts, feed,
                storage.getStorage("org.openhab.binding.nomos", NomosHandlerFactory.class.getClassLoader()),
                new BundleTranslator(translations, locales, bundleContext.getBundle()),
                ThreadPoolManager.getScheduledPool(HANDLER_POOL), Clock.systemUTC(), new SecureRandom());
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return THING_TYPES.contains(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        ThingHandler handler = handler(thing);
        if (handler != null) {
            handlers.add(handler);
        }
        return handler;
    }

    @Override
    protected void removeHandler(ThingHandler thingHandler) {
        handlers.remove(thingHandler);
    }

    private @Nullable ThingHandler handler(Thing thing) {
        if (THING_TYPE_ACCOUNT.equals(thing.getThingTypeUID()) && thing instanceof Bridge bridge) {
            return new NomosAccountHandler(bridge, context);
        }
        if (THING_TYPE_LOAD.equals(thing.getThingTypeUID())) {
            return new NomosLoadHandler(thing, context);
        }
        return THING_TYPE_SUBSCRIPTION.equals(thing.getThingTypeUID())
                ? new NomosSubscriptionHandler(thing, context)
                : null;
    }

    /** Comes for every Thing that is gone, also for one that was taken out of a file, whose handler is not asked. */
    @Override
    public void removeThing(ThingUID thingUID) {
        context.feed().remove(thingUID.getAsString());
        super.removeThing(thingUID);
    }
}
