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
package org.openhab.energy.hub.runtime.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.runtime.config.Problem;
import org.openhab.energy.hub.runtime.config.ProblemBoard;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Reads the descriptors of every bundle with {@code OH-INF} as soon as it is resolved, that is before any of its components runs. A wrong file is told with
 * bundle, file and line; the others are used.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = DescriptorTracker.class, immediate = true)
public class DescriptorTracker implements BundleTrackerCustomizer<Bundle> {

    private static final List<String> FOLDERS = List.of("OH-INF/addon", "OH-INF/thing", "OH-INF/config");

    private final DescriptorCatalog catalog;
    private final ProblemBoard problems;
    private final BundleTracker<Bundle> tracker;
    private final XmlReader xml = new XmlReader();
    private final DescriptorReader reader = new DescriptorReader();

    @Activate
    public DescriptorTracker(BundleContext context, @Reference DescriptorCatalog catalog,
            @Reference ProblemBoard problems) {
        this.catalog = catalog;
        this.problems = problems;
        this.tracker = new BundleTracker<>(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    public void deactivate() {
        tracker.close();
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getEntry("OH-INF") == null) {
            return null;
        }
        Descriptors all = Descriptors.empty();
        List<Problem> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            Enumeration<URL> files = bundle.findEntries(folder, "*.xml", true);
            for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
                read(bundle, file, all, found);
            }
        }
        problems.replace(source(bundle), found);
        catalog.put(bundle, all);
        return bundle;
    }

    private void read(Bundle bundle, URL file, Descriptors all, List<Problem> found) {
        int line = 0;
        String message;
        try (InputStream input = file.openStream()) {
            all.add(reader.read(xml.read(input)));
            return;
        } catch (DescriptorException e) {
            line = e.line();
            message = String.valueOf(e.getMessage());
        } catch (IOException e) {
            message = "It cannot be read: " + e.getMessage();
        }
        found.add(new Problem(source(bundle), line, file.getPath(), message, Clock.systemUTC().instant()));
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        // the content of a bundle changes by update only, which takes it out of the tracked states
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        problems.replace(source(bundle), List.of());
        catalog.remove(bundle);
    }

    private static String source(Bundle bundle) {
        return "bundle " + bundle.getSymbolicName();
    }
}
