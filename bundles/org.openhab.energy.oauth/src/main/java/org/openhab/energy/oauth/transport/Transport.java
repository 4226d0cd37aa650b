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
package org.openhab.energy.oauth.transport;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;

/**
 * One element of the chain that carries a request to a cloud, or the whole chain. Calls block until the answer is there, the request's time is over
 * or the thread is interrupted. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Transport {

    /**
     * Sends the request.
     *
     * @return the answer, whatever its status, unless an element of the chain has turned the status into an exception
     * @throws CloudException when there is no usable answer; its type says how to react
     * @throws InterruptedException when the thread was interrupted while it waited
     */
    CloudResponse send(CloudRequest request) throws CloudException, InterruptedException;
}
