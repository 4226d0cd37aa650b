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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a file of Things holds.
 *
 * @param things those that can be used
 * @param faults those that cannot, and why
 * @param readable false when the file as a whole is no YAML of the known shape, so that nothing can be said about its Things
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record YamlThings(List<YamlThing> things, List<YamlFault> faults, boolean readable) {
}
