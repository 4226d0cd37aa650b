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
package org.openhab.energy.hub.runtime.yaml;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.runtime.config.FolderWatch;
import org.openhab.energy.hub.runtime.config.Problem;
import org.openhab.energy.hub.runtime.config.ProblemBoard;
import org.openhab.energy.hub.runtime.thing.ThingEditor;
import org.openhab.energy.hub.runtime.thing.ThingLifecycle;
import org.openhab.energy.hub.runtime.thing.ThingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code conf/things/*.yaml}: Things that are the file's and follow it. A file that is no valid YAML leaves its Things as they were, so that a slip while
 * editing stops nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingsFolder.class, immediate = true)
public class ThingsFolder implements FolderWatch.Listener {

    private static final long SECONDS = 2;

    private final ThingStore store;
    private final ThingEditor editor;
    private final ThingLifecycle lifecycle;
    private final YamlDrafts drafts;
    private final ProblemBoard problems;
    private final Clock clock;
    private final Map<String, Map<ThingUID, YamlThing>> files = new TreeMap<>();
    private final ScheduledFuture<?> watch;

    @Activate
    public ThingsFolder(@Reference ThingStore store, @Reference ThingEditor editor, @Reference ThingLifecycle lifecycle,
            @Reference YamlDrafts drafts, @Reference ProblemBoard problems) {
        this(store, editor, lifecycle, drafts, problems, Path.of(OpenHAB.getConfigFolder(), "things"),
                Clock.systemUTC(),
                ThreadPoolManager.getScheduledPool(ThreadPoolManager.THREAD_POOL_NAME_COMMON));
    }

    ThingsFolder(ThingStore store, ThingEditor editor, ThingLifecycle lifecycle, YamlDrafts drafts,
            ProblemBoard problems, Path folder,
            Clock clock, ScheduledExecutorService executor) {
        this.store = store;
        this.editor = editor;
        this.lifecycle = lifecycle;
        this.drafts = drafts;
        this.problems = problems;
        this.clock = clock;
        FolderWatch folderWatch = new FolderWatch(folder, ".yaml", this);
        watch = executor.scheduleWithFixedDelay(folderWatch::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void deactivate() {
        watch.cancel(false);
    }

    @Override
    public void changed(Path path, String text) {
        String file = "things/" + path.getFileName();
        YamlThings read = new YamlThingReader().read(text);
        List<Problem> found = new ArrayList<>();
        read.faults().forEach(fault -> found.add(problem(file, fault.line(), fault.thing(), fault.message())));
        if (read.readable()) {
            Map<ThingUID, YamlThing> before = files.getOrDefault(file, Map.of());
            Map<ThingUID, YamlThing> now = new LinkedHashMap<>();
            for (YamlThing thing : read.things()) {
                now.put(new ThingUID(thing.uid()), thing);
            }
            // a Thing that has a fault now keeps running as it was
            read.faults().forEach(fault -> before.forEach((uid, thing) -> {
                if (thing.uid().equals(fault.thing())) {
                    now.putIfAbsent(uid, thing);
                }
            }));
            before.keySet().stream().filter(uid -> !now.containsKey(uid)).forEach(uid -> remove(file, uid));
            now.forEach((uid, thing) -> put(file, uid, thing, found));
            files.put(file, now);
        }
        problems.replace(file, found);
    }

    @Override
    public void gone(Path path) {
        String file = "things/" + path.getFileName();
        files.getOrDefault(file, Map.of()).keySet().forEach(uid -> remove(file, uid));
        files.remove(file);
        problems.replace(file, List.of());
    }

    private void put(String file, ThingUID uid, YamlThing thing, List<Problem> found) {
        drafts.faults(thing).forEach(message -> found.add(problem(file, thing.line(), thing.uid(), message)));
        Thing there = store.get(uid);
        String origin = store.originOf(uid);
        if (there == null) {
            editor.create(drafts.draft(thing), file);
        } else if (!file.equals(origin)) {
            String where = ThingStore.MANAGED.equals(origin)
                    ? "was made over REST or from the inbox; delete it there to use this one"
                    : "stands in " + origin;
            found.add(problem(file, thing.line(), thing.uid(), "There is a Thing of this UID already, which " + where));
        } else if (!thing.equals(files.getOrDefault(file, Map.of()).get(uid))) {
            editor.replace(there, drafts.create(thing));
        }
    }

    private void remove(String file, ThingUID uid) {
        if (file.equals(store.originOf(uid))) {
            lifecycle.forceRemove(uid);
        }
    }

    private Problem problem(String file, int line, String thing, String message) {
        return new Problem(file, line, thing, message, clock.instant());
    }
}
