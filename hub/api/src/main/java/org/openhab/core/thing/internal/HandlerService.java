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

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service of one handler, from its making to its end.
 * A class that is a DS component (scope prototype, registered under itself) is made by DS, with its references; any
 * other class is made by its constructor without arguments. Both are registered under their interfaces.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HandlerService {

    private final ThingHandlerService service;
    private final Runnable release;
    private @Nullable ServiceRegistration<?> registration;

    private HandlerService(ThingHandlerService service, Runnable release) {
        this.service = service;
        this.release = release;
    }

    /** Makes, initialises and registers a service; null, with a message in the log, if that fails. */
    public static <T extends ThingHandlerService> @Nullable HandlerService start(BundleContext context,
            ThingHandler handler, Class<T> type) {
        Logger logger = LoggerFactory.getLogger(HandlerService.class);
        try {
            ServiceReference<T> component = context.getServiceReference(type);
            HandlerService started = component == null ? made(type) : obtained(context.getServiceObjects(component));
            if (started == null) {
                logger.warn("Service {} of thing '{}' is not there any more", type.getName(),
                        handler.getThing().getUID());
                return null;
            }
            started.begin(context, handler, component == null);
            return started;
        } catch (ReflectiveOperationException | RuntimeException failed) {
            logger.error("Could not register service {} of thing '{}'. It needs a public constructor without "
                    + "arguments, or must be a prototype scoped component that is registered as itself.",
                    type.getName(), handler.getThing().getUID(), failed);
            return null;
        }
    }

    private static HandlerService made(Class<? extends ThingHandlerService> type) throws ReflectiveOperationException {
        ThingHandlerService service = type.getConstructor().newInstance();
        service.activate();
        return new HandlerService(service, service::deactivate);
    }

    private static <T extends ThingHandlerService> @Nullable HandlerService obtained(ServiceObjects<T> objects) {
        T service = objects.getService();
        return service == null ? null : new HandlerService(service, () -> objects.ungetService(service));
    }

    private void begin(BundleContext context, ThingHandler handler, boolean underClass) {
        service.setThingHandler(handler);
        service.initialize();
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> level = service.getClass(); level != null; level = level.getSuperclass()) {
            addInterfaces(level, names);
        }
        if (underClass) {
            names.add(service.getClass().getName());
        }
        registration = context.registerService(names.toArray(new String[0]), service, null);
    }

    private static void addInterfaces(Class<?> type, Set<String> names) {
        for (Class<?> one : type.getInterfaces()) {
            names.add(one.getName());
            addInterfaces(one, names);
        }
    }

    /** Takes the service back and ends it. */
    public void stop() {
        try {
            ServiceRegistration<?> registered = registration;
            if (registered != null) {
                registered.unregister();
            }
        } catch (IllegalStateException alreadyGone) {
            LoggerFactory.getLogger(HandlerService.class).debug("Service {} was unregistered before: {}",
                    service.getClass().getName(), alreadyGone.getMessage());
        }
        service.dispose();
        release.run();
    }
}
