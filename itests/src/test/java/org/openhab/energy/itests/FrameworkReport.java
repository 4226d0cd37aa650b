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
package org.openhab.energy.itests;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.Collectors;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Runs inside Karaf, as a bundle of its own, and tells at {@code /probe} what else runs there: a line for each bundle, each installed feature, each component that waits
 * for something, and each thread.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class FrameworkReport extends HttpServlet implements BundleActivator {

    static final String PATH = "/probe";

    private static final long serialVersionUID = 1;

    private transient BundleContext context;

    @Override
    public void start(BundleContext bundle) {
        context = bundle;
        bundle.registerService(Servlet.class, this,
                new Hashtable<>(Map.of("osgi.http.whiteboard.servlet.pattern", PATH)));
    }

    @Override
    public void stop(BundleContext bundle) {
        // The framework takes the servlet back with the bundle.
    }

    /** Uninstalls a feature as openHAB's own installer does with one that its list of add-ons does not name. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object features = features();
        try {
            features.getClass().getMethod("uninstallFeature", String.class).invoke(features,
                    request.getParameter("uninstall"));
            response.getWriter().println("uninstalled");
        } catch (ReflectiveOperationException e) {
            response.getWriter().println("refused: " + e.getCause());
        }
    }

    /** Karaf's own service, of which the probe has no types. */
    private Object features() {
        ServiceReference<?> reference = context.getServiceReference("org.apache.karaf.features.FeaturesService");
        return context.getService(reference);
    }

    private void tellFeatures(PrintWriter out) throws IOException {
        Object features = features();
        try {
            Object[] installed = (Object[]) features.getClass().getMethod("listInstalledFeatures").invoke(features);
            for (Object feature : installed) {
                out.println("feature " + feature.getClass().getMethod("getName").invoke(feature));
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        PrintWriter out = response.getWriter();
        for (Bundle bundle : context.getBundles()) {
            out.println("bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " " + bundle.getState());
        }
        ServiceReference<ServiceComponentRuntime> reference = context
                .getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = context.getService(reference);
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(description);
            for (ComponentConfigurationDTO configuration : configurations) {
                if (configuration.unsatisfiedReferences.length > 0 || configuration.failure != null) {
                    out.println("waiting " + description.name + " for "
                            + Arrays.stream(configuration.unsatisfiedReferences).map(missing -> missing.name)
                                    .collect(Collectors.joining(","))
                            + " " + configuration.failure);
                }
            }
            out.println("component " + description.name + " " + configurations.size());
        }
        tellFeatures(out);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            out.println("thread " + thread.getName());
        }
    }
}
