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
package org.openhab.energy.hub.app.demo;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A simulated cloud that the demo has started, with the Things that show it. One class a vendor.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface DemoCloud extends AutoCloseable {

    /** {@return the vendor's name for people ("Nomos")} */
    String vendor();

    /** {@return base address of the simulator} */
    URI address();

    /**
     * {@return the entries of the demo's Things file that belong to this cloud: YAML below {@code things:}, indented by two blanks, each line with
     * its end}
     */
    String things();

    @Override
    void close();
}
