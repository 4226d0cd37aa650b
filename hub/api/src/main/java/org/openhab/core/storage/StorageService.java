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
package org.openhab.core.storage;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Gives storages. An OSGi service.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface StorageService {

    /** Returns the storage with a name, and makes it if there is none. */
    <T> Storage<T> getStorage(String name);

    /** Returns the storage with a name; its values are of classes that the loader knows. */
    <T> Storage<T> getStorage(String name, @Nullable ClassLoader classLoader);
}
