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
package org.openhab.energy.hub.runtime.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which Things the user has switched off; they stay so over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = DisabledThings.class)
public class DisabledThings {

    private final Storage<String> storage;

    @Activate
    public DisabledThings(@Reference StorageService storages) {
        storage = storages.getStorage("thing_status_storage", DisabledThings.class.getClassLoader());
    }

    public boolean contains(ThingUID uid) {
        return storage.containsKey(uid.getAsString());
    }

    public void set(ThingUID uid, boolean disabled) {
        if (disabled) {
            storage.put(uid.getAsString(), "");
        } else if (contains(uid)) {
            storage.remove(uid.getAsString());
        }
    }
}
