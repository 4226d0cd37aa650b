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
package org.openhab.binding.novasense.internal;

import static org.openhab.binding.novasense.internal.NovasenseBindingConstants.*;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.console.OpenHandlers;
import org.openhab.binding.novasense.internal.handler.NovasenseAccountHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseContext;
import org.openhab.binding.novasense.internal.handler.NovasensePlantHandler;
import org.openhab.binding.novasense.internal.handler.NovasenseQueryHandler;
import org.openhab.binding.novasense.internal.profile.ProfileFiles;
import org.openhab.core.OpenHAB;
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
@Component(configurationPid = "binding.novasense", service = ThingHandlerFactory.class)
public class NovasenseHandlerFactory extends BaseThingHandlerFactory {
    /** The pool that handlers of openHAB run their jobs in. */
    private static final String HANDLER_POOL = "thingHandler";

    private final NovasenseContext context;
    private final OpenHandlers handlers;

    @Activate
    public NovasenseHandlerFactory(BundleContext bundleContext, @Reference CloudAccounts accounts,
            @Reference EnergyFeed feed, @Reference StorageService storage, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, @Reference OpenHandlers handlers) {
        this.handlers = handlers;
        Path folder = Path.of(OpenHAB.getConfigFolder(), "novasense");
        this.context = new NovasenseContext(accounts, feed,
                storage.getStorage("org.openhab.binding.novasense", NovasenseHandlerFactory.class.getClassLoader()),
                new BundleTranslator(translations, locales, bundleContext.getBundle()),
                ThreadPoolManager.getScheduledPool(HANDLER_POOL), Clock.systemUTC(), new SecureRandom(), folder,
                new ProfileFiles(folder));
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
            return new NovasenseAccountHandler(bridge, context);
        }
        if (THING_TYPE_QUERY.equals(thing.getThingTypeUID())) {
            return new NovasenseQueryHandler(thing, context);
        }
        return THING_TYPE_PLANT.equals(thing.getThingTypeUID()) ? new NovasensePlantHandler(thing, context) : null;
    }

    /** Comes for every Thing that is gone, also for one that was taken out of a file, whose handler is not asked. */
    @Override
    public void removeThing(ThingUID thingUID) {
        context.feed().remove(thingUID.getAsString());
        super.removeThing(thingUID);
    }
}
