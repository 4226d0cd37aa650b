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
package org.openhab.core;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where the hub keeps its files, and which openHAB it stands for.
 * Folders come from system properties, as openHAB's start script sets them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class OpenHAB {

    /** System property with the runtime folder. */
    public static final String RUNTIME_DIR_PROG_ARGUMENT = "openhab.runtime";
    /** System property with the user data folder. */
    public static final String USERDATA_DIR_PROG_ARGUMENT = "openhab.userdata";
    /** System property with the configuration folder. */
    public static final String CONFIG_DIR_PROG_ARGUMENT = "openhab.conf";

    public static final String DEFAULT_RUNTIME_FOLDER = "runtime";
    public static final String DEFAULT_CONFIG_FOLDER = "conf";
    public static final String DEFAULT_USERDATA_FOLDER = "userdata";

    /** Service property that tells the context of a multi-instance service. */
    public static final String SERVICE_CONTEXT = "openhab.servicecontext";

    /** The API level that this implementation follows. */
    private static final String VERSION = "5.1.0";

    /** Returns the openHAB version, without qualifier. */
    public static String getVersion() {
        return VERSION;
    }

    /** Returns the folder of the runtime; relative to the working directory when it was not set. */
    public static String getRuntimeFolder() {
        return folder(RUNTIME_DIR_PROG_ARGUMENT, DEFAULT_RUNTIME_FOLDER);
    }

    /** Returns the folder in which the user's configuration files are. */
    public static String getConfigFolder() {
        return folder(CONFIG_DIR_PROG_ARGUMENT, DEFAULT_CONFIG_FOLDER);
    }

    /** Returns the folder in which the hub and its add-ons keep their own files. */
    public static String getUserDataFolder() {
        return folder(USERDATA_DIR_PROG_ARGUMENT, DEFAULT_USERDATA_FOLDER);
    }

    private static String folder(String property, String otherwise) {
        String value = System.getProperty(property);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
