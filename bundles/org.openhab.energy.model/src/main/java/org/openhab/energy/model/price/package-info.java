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
/**
 * Prices of energy per slot.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.model.price;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
