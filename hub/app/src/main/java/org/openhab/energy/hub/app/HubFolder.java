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
package org.openhab.energy.hub.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The assembled hub: {@code lib} is the class path of the launcher, {@code bundles} goes into the framework.
 *
 * @param folder the folder that holds both
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record HubFolder(Path folder) {

    /** The folder this very class was started from, as its jar lies in {@code lib}. */
    public static HubFolder ofThisProcess() throws HubStartException {
        CodeSource source = HubFolder.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return new HubFolder(jar.resolve("../..").normalize());
        } catch (URISyntaxException e) {
            throw new HubStartException("The hub's folder has no usable path: " + e.getMessage(), e);
        }
    }

    public Path bundles() {
        return folder.resolve("bundles");
    }
}
