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
package org.openhab.energy.hub.runtime.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code conf/services/*.cfg}: configurations of services. They are there before any Thing starts, and follow their files.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ServicesFolder.class, immediate = true)
public class ServicesFolder implements FolderWatch.Listener {

    private static final long SECONDS = 2;

    private final Logger logger = LoggerFactory.getLogger(ServicesFolder.class);
    private final ConfigurationAdmin admin;
    private final ProblemBoard problems;
    private final Clock clock;
    private final Map<Path, CfgLines> files = new TreeMap<>();
    private final @Nullable ScheduledFuture<?> watch;

    @Activate
    public ServicesFolder(@Reference ConfigurationAdmin admin, @Reference ProblemBoard problems) {
        this(admin, problems, Path.of(OpenHAB.getConfigFolder(), "services"), Clock.systemUTC(),
                ThreadPoolManager.getScheduledPool(ThreadPoolManager.THREAD_POOL_NAME_COMMON));
    }

    ServicesFolder(ConfigurationAdmin admin, ProblemBoard problems, Path folder, Clock clock,
            ScheduledExecutorService executor) {
        this.admin = admin;
        this.problems = problems;
        this.clock = clock;
        FolderWatch folderWatch = new FolderWatch(folder, ".cfg", this);
        folderWatch.look();
        watch = executor.scheduleWithFixedDelay(folderWatch::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void deactivate() {
        ScheduledFuture<?> current = watch;
        if (current != null) {
            current.cancel(false);
        }
    }

    @Override
    public void changed(Path file, String text) {
        String name = String.valueOf(file.getFileName());
        CfgLines lines = CfgLines.parse(name.substring(0, name.length() - ".cfg".length()), text.lines().toList());
        problems.replace("services/" + name,
                lines.faults().stream().map(
                        fault -> new Problem("services/" + name, fault.line(), "", fault.message(), clock.instant()))
                        .toList());
        CfgLines before = files.put(file, lines);
        apply(lines, before);
    }

    @Override
    public void gone(Path file) {
        problems.replace("services/" + file.getFileName(), List.of());
        CfgLines before = files.remove(file);
        apply(new CfgLines(Map.of(), List.of()), before);
    }

    private void apply(CfgLines now, @Nullable CfgLines before) {
        Set<String> pids = new LinkedHashSet<>(now.settings().keySet());
        if (before != null) {
            pids.addAll(before.settings().keySet());
        }
        pids.forEach(this::apply);
    }

    /** A service gets what all files say of it; where two say different things, the last file by name. */
    private void apply(String pid) {
        Dictionary<String, Object> settings = new Hashtable<>();
        files.values().forEach(lines -> lines.settings().getOrDefault(pid, Map.of()).forEach(settings::put));
        try {
            int tilde = pid.indexOf('~');
            // As in openHAB, what stands behind a tilde names one of several configurations of a factory
            Configuration configuration = tilde < 0
                    ? admin.getConfiguration(pid, "?")
                    : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
            if (settings.isEmpty()) {
                configuration.delete();
            } else {
                configuration.updateIfDifferent(settings);
            }
        } catch (IOException e) {
            logger.warn("The configuration of {} cannot be stored: {}", pid, e.getMessage());
        }
    }
}
