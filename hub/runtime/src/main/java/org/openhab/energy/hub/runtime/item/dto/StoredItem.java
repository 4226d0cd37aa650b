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
package org.openhab.energy.hub.runtime.item.dto;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * An item as it is stored and as REST takes it. Field names are openHAB's.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredItem {

    public @Nullable String type;
    public @Nullable String name;
    public @Nullable String label;
    public @Nullable String category;
    public List<String> tags = new ArrayList<>();
    public List<String> groupNames = new ArrayList<>();
}
