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
package org.openhab.binding.nexcloud.internal;

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.security.SecureRandom;
import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.handler.NexAccountHandler;
import org.openhab.binding.nexcloud.internal.handler.NexContext;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
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
 * Makes the handlers of this binding and hands them what they need from the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.nexcloud", service = ThingHandlerFactory.class)
public class NexHandlerFactory extends EnergyHandlerFactory {
    private final NexContext context;

    @Activate
    public NexHandlerFactory(BundleContext bundleContext, @Reference CloudAccounts accounts,
            @Reference EnergyFeed feed, @Reference StorageService storage, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales, @Reference OpenHandlers handlers) {
        super(THING_TYPES, feed, handlers);
        this.context = new NexContext(accounts, feed,
                storage.getStorage("org.openhab.binding.nexcloud", NexHandlerFactory.class.getClassLoader()),
                new BundleTranslator(translations, locales, bundleContext.getBundle()),
                ThreadPoolManager.getScheduledPool(HANDLER_POOL), Clock.systemUTC(), new SecureRandom(),
                time -> Thread.sleep(time.toMillis()));
    }

    @Override
    protected @Nullable ThingHandler handler(Thing thing) {
        if (THING_TYPE_ACCOUNT.equals(thing.getThingTypeUID()) && thing instanceof Bridge bridge) {
            return new NexAccountHandler(bridge, context);
        }
        return THING_TYPE_DEVICE.equals(thing.getThingTypeUID()) ? new NexDeviceHandler(thing, context) : null;
    }
}
