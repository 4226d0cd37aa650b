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
package org.openhab.core.config.core;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A source of configuration descriptions.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ConfigDescriptionProvider {

    Collection<ConfigDescription> getConfigDescriptions(@Nullable Locale locale);

    @Nullable
    ConfigDescription getConfigDescription(URI uri, @Nullable Locale locale);
}
