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
package org.openhab.binding.nexcloud.internal.handler.dto;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a device over a restart, as JSON.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredDevice {
    /** A data point; instants in milliseconds, 0 for none. */
    public static class Point {
        public long id;
        public String name = "";
        public String unit = "";
        public long removed;
        public String value = "";
        public long at;
        public long seen;
    }

    public long deviceId;
    public long listedAt;
    public List<Point> points = new ArrayList<>();
}
