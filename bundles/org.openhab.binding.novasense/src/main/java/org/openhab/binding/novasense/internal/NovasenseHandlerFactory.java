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
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.thing.BundleTranslator;
import org.openhab.energy.thing.EnergyHandlerFactory;
import org.openhab.energy.thing.OpenHandlers;
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
public class NovasenseHandlerFactory extends EnergyHandlerFactory {
    private final NovasenseContext context;

    @Activate
    public NovasenseHandlerFactory(BundleContext bundleContext, @Reference CloudAccounts accounts,
            @Reference EnergyFeed feed, @Reference StorageService storage, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, @Reference OpenHandlers handlers) {
        super(THING_TYPES, feed, handlers);
        Path folder = Path.of(OpenHAB.getConfigFolder(), "novasense");
        this.context = new NovasenseContext(accounts, feed,
                storage.getStorage("org.openhab.binding.novasense", NovasenseHandlerFactory.class.getClassLoader()),
                new BundleTranslator(translations, locales, bundleContext.getBundle()),
                ThreadPoolManager.getScheduledPool(HANDLER_POOL), Clock.systemUTC(), new SecureRandom(), folder,
                new ProfileFiles(folder));
    }

    @Override
    protected @Nullable ThingHandler handler(Thing thing) {
        if (THING_TYPE_ACCOUNT.equals(thing.getThingTypeUID()) && thing instanceof Bridge bridge) {
            return new NovasenseAccountHandler(bridge, context);
        }
        if (THING_TYPE_QUERY.equals(thing.getThingTypeUID())) {
            return new NovasenseQueryHandler(thing, context);
        }
        return THING_TYPE_PLANT.equals(thing.getThingTypeUID()) ? new NovasensePlantHandler(thing, context) : null;
    }
}
