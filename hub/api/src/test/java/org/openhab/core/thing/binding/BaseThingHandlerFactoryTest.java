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
package org.openhab.core.thing.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;

/**
 * Tests how {@link BaseThingHandlerFactory} makes handlers and their services.
 *
 * @author openHAB Energy - Initial contribution
 */
class BaseThingHandlerFactoryTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("nomos", "account");

    private final BundleContext bundleContext = mock(BundleContext.class);
    private final ServiceRegistration<?> registration = mock(ServiceRegistration.class);
    private final ThingHandler handler = mock(ThingHandler.class);
    private final Thing thing = ThingBuilder.create(TYPE, "home").build();
    private final Factory factory = new Factory();

    @BeforeEach
    void activate() throws Exception {
        Service.CALLS.clear();
        when(handler.getThing()).thenReturn(thing);
        when(handler.getServices()).thenReturn(List.of(Service.class));
        when(bundleContext.createFilter(any())).thenReturn(mock(org.osgi.framework.Filter.class));
        when(bundleContext.registerService(any(String[].class), any(), any()))
                .thenAnswer(call -> registration);
        ComponentContext context = mock(ComponentContext.class);
        when(context.getBundleContext()).thenReturn(bundleContext);
        factory.activate(context);
    }

    @Test
    void plainServiceIsMadeInitialisedAndRegisteredUnderItsInterfaces() {
        assertThat(factory.registerHandler(thing)).isSameAs(handler);
        assertThat(thing.getHandler()).isSameAs(handler);
        ArgumentCaptor<String[]> names = ArgumentCaptor.forClass(String[].class);
        verify(bundleContext).registerService(names.capture(), any(Service.class), isNull());
        assertThat(names.getValue()).containsExactly(ThingActions.class.getName(),
                ThingHandlerService.class.getName(), Service.class.getName());
        assertThat(Service.CALLS).containsExactly("activate", "setThingHandler", "initialize");
    }

    @Test
    void servicesEndWithTheHandler() {
        factory.registerHandler(thing);
        Service.CALLS.clear();
        factory.unregisterHandler(thing);
        verify(registration).unregister();
        assertThat(Service.CALLS).containsExactly("dispose", "deactivate");
        assertThat(thing.getHandler()).isNull();
        assertThat(factory.removed).containsExactly(handler);
    }

    @Test
    void componentIsObtainedFromItsServiceObjectsAndGivenBack() {
        @SuppressWarnings("unchecked")
        ServiceReference<Service> reference = mock(ServiceReference.class);
        @SuppressWarnings("unchecked")
        ServiceObjects<Service> objects = mock(ServiceObjects.class);
        Service component = new Service();
        when(bundleContext.getServiceReference(Service.class)).thenReturn(reference);
        when(bundleContext.getServiceObjects(reference)).thenReturn(objects);
        when(objects.getService()).thenReturn(component);

        factory.registerHandler(thing);
        verify(bundleContext).registerService(
                eq(new String[]{ ThingActions.class.getName(), ThingHandlerService.class.getName() }), eq(component),
                isNull());
        assertThat(Service.CALLS).as("the framework calls activate").containsExactly("setThingHandler", "initialize");
        factory.unregisterHandler(thing);
        verify(objects).ungetService(component);
        assertThat(Service.CALLS).as("the framework calls deactivate").endsWith("dispose");
    }

    @Test
    void serviceThatCanNotBeMadeDoesNotStopTheHandler() {
        when(handler.getServices()).thenReturn(List.of(Unmakeable.class));
        assertThat(factory.registerHandler(thing)).isSameAs(handler);
        verify(bundleContext, never()).registerService(any(String[].class), any(), any());
    }

    @Test
    void servicesEndWithTheFactory() {
        factory.registerHandler(thing);
        factory.deactivate(mock(ComponentContext.class));
        verify(registration).unregister();
    }

    @Test
    void thingWithoutHandlerIsAFault() {
        factory.made = null;
        assertThatThrownBy(() -> factory.registerHandler(thing)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nomos:account:home");
    }

    private final class Factory extends BaseThingHandlerFactory {
        final Collection<ThingHandler> removed = new ArrayList<>();
        ThingHandler made = handler;

        @Override
        public boolean supportsThingType(ThingTypeUID thingTypeUID) {
            return TYPE.equals(thingTypeUID);
        }

        @Override
        protected ThingHandler createHandler(Thing thing) {
            return made;
        }

        @Override
        protected void removeHandler(ThingHandler thingHandler) {
            removed.add(thingHandler);
        }
    }

    /** Notes the order of calls. */
    public static class Service implements ThingActions {
        static final List<String> CALLS = new ArrayList<>();
        private ThingHandler handler;

        @Override
        public void setThingHandler(ThingHandler handler) {
            CALLS.add("setThingHandler");
            this.handler = handler;
        }

        @Override
        public ThingHandler getThingHandler() {
            return handler;
        }

        @Override
        public void activate() {
            CALLS.add("activate");
        }

        @Override
        public void deactivate() {
            CALLS.add("deactivate");
        }

        @Override
        public void initialize() {
            CALLS.add("initialize");
        }

        @Override
        public void dispose() {
            CALLS.add("dispose");
        }
    }

    /** Has no constructor without arguments. */
    public static class Unmakeable extends Service {
        public Unmakeable(String needed) {
            CALLS.add(needed);
        }
    }
}
