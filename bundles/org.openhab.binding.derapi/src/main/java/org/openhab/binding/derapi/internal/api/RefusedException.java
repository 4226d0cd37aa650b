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
package org.openhab.binding.derapi.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Derapi understood the request and will not do it. Nothing is wrong with the account.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super("Derapi refused: " + (problem.kind().isEmpty() ? "no reason given" : problem.kind()));
        this.problem = problem;
    }

    /** {@return why} */
    public Problem problem() {
        return problem;
    }
}
