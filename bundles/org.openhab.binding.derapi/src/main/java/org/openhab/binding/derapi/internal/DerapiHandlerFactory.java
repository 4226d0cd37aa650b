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
package org.openhab.binding.derapi.internal;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.security.SecureRandom;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.handler.BatteryPlanHandler;
import org.openhab.binding.derapi.internal.handler.DerapiAccountHandler;
import org.openhab.binding.derapi.internal.handler.DerapiContext;
import org.openhab.binding.derapi.internal.handler.DerapiDeviceHandler;
import org.openhab.binding.derapi.internal.handler.DerapiSiteHandler;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.binding.derapi.internal.handler.Sites;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandler;
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
@Component(configurationPid = "binding.derapi", service = ThingHandlerFactory.class)
public class DerapiHandlerFactory extends EnergyHandlerFactory {
    private final DerapiContext context;

    @Activate
    public DerapiHandlerFactory(BundleContext bundleContext, @Reference CloudAccounts accounts,
            @Reference EnergyFeed feed, @Reference StorageService storage, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, @Reference TimeZoneProvider zones,
            @Reference OpenHandlers handlers) {
        super(THING_TYPES, feed, handlers);
        context = new DerapiContext(accounts, feed,
                storage.getStorage("org.openhab.binding.derapi", DerapiHandlerFactory.class.getClassLoader()),
                new BundleTranslator(translations, locales, bundleContext.getBundle()),
                ThreadPoolManager.getScheduledPool(HANDLER_POOL), Clock.systemUTC(), new SecureRandom(),
                zones::getTimeZone, new Sites(), time -> Thread.sleep(time.toMillis()));
    }

    @Override
    protected @Nullable ThingHandler handler(Thing thing) {
        return handler(thing, context);
    }

    /** {@return the handler of a Thing, or null if its type is not of this binding} */
    public static @Nullable BaseThingHandler handler(Thing thing, DerapiContext context) {
        ThingTypeUID type = thing.getThingTypeUID();
        if (thing instanceof Bridge bridge) {
            return THING_TYPE_ACCOUNT.equals(type)
                    ? new DerapiAccountHandler(bridge, context)
                    : THING_TYPE_VENDOR.equals(type) ? new DerapiVendorHandler(bridge, context) : null;
        }
        if (THING_TYPE_SITE.equals(type)) {
            return new DerapiSiteHandler(thing, context);
        }
        if (THING_TYPE_BATTERY_PLAN.equals(type)) {
            return new BatteryPlanHandler(thing, context);
        }
        if (THING_TYPE_INVERTER.equals(type)) {
            return new DerapiDeviceHandler(thing, context, Kind.INVERTER);
        }
        return THING_TYPE_BATTERY.equals(type) ? new DerapiDeviceHandler(thing, context, Kind.BATTERY) : null;
    }
}
